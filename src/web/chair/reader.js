// Reading with keys, with a thumb and with the ears. Without this file nothing is lost but that: its buttons show when it runs.

import { dialog, onKeys } from '../kit/browser/keys.js';
import { says } from '../kit/browser/says.js';

const story = document.querySelector('.story[data-work]');
const tools = document.querySelector('.tools');

/** @param {string} selector @returns {HTMLElement | null} */
const within = (selector) => /** @type {HTMLElement | null} */ (tools?.querySelector(selector) ?? null);

const turn = /** @param {'prev' | 'next'} rel */ (rel) => {
  const link = document.querySelector(`.turn a[rel="${rel}"]`);
  if (link instanceof HTMLAnchorElement) location.assign(link.href);
};

if (story instanceof HTMLElement) {
  // In a story that runs from right to left, the next chapter lies to the left.
  const onward = story.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
  const back = story.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
  const listen = listener(story);
  /** @type {Record<string, (() => void) | undefined>} */
  const keys = {
    j: () => turn('next'),
    k: () => turn('prev'),
    [onward]: () => turn('next'),
    [back]: () => turn('prev'),
    '/': find,
    l: listen,
  };
  onKeys((key) => (scrollsSideways(document.activeElement) ? undefined : keys[key]));
  const shows = within('.show-keys');
  if (shows && dialog) {
    shows.hidden = false;
    shows.addEventListener('click', () => dialog?.showModal());
  }
  swipes(story, onward === 'ArrowRight');
}

/** @param {Element | null} one */
function scrollsSideways(one) {
  return one instanceof HTMLElement && one.matches('pre') && one.scrollWidth > one.clientWidth;
}

function find() {
  const box = within('.find-in');
  if (!(box instanceof HTMLDetailsElement)) return;
  box.open = true;
  box.querySelector('input')?.focus();
}

/** A thumb across the story turns the chapter. @param {HTMLElement} story @param {boolean} onLeft */
function swipes(story, onLeft) {
  /** @type {{ x: number, y: number, at: number } | null} */
  let from = null;
  story.addEventListener(
    'touchstart',
    (event) => {
      const [touch] = event.touches;
      const wide = event.target instanceof Element && event.target.closest('pre');
      // From the edge a swipe is the browser's own.
      const ours =
        touch && event.touches.length === 1 && !wide && touch.clientX > 24 && touch.clientX < innerWidth - 24;
      from = ours ? { x: touch.clientX, y: touch.clientY, at: event.timeStamp } : null;
    },
    { passive: true },
  );
  story.addEventListener(
    'touchend',
    (event) => {
      const [touch] = event.changedTouches;
      if (!from || !touch || event.timeStamp - from.at > 700 || !getSelection()?.isCollapsed) return;
      const across = touch.clientX - from.x;
      if (Math.abs(across) < 90 || Math.abs(touch.clientY - from.y) > Math.abs(across) / 2) return;
      turn(across < 0 === onLeft ? 'next' : 'prev');
    },
    { passive: true },
  );
}

/** Reads aloud from where one is, with the browser's own voices. @param {HTMLElement} story @returns {(() => void) | undefined} */
function listener(story) {
  const button = within('.listen');
  if (!button || typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined')
    return undefined;
  const said = within('.tools-said');
  button.hidden = false;
  /** @type {Element[]} */
  let left = [];
  /** Which reading it is: what an earlier one still hears is none of ours. */
  let turnOf = 0;

  const stop = () => {
    turnOf++;
    left = [];
    speechSynthesis.cancel();
    for (const one of story.querySelectorAll('.speaking')) one.classList.remove('speaking');
    button.setAttribute('aria-pressed', 'false');
    button.textContent = says('listen');
  };
  const next = () => {
    for (const one of story.querySelectorAll('.speaking')) one.classList.remove('speaking');
    const block = left.shift();
    if (!block) return stop();
    block.classList.add('speaking');
    const { top, bottom } = block.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) block.scrollIntoView({ block: 'center' });
    const mine = turnOf;
    const sentences = sentencesOf(block.textContent ?? '', story.lang);
    sentences.forEach((sentence, i) => {
      const voice = new SpeechSynthesisUtterance(sentence);
      voice.lang = story.lang;
      if (i === sentences.length - 1) voice.onend = () => mine === turnOf && next();
      voice.onerror = ({ error }) => {
        if (mine !== turnOf || error === 'canceled' || error === 'interrupted') return;
        if (said) said.textContent = says('noVoice');
        stop();
      };
      speechSynthesis.speak(voice);
    });
  };
  const start = () => {
    stop();
    if (said) said.textContent = '';
    const blocks = [...story.querySelectorAll('[id]')].filter(
      (one) => /^(?:c\d+)?p\d+$/.test(one.id) && (one.textContent ?? '').trim() !== '',
    );
    const from = blocks.findIndex((one) => one.getBoundingClientRect().bottom > innerHeight * 0.15);
    left = blocks.slice(Math.max(0, from));
    button.setAttribute('aria-pressed', 'true');
    button.textContent = says('stop');
    next();
  };
  const toggle = () => (button.getAttribute('aria-pressed') === 'true' ? stop() : start());
  button.addEventListener('click', toggle);
  addEventListener('pagehide', stop);
  return toggle;
}

/** Voices break off in very long utterances: a paragraph is said by sentences. @param {string} text @param {string} lang */
function sentencesOf(text, lang) {
  if (!('Segmenter' in Intl)) return [text];
  const parts = [...new Intl.Segmenter(lang || undefined, { granularity: 'sentence' }).segment(text)];
  const sentences = parts.map(({ segment }) => segment.trim()).filter((one) => one !== '');
  return sentences.length > 0 ? sentences : [text];
}
