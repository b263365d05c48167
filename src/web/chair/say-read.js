// Which chapters somebody has read: told to the library for whoever is signed in, and kept in the browser for everybody else.

import { isStillTheirs, tell } from '../kit/browser/device.js';
import { says } from '../kit/browser/says.js';

/** @typedef {{ read: number[], of: number }} Read numbers of chapters, from 0, of so many */

/** @param {string} work @returns {Read | null} */
function kept(work) {
  try {
    return JSON.parse(localStorage.getItem(`read:${work}`) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} work @param {Read} read */
function keep(work, read) {
  try {
    localStorage.setItem(`read:${work}`, JSON.stringify(read));
  } catch {
    // A browser that keeps nothing.
  }
}

const story = document.querySelector('.story[data-work]');
if (story instanceof HTMLElement && Number(story.dataset['chapters']) > 1) watch(story);
const list = document.querySelector('[data-read-of]');
if (list instanceof HTMLElement && list.dataset['keeps'] === undefined) show(list.dataset['readOf'] ?? '');

/** A chapter is read when its end comes into sight of who scrolls. @param {HTMLElement} story */
function watch(story) {
  const { work = '', edition = '', chapter, chapters = '0', keeps } = story.dataset;
  if (keeps === undefined) show(work);
  /** @type {Set<number>} */
  const told = new Set();
  const note = /** @param {number[]} ended */ (ended) => {
    for (const one of ended) told.add(one);
    if (keeps === undefined) {
      const before = kept(work);
      const read = [...new Set([...(before?.read ?? []), ...ended])].sort((a, b) => a - b);
      keep(work, { read, of: Math.max(before?.of ?? 0, Number(chapters)) });
      return;
    }
    const body = new URLSearchParams({ edition, on: 'yes' });
    for (const one of ended) body.append('chapter', String(one));
    tell(`/works/${work}/read`, body, ended.join(' '));
  };
  const sections = [...story.querySelectorAll('.chapter[id^="chapter-"]')];
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  addEventListener(
    'scroll',
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => {
        const ended = sections
          .filter((section) => {
            const { bottom, height } = section.getBoundingClientRect();
            return height > 0 && bottom > 0 && bottom <= innerHeight;
          })
          .map((section) => Number(section.id.slice('chapter-'.length)) - 1)
          .filter((one) => !told.has(one) && (chapter === undefined || one === Number(chapter)));
        if (ended.length > 0 && isStillTheirs()) note(ended);
      }, 400);
    },
    { passive: true },
  );
}

/** Says it in the list of chapters. @param {string} work */
function show(work) {
  const known = kept(work);
  if (!known) return;
  for (const row of document.querySelectorAll('.contents li[data-chapter]')) {
    const n = Number(row instanceof HTMLElement ? row.dataset['chapter'] : -1);
    const state = row.querySelector('.state');
    if (!state) continue;
    if (known.read.includes(n)) state.textContent = says('isRead');
    else if (n >= known.of) state.textContent = says('isNew');
  }
}
