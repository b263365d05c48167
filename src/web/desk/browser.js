// The desk by keyboard: j and k walk through the questions, a accepts, r refuses, n says that nobody can know, c corrects,
// e says it of all alike, 1 to 9 choose what a copy says, s leaves for later, u undoes the last word, ? shows the keys.
// A letter acts only on a question in view, and Back leads to the question that one was at.
// Everything here is also a form or a link on the page; without this file the page works by those.

import { keyButton, make, makeDock } from '../kit/browser/dock.js';
import { dialog, onKeys } from '../kit/browser/keys.js';
import { says } from '../kit/browser/says.js';
import { fieldsOf, inTurn, send } from '../kit/browser/send.js';

const list = /** @type {HTMLElement | null} */ (document.querySelector('[data-desk]'));

if (dialog()) {
  const questions = /** @type {HTMLElement[]} */ ([...(list?.querySelectorAll('.question') ?? [])]);
  const isOnePage = list?.localName !== 'ol';
  const status = dockOfWord();
  const next = inTurn();
  let at = -1;
  /** Where one was when this page was left. */
  const before = history.state?.asks;
  /** What was said on this page and how it is undone, the last one last. @type {{ id: string, undo: [string, URLSearchParams], question: HTMLElement }[]} */
  const said = [];

  for (const question of questions) {
    question.addEventListener('focusin', () => point(questions.indexOf(question)));
    question.addEventListener('submit', (event) => {
      if (!(event.target instanceof HTMLFormElement) || isOnePage) return;
      event.preventDefault();
      const button = event.submitter;
      if (button instanceof HTMLButtonElement) answer(question, event.target, button);
    });
  }
  document.addEventListener('keydown', (event) => {
    const field = event.target instanceof Element ? event.target.closest('input, select, textarea') : null;
    if (field && event.key === 'Escape' && !dialog()?.open) questions[at]?.focus();
  });
  onKeys((key) => {
    if (/^[1-9]$/.test(key)) return inView(() => press(`.options li:nth-child(${key}) button`));
    return {
      j: () => walk(isSeen(questions[at]) ? at + 1 : nearest()),
      k: () => walk(isSeen(questions[at]) ? at - 1 : nearest()),
      a: inView(() => press(':is([name="verdict"][value="accepted"], [data-answer="accepted"])')),
      r: inView(() => press(':is([name="verdict"][value="refused"], [data-answer="refused"])')),
      n: inView(() => press('[name="verdict"][value="unknown"]')),
      c: inView(correct),
      e: inView(everywhere),
      s: inView(later),
      u: undo,
    }[key];
  });
  const named = questions.findIndex((question) => question.id === location.hash.slice(1));
  // The page begins at its top, as every page does; the keys are at the first question all the same.
  if (named > 0) walk(named);
  else if (questions.length > 0) point(0);
  // Shown again by Back or Forward: where one was, as far as it is still asked; else at what the eye sees.
  if (typeof before === 'string' && questions.length > 0)
    addEventListener('pageshow', () =>
      requestAnimationFrame(() => {
        const there = questions.findIndex((question) => question.dataset['asks'] === before);
        if (there >= 0) walk(there);
        else point(Math.max(0, nearest()));
      }),
    );

  /** Marks where one is. @param {number} to */
  function point(to) {
    if (to === at) return;
    questions[at]?.classList.remove('current');
    at = to;
    questions[at]?.classList.add('current');
    history.replaceState({ ...history.state, asks: questions[at]?.dataset['asks'] }, '');
  }

  /** Does the eye see it, or the better part of the window full of it? @param {HTMLElement | undefined} question */
  function isSeen(question) {
    if (!question) return false;
    const { top, bottom } = question.getBoundingClientRect();
    const seen = Math.min(bottom, innerHeight) - Math.max(top, 0);
    return seen >= Math.min(bottom - top, innerHeight) / 2;
  }

  /** The first question in view, or the one that most of is. */
  function nearest() {
    const whole = questions.findIndex((question) => isSeen(question) && !question.classList.contains('done'));
    return whole >= 0 ? whole : questions.findIndex((question) => question.getBoundingClientRect().bottom > 40);
  }

  /** An act on the question that the keys are at, where the eye sees it; else the keys come to what the eye sees. @param {() => void} act */
  function inView(act) {
    return () => {
      if (isSeen(questions[at])) {
        act();
        return;
      }
      const to = nearest();
      if (to < 0) return;
      walk(to);
      status.textContent = says('keysHere');
    };
  }

  function later() {
    const button = questions[at]?.querySelector('.later button');
    if (button instanceof HTMLButtonElement && !questions[at]?.classList.contains('done')) button.click();
    else walk(at + 1);
  }

  /** Goes to a question; behind the last, to the next page. @param {number} to */
  function walk(to) {
    const next = document.querySelector('[rel="next"]');
    if (to >= questions.length && next instanceof HTMLAnchorElement) next.click();
    const question = questions[to];
    if (!question) return;
    point(to);
    question.focus({ preventScroll: true });
    question.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }

  /** @param {string} selector */
  function press(selector) {
    const button = questions[at]?.querySelector(`.answer ${selector}`);
    if (button instanceof HTMLButtonElement && !questions[at]?.classList.contains('done')) button.click();
  }

  function correct() {
    const fold = questions[at]?.querySelector('.correct');
    if (!(fold instanceof HTMLDetailsElement)) return;
    fold.open = true;
    const field = fold.querySelector('input, select, textarea');
    if (!(field instanceof HTMLElement)) return;
    field.focus();
    if (field instanceof HTMLInputElement && field.type === 'text') field.select();
  }

  function everywhere() {
    const boxes = [...(questions[at]?.querySelectorAll('[name="everywhere"][type="checkbox"]') ?? [])];
    const first = boxes[0];
    if (!(first instanceof HTMLInputElement)) return;
    const checked = !first.checked;
    for (const box of boxes) if (box instanceof HTMLInputElement) box.checked = checked;
    status.textContent = says(checked ? 'holdsInAll' : 'holdsHere');
  }

  /** Tells the library, and folds the question when it has answered. @param {HTMLElement} question @param {HTMLFormElement} form @param {HTMLButtonElement} button */
  function answer(question, form, button) {
    const body = fieldsOf(form, button);
    status.textContent = says('keeping');
    next(async () => {
      const told = await send(form.action, body, tell);
      if (!told) return;
      const did = told.did ? says('did', { did: told.did }) : says(told.verdict) || says('kept');
      const undo = undoing(form, body, told);
      if (undo) said.push({ id: String(told.id ?? ''), undo, question });
      fold(question, did);
      status.textContent = [did, told.dueWords, undo ? says('undoes') : ''].filter(Boolean).join(' ');
      const open = questions.findIndex(
        (other, i) => i > questions.indexOf(question) && !other.classList.contains('done'),
      );
      if (open >= 0) walk(open);
      else if (questions.every((other) => other.classList.contains('done'))) location.assign(nextPage());
      else walk(questions.findIndex((other) => !other.classList.contains('done')));
    });
  }

  /** When all are answered, those that follow are at the top of the queue. */
  function nextPage() {
    const url = new URL(location.href);
    url.hash = '';
    const last = said.at(-1);
    if (last?.id) url.searchParams.set('told', last.id);
    return url.href;
  }

  /** How an answer is taken back. @param {HTMLFormElement} form @param {URLSearchParams} body @param {{ id?: number }} told @returns {[string, URLSearchParams] | null} */
  function undoing(form, body, told) {
    if (told.id !== undefined) return ['/desk/take-back', new URLSearchParams({ id: String(told.id) })];
    const back = new URLSearchParams(body);
    if (body.has('when')) back.set('when', body.get('when') === 'later' ? 'now' : 'later');
    else if (body.has('stand')) back.set('stand', body.get('stand') === 'back' ? 'out-of-sight' : 'back');
    else return null;
    return [form.action, back];
  }

  /** The last word of this page, or the one that the page tells of. */
  function undo() {
    const last = said.at(-1);
    const button = document.querySelector('[data-undo]');
    if (!last) {
      if (button instanceof HTMLButtonElement) button.click();
      return;
    }
    status.textContent = says('takingBack');
    next(async () => {
      const told = await send(...last.undo, tell);
      if (!told) return;
      said.pop();
      fold(last.question, null);
      walk(questions.indexOf(last.question));
      status.textContent = says('takenBack');
    });
  }

  /** @param {HTMLElement} question @param {string | null} outcome null: open again */
  function fold(question, outcome) {
    question.classList.toggle('done', outcome !== null);
    let line = question.querySelector('.outcome');
    if (!line) {
      line = document.createElement('p');
      line.className = 'outcome';
      question.append(line);
    }
    line.textContent = outcome ?? '';
  }

  /** @param {string} sentence @param {HTMLAnchorElement | null} more */
  function tell(sentence, more) {
    status.textContent = sentence;
    if (more) status.append(more);
  }

  function dockOfWord() {
    const words = make('p', 'said');
    words.setAttribute('role', 'status');
    words.textContent = questions.length > 0 ? says('keysAre') : '';
    const buttons = make('p', 'buttons');
    buttons.append(keyButton(says('keys'), '?', () => dialog()?.showModal()));
    const box = makeDock(says('lastWord'), words, buttons);
    return {
      /** @param {string} text */
      set textContent(text) {
        box.show();
        words.textContent = text;
      },
      /** @param {HTMLAnchorElement} link */
      append(link) {
        words.append(' ', link);
      },
    };
  }
}
