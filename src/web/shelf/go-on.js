// On the front page: where whoever has no account stopped, as far as this browser remembers.

import { says } from '../kit/browser/says.js';

const MOST = 3;
const box = document.querySelector('.last-read[hidden]');
if (box instanceof HTMLElement) show(box);

/** @param {HTMLElement} box */
function show(box) {
  const places = Object.keys(localStorage)
    .filter((key) => key.startsWith('place:'))
    .map((key) => parse(localStorage.getItem(key)))
    .filter((one) => one !== null && typeof one.title === 'string' && /^\/works\/[\w/]+#\w+$/.test(one.href))
    .sort((a, b) => (b?.at ?? 0) - (a?.at ?? 0))
    .slice(0, MOST);
  if (places.length === 0) return;
  const rows = places.map((place) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = place?.href ?? '/';
    const name = document.createElement('bdi');
    name.textContent = place?.title ?? '';
    link.append(name);
    row.append(link);
    if (place && place.chapter > 0) {
      const where = document.createElement('span');
      where.className = 'quiet';
      where.textContent = says('inChapter', { n: place.chapter + 1 });
      row.append(' ', where);
    }
    return row;
  });
  box.querySelector('ul')?.replaceChildren(...rows);
  box.hidden = false;
}

/** @param {string | null} written @returns {{ href: string, title?: string, chapter: number, at: number } | null} */
function parse(written) {
  try {
    return JSON.parse(written ?? 'null');
  } catch {
    return null;
  }
}
