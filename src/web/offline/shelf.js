// The shelf of this device: what is kept here, words in it, how much room it takes. Works with no network at all.

import { canKeep, who } from '../kit/browser/device.js';
import { dropWork, keptWorks, refreshWorks, shelf } from '../kit/browser/kept.js';
import { says } from '../kit/browser/says.js';

/** So many passages are shown. */
const MOST = 60;
const box = document.querySelector('.device-shelf');
if (box instanceof HTMLElement && canKeep) void start(box);

/** @param {HTMLElement} box */
async function start(box) {
  box.hidden = false;
  await show(box);
  // What goes on meanwhile must not bring back what somebody takes off.
  const anew = who !== undefined && navigator.onLine ? refreshWorks().then(() => show(box)) : Promise.resolve();
  const asked = new URLSearchParams(location.search);
  const field = box.querySelector('input[name="q"]');
  if (field instanceof HTMLInputElement) field.value = asked.get('q') ?? '';
  if (asked.get('q')) await find(box, asked.get('q') ?? '', asked.get('work'));
  box.querySelector('form')?.addEventListener('submit', (event) => {
    event.preventDefault();
    if (field instanceof HTMLInputElement) void find(box, field.value, null);
  });
  box.querySelector('.clear')?.addEventListener('click', async () => {
    await anew;
    for (const name of await caches.keys()) await caches.delete(name);
    for (const one of await navigator.serviceWorker.getRegistrations()) await one.unregister();
    await show(box);
  });
}

/** @param {HTMLElement} box */
async function show(box) {
  const works = await keptWorks();
  const list = box.querySelector('.kept-works');
  const rows = works.map(({ work, title, by, bytes }) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = `/works/${work}/kept`;
    const name = document.createElement('bdi');
    name.textContent = title;
    link.append(name);
    const about = document.createElement('span');
    about.className = 'quiet';
    about.textContent = [by, sizeWords(bytes)].filter(Boolean).join(' · ');
    const drop = document.createElement('button');
    drop.type = 'button';
    drop.textContent = says('drop');
    drop.setAttribute('aria-label', says('dropOf', { title }));
    drop.addEventListener('click', async () => {
      await dropWork(work);
      await show(box);
      box.querySelector('h1, h2')?.scrollIntoView();
    });
    row.append(link, ' ', about, ' ', drop);
    return row;
  });
  list?.replaceChildren(...rows);
  const none = works.length === 0;
  for (const one of box.querySelectorAll('.when-some')) if (one instanceof HTMLElement) one.hidden = none;
  for (const one of box.querySelectorAll('.when-none')) if (one instanceof HTMLElement) one.hidden = !none;
  const room = box.querySelector('.room');
  const { usage } = (await navigator.storage?.estimate?.()) ?? {};
  if (room) room.textContent = usage === undefined ? '' : says('room', { size: sizeWords(usage) });
}

/** @param {number} bytes */
const sizeWords = (bytes) =>
  new Intl.NumberFormat(document.documentElement.lang || undefined, {
    style: 'unit',
    unit: bytes < 1_000_000 ? 'kilobyte' : 'megabyte',
    maximumFractionDigits: bytes < 1_000_000 ? 0 : 1,
  }).format(bytes < 1_000_000 ? Math.max(1, bytes / 1000) : bytes / 1_000_000);

/** Letters as they are looked for: small, without accents, marks of any kind alike. @param {string} text */
const folded = (text) =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u201c\u201d]/g, '"')
    .toLowerCase();

/** Paragraphs that have all the words. @param {HTMLElement} box @param {string} typed @param {string | null} only in that work */
async function find(box, typed, only) {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const list = box.querySelector('.found-passages');
  const said = box.querySelector('.found-said');
  if (words.length === 0 || !list || !said) return;
  /** @type {HTMLElement[]} */
  const rows = [];
  const held = await shelf();
  for (const { work, title } of await keptWorks()) {
    if ((only && work !== only) || rows.length >= MOST) continue;
    const text = (await (await held?.match(`/works/${work}/kept`))?.text()) ?? '';
    const page = new DOMParser().parseFromString(text, 'text/html');
    for (const block of page.querySelectorAll('.story [id]')) {
      if (!/^(?:c\d+)?p\d+$/.test(block.id)) continue;
      const own = folded(block.textContent ?? '');
      if (!words.every((word) => own.includes(word))) continue;
      rows.push(passage(`/works/${work}/kept#${block.id}`, title, block.textContent ?? '', words[0] ?? ''));
      if (rows.length >= MOST) break;
    }
  }
  list.replaceChildren(...rows);
  said.textContent = says(rows.length === 0 ? 'none' : 'found', { n: rows.length, words: typed });
}

/** @param {string} href @param {string} title @param {string} text @param {string} word */
function passage(href, title, text, word) {
  const row = document.createElement('li');
  const link = document.createElement('a');
  link.href = href;
  const where = document.createElement('span');
  where.className = 'quiet';
  where.textContent = title;
  const words = document.createElement('q');
  const at = Math.max(0, folded(text).indexOf(word) - 80);
  words.textContent = `${at > 0 ? '\u2026' : ''}${text.slice(at, at + 260)}${at + 260 < text.length ? '\u2026' : ''}`;
  link.append(where, words);
  row.append(link);
  return row;
}
