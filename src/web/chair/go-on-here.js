// On a page that is kept on a device: the way back to where one stopped.

import { says } from '../kit/browser/says.js';

const story = document.querySelector('.story[data-work]');
const begin = document.querySelector('a.begin[data-kept]');
if (begin instanceof HTMLAnchorElement && story instanceof HTMLElement) goOn(begin, story);

/** An address of a chapter leads into the page of the whole; the page itself leads to where one stopped. @param {HTMLAnchorElement} begin @param {HTMLElement} story */
function goOn(begin, story) {
  const chapter = /\/chapters\/(\d+)$/.exec(location.pathname)?.[1];
  const block = /^#(p\d+)$/.exec(location.hash)?.[1];
  if (chapter) {
    const target = document.getElementById(block ? `c${chapter}${block}` : `chapter-${chapter}`);
    target?.scrollIntoView();
    return;
  }
  /** @type {{ chapter: number, block?: number } | null} */
  let place = null;
  try {
    place = JSON.parse(localStorage.getItem(`place:${story.dataset['work']}`) ?? 'null');
  } catch {
    // None is known.
  }
  if (!place || place.block === undefined) return;
  const many = Number(story.dataset['chapters']) > 1;
  begin.hash = `${many ? `c${place.chapter + 1}` : ''}p${place.block + 1}`;
  begin.textContent = says(many ? 'goOnAt' : 'goOn', { n: place.chapter + 1 });
}
