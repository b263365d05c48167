// Reading with keys, with a thumb and with the ears. Without this file nothing is lost but that: its buttons show when it runs.
// What only some ask for comes when they ask.

import { dialog, onKeys } from '../kit/browser/keys.js';

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
  onKeys((key) => (scrollsSideways(document.activeElement) ? undefined : keys[key]), showKeys);
  const shows = within('.show-keys');
  if (shows) {
    shows.hidden = false;
    shows.addEventListener('click', showKeys);
  }
  swipes(story, onward === 'ArrowRight');
  if (document.querySelector('.tools > a')) document.addEventListener('selectionchange', choosing);
}

/** The list of keys, which the page need not have yet. */
async function showKeys() {
  if (!dialog()) await (await import('../kit/browser/sheet.js')).bringKeys();
  dialog()?.showModal();
}

/** Who can write notes chooses words. */
function choosing() {
  if (getSelection()?.isCollapsed !== false) return;
  document.removeEventListener('selectionchange', choosing);
  void import('./choose-words.js');
}

/** What reads aloud, on its button and for its key; undefined where the browser has no voices. @param {HTMLElement} story */
function listener(story) {
  const button = within('.listen');
  if (!button || typeof speechSynthesis === 'undefined' || typeof SpeechSynthesisUtterance === 'undefined')
    return undefined;
  /** @type {Promise<() => void> | undefined} */
  let voice;
  const toggle = async () => {
    voice ??= import('./voice.js').then(({ voiceOf }) => voiceOf(story, button, within('.tools-said')));
    (await voice)();
  };
  button.hidden = false;
  button.addEventListener('click', toggle);
  return toggle;
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
