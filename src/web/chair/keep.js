// On a work's page: a button that keeps it on this device. On a page that is kept: the way back to where one stopped.

import { canKeep, who } from '../kit/browser/device.js';
import { dropWork, isKept, keepWork } from '../kit/browser/kept.js';
import { says } from '../kit/browser/says.js';

const button = document.querySelector('button.keep-here');
const story = document.querySelector('.story[data-work]');
if (button instanceof HTMLButtonElement && story instanceof HTMLElement && canKeep && who !== undefined)
  void offer(button, story.dataset['work'] ?? '');
const begin = document.querySelector('a.begin[data-kept]');
if (begin instanceof HTMLAnchorElement && story instanceof HTMLElement) goOn(begin, story);

/** @param {HTMLButtonElement} button @param {string} work */
async function offer(button, work) {
  const said = document.querySelector('.tools-said');
  const show = async () => {
    const is = await isKept(work);
    button.setAttribute('aria-pressed', String(is));
    button.textContent = says(is ? 'isHere' : 'keepHere');
    return is;
  };
  await show();
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const was = await isKept(work);
    if (was) await dropWork(work);
    const done = was || (await keepWork(work).catch(() => false));
    if (said) said.textContent = done ? '' : says('notKept');
    await show();
    button.disabled = false;
  });
}

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
