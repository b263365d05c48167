// Remembers where one reads: in this browser, and for whoever is signed in, in the library too. Without this file nothing is lost but that.

import { isStillTheirs, tell } from '../kit/browser/device.js';
import { says } from '../kit/browser/says.js';

/** @typedef {{ href: string, chapter: number, block: number, title: string, at: number }} Kept */

/** Of so many works a browser remembers its place. */
const MOST = 300;
/** The library is told this often at most, in milliseconds. */
const EVERY = 5000;
/** Who reads has their eyes this far down the window. */
const EYES = 0.2;

/** @param {string} work @returns {Kept | null} */
function kept(work) {
  try {
    return JSON.parse(localStorage.getItem(`place:${work}`) ?? 'null');
  } catch {
    return null;
  }
}

/** @param {string} work @param {Kept} place */
function keep(work, place) {
  try {
    localStorage.setItem(`place:${work}`, JSON.stringify(place));
    const all = Object.keys(localStorage).filter((key) => key.startsWith('place:'));
    if (all.length <= MOST) return;
    const old = all.map((key) => ({ key, at: kept(key.slice(6))?.at ?? 0 })).sort((a, b) => a.at - b.at);
    for (const { key } of old.slice(0, all.length - MOST)) localStorage.removeItem(key);
  } catch {
    // A browser that keeps nothing: the story is there all the same.
  }
}

const story = document.querySelector('.story[data-work]');
if (story instanceof HTMLElement) watch(story);

/** @param {HTMLElement} story */
function watch(story) {
  const { work = '', edition = '', chapter, keeps } = story.dataset;
  const blocks = [...story.querySelectorAll('[id]')].filter((one) => /^(?:c\d+)?p\d+$/.test(one.id));
  let told = '';
  let toldAt = 0;
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;

  /** The block that is being read: the last that begins above the eyes. */
  const here = () => {
    let [from, to] = [0, blocks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if (/** @type {Element} */ (blocks[middle]).getBoundingClientRect().top <= innerHeight * EYES) from = middle + 1;
      else to = middle;
    }
    return blocks[from - 1];
  };
  /** @param {boolean} leaving */
  const note = (leaving) => {
    const block = here();
    const match = block && /^(?:c(\d+))?p(\d+)$/.exec(block.id);
    if (!block || !match || !isStillTheirs()) return;
    const at = { chapter: match[1] ? Number(match[1]) - 1 : Number(chapter ?? 0), block: Number(match[2]) - 1 };
    // A page that is kept on a device has the anchors of the whole.
    const page = document.querySelector('a.begin[data-kept]')
      ? `/works/${work}${block.id.startsWith('c') ? '/entire' : ''}`
      : location.pathname;
    keep(work, {
      href: `${page}#${block.id}`,
      chapter: at.chapter,
      block: at.block,
      title: story.getAttribute('aria-label') ?? '',
      at: Date.now(),
    });
    if (keeps === undefined || block.id === told || (!leaving && Date.now() - toldAt < EVERY)) return;
    told = block.id;
    toldAt = Date.now();
    tell(
      `/works/${work}/place`,
      new URLSearchParams({ edition, chapter: String(at.chapter), block: String(at.block) }),
    );
  };
  // Only who moves reads: a page that is only opened changes nothing.
  addEventListener(
    'scroll',
    () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => note(false), 400);
    },
    { passive: true },
  );
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden' && waiting !== undefined) note(true);
  });

  // Whoever is not signed in goes on where this browser was.
  const link = document.querySelector('a.begin:not([data-kept])');
  const place = kept(work);
  if (place && keeps === undefined && link instanceof HTMLAnchorElement && /^\/works\/[\w/]+#\w+$/.test(place.href)) {
    link.href = place.href;
    link.textContent = says(chapter === undefined && place.chapter === 0 ? 'goOn' : 'goOnAt', { n: place.chapter + 1 });
  }
}
