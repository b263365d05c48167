// Words that are chosen in the story can be marked, or written about. It comes with the first choice (reader.js); without it
// a note is put to a paragraph by its own page.

import { isStillTheirs } from '../kit/browser/device.js';
import { make } from '../kit/browser/dock.js';
import { says } from '../kit/browser/says.js';
import { send } from '../kit/browser/send.js';

const story = document.querySelector('.story[data-work][data-keeps]');
if (story instanceof HTMLElement) offer(story);

/** As the library counts them (text/place.ts). @param {string} text */
const lettersIn = (text) => (text.toLowerCase().match(/[\p{L}\p{N}]/gu) ?? []).length;

/** @param {HTMLElement} story */
function offer(story) {
  const box = make('aside', 'note-bar');
  box.setAttribute('aria-label', says('noteBar'));
  box.hidden = true;
  const said = make('p', 'quiet');
  said.setAttribute('role', 'status');
  const button = /** @param {string} words @param {(at: URLSearchParams) => void} act */ (words, act) => {
    const made = document.createElement('button');
    made.type = 'button';
    made.textContent = words;
    // The choice is lost when something else takes the focus.
    made.addEventListener('mousedown', (event) => event.preventDefault());
    made.addEventListener('click', () => {
      const at = chosen(story);
      if (at) act(at);
    });
    return made;
  };
  const address = `/works/${story.dataset['work']}/notes`;
  box.append(
    button(says('mark'), async (at) => {
      if (!isStillTheirs()) return location.reload();
      const kept = await send(address, at, (sentence) => {
        said.textContent = sentence;
      });
      if (kept) location.reload();
    }),
    button(says('note'), (at) => location.assign(`${address}/new?${at}`)),
    said,
  );
  document.body.append(box);
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let waiting;
  const look = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      said.textContent = '';
      box.hidden = chosen(story) === null;
    }, 250);
  };
  document.addEventListener('selectionchange', look);
  look();
}

/** Where the words stand that are chosen; null where none of the story are. @param {HTMLElement} story */
function chosen(story) {
  const choice = getSelection();
  if (!choice || choice.isCollapsed || choice.rangeCount === 0) return null;
  const range = choice.getRangeAt(0);
  const block = blockOf(range.startContainer);
  if (!block || !story.contains(block) || !story.contains(range.endContainer)) return null;
  const place = /^(?:c(\d+))?p(\d+)$/.exec(block.id);
  const before = document.createRange();
  before.setStart(block, 0);
  before.setEnd(range.startContainer, range.startOffset);
  // What stands between the paragraphs is none of the story.
  const words = range.cloneContents();
  for (const one of words.querySelectorAll('.own-note, .note-link')) one.remove();
  const length = lettersIn(words.textContent ?? '');
  if (!place || length === 0 || length > 5000) return null;
  return new URLSearchParams({
    edition: story.dataset['edition'] ?? '',
    chapter: place[1] ? String(Number(place[1]) - 1) : (story.dataset['chapter'] ?? '0'),
    block: String(Number(place[2]) - 1),
    letter: String(lettersIn(before.toString())),
    length: String(length),
  });
}

/** @param {Node} node */
const blockOf = (node) =>
  (node instanceof Element ? node : node.parentElement)?.closest('.story :is(p, pre, h2, h3, h4, h5, h6)[id]') ?? null;
