// The bench by keyboard: j and k walk through the changes, a accepts, r refuses, u undoes, ? shows the keys.
// Everything here is also a link or a button on the page; without this file the page works by those.

import { keyButton, make, makeDock } from '../kit/browser/dock.js';
import { dialog, onKeys } from '../kit/browser/keys.js';
import { says } from '../kit/browser/says.js';
import { inTurn, send } from '../kit/browser/send.js';

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('form[data-bench]'));

if (form && dialog()) {
  const spots = /** @type {HTMLElement[]} */ ([...form.querySelectorAll('.spot')]);
  /** In the order in which the eye meets them: as they stand in the text. */
  const ids = [...new Set([...form.querySelectorAll('a.c')].map((link) => link.getAttribute('href')?.slice(1) ?? ''))];
  for (const spot of spots) if (!ids.includes(spot.id)) insertInOrder(ids, spot.id);
  const dock = dockOfChange();
  const next = inTurn();
  let at = -1;

  form.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a.c') : null;
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    show(ids.indexOf(link.getAttribute('href')?.slice(1) ?? ''));
  });
  form.addEventListener('submit', (event) => {
    const button = event.submitter;
    const spot = button?.closest('.spot');
    if (!(button instanceof HTMLButtonElement) || !(spot instanceof HTMLElement)) return;
    event.preventDefault();
    say(spot, button.name);
  });
  onKeys(
    (key) =>
      ({
        j: () => show(at + 1),
        k: () => show(at - 1),
        a: () => word('accept'),
        r: () => word('refuse'),
        u: () => word('undo'),
      })[key],
  );
  addEventListener('hashchange', fromAddress);
  fromAddress();

  /** Goes to the change, or to the first change of the passage, that the address names. */
  function fromAddress() {
    const named = document.getElementById(location.hash.slice(1));
    const spot = named?.matches('.spot') ? named : named?.querySelector('.row .spot, .spot');
    if (spot) show(ids.indexOf(spot.id));
  }

  /** @param {string[]} list @param {string} id */
  function insertInOrder(list, id) {
    const number = Number(id.slice(1));
    const before = list.findIndex((other) => Number(other.slice(1)) > number);
    list.splice(before < 0 ? list.length : before, 0, id);
  }

  /** Walks to a change; past either end, to the page before or behind. @param {number} to */
  function show(to) {
    if (to < 0 || to >= ids.length) {
      const page = document.querySelector(to < 0 ? '.pager [rel="prev"]' : '.pager [rel="next"]');
      if (at >= 0 && page instanceof HTMLAnchorElement) page.click();
      return;
    }
    for (const old of document.querySelectorAll('.c.current, .spot.current')) old.classList.remove('current');
    at = to;
    const id = ids[to] ?? '';
    const links = [...document.querySelectorAll(`a.c[href="#${id}"]`)];
    for (const link of links) link.classList.add('current');
    const spot = document.getElementById(id);
    spot?.classList.add('current');
    const place = links.at(-1) ?? spot?.closest('.row');
    const still =
      matchMedia('(prefers-reduced-motion: reduce)').matches || document.documentElement.dataset['theme'] === 'plain';
    place?.scrollIntoView({ block: 'center', behavior: still ? 'instant' : 'auto' });
    if (place instanceof HTMLElement) place.focus({ preventScroll: true });
    if (spot) dock.fill(spot, to);
  }

  /** @param {string} name */
  function word(name) {
    const spot = document.getElementById(ids[at] ?? '');
    const button = spot?.querySelector(`button[name="${name}"]`);
    if (spot && button instanceof HTMLButtonElement && !button.hidden) say(spot, name);
  }

  /** Tells the library, and marks the change when it has answered. @param {HTMLElement} spot @param {string} name */
  function say(spot, name) {
    const button = spot.querySelector(`button[name="${name}"]`);
    if (!form || !(button instanceof HTMLButtonElement)) return;
    const body = new URLSearchParams({ [name]: button.value });
    for (const hidden of form.querySelectorAll('input[type="hidden"]')) {
      if (hidden instanceof HTMLInputElement && hidden.name !== 'back') body.set(hidden.name, hidden.value);
    }
    dock.status(says('keeping'));
    next(async () => {
      const told = await send(form.action, body, dock.status);
      if (!told) return;
      mark(spot, told.verdict === 'undecided' ? '' : told.verdict);
      if (ids[at] === spot.id) dock.fill(spot, at);
      dock.status(says(told.verdict, { edition: told.edition }));
    });
  }

  /** @param {HTMLElement} spot @param {string} verdict */
  function mark(spot, verdict) {
    spot.dataset['verdict'] = verdict;
    for (const button of spot.querySelectorAll('button')) button.hidden = (button.name === 'undo') === (verdict === '');
    const said = spot.querySelector('.verdict');
    if (said)
      said.textContent = verdict === 'accepted' ? says('is-accepted') : verdict === 'refused' ? says('is-refused') : '';
    for (const link of document.querySelectorAll(`a.c[href="#${spot.id}"]`)) {
      link.classList.remove('accepted', 'refused');
      if (verdict) link.classList.add(verdict);
      restore(spot, link, verdict === 'refused');
    }
  }

  /** Shows in the restored text what stands there now. @param {HTMLElement} spot @param {Element} link @param {boolean} refused */
  function restore(spot, link, refused) {
    const now = link.querySelector('ins');
    if (!(now instanceof HTMLElement) || link.matches('.label')) return;
    now.dataset['after'] ??= now.textContent ?? '';
    now.textContent = refused ? (spot.querySelector('.what del')?.textContent ?? '\u2038') : now.dataset['after'];
  }

  function dockOfChange() {
    const what = make('p', 'said');
    what.setAttribute('aria-live', 'polite');
    const rule = make('p', 'rule-said');
    const status = make('span');
    status.setAttribute('role', 'status');
    const buttons = make('p', 'buttons');
    const box = makeDock(says('at-change'), what, rule, buttons);
    what.textContent = says('walk');
    buttons.append(...walkers(), status);

    function walkers() {
      return [
        keyButton(says('before'), 'k', () => show(at - 1)),
        keyButton(says('next'), 'j', () => show(at + 1)),
        keyButton(says('keys'), '?', () => dialog()?.showModal()),
      ];
    }
    return {
      /** @param {HTMLElement} spot @param {number} to */
      fill(spot, to) {
        box.show();
        const parts = [...spot.querySelectorAll('.what, .sure, .why')].map((part) => part.cloneNode(true));
        what.replaceChildren(...parts.flatMap((part, i) => (i ? [' ', part] : [part])));
        const sentence =
          document.querySelector(`#rule-${CSS.escape(spot.dataset['rule'] ?? '')} .sentence`)?.textContent ??
          spot.dataset['rule'];
        rule.textContent = says('nth', { n: to + 1, all: ids.length, rule: sentence ?? '' });
        const acts = /** @type {const} */ ([
          ['accept', 'a'],
          ['refuse', 'r'],
          ['undo', 'u'],
        ]);
        const offered = acts.filter(([name]) => {
          const own = spot.querySelector(`button[name="${name}"]`);
          return own instanceof HTMLButtonElement && !own.hidden;
        });
        buttons.replaceChildren(
          ...offered.map(([name, key]) => keyButton(says(name), key, () => word(name))),
          ...walkers(),
          status,
        );
      },
      /** @param {string} text @param {HTMLAnchorElement | null} [more] */
      status(text, more) {
        status.textContent = text;
        if (more) status.append(' ', more);
      },
    };
  }
}
