// Bringing stories in: files and folders may be dropped on the page, how much was sent is told, and how far the library is.
// Everything here is also a form and a page; without this file the page works by those.

import { says } from '../kit/browser/says.js';

const form = /** @type {HTMLFormElement | null} */ (document.querySelector('[data-bring]'));
const told = /** @type {HTMLElement | null} */ (document.querySelector('[data-told]'));
const taking = /** @type {HTMLElement | null} */ (document.querySelector('[data-taking]'));

if (form && told) {
  const button = /** @type {HTMLButtonElement} */ (form.querySelector('button'));
  const drop = /** @type {HTMLElement} */ (form.querySelector('[data-drop]'));
  drop.hidden = false;
  // Anywhere on the page: beside the form the browser would leave the page and show the file.
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.classList.add('over');
  });
  document.addEventListener('dragleave', (event) => {
    // From the window, not from one thing on the page to another.
    if (!event.relatedTarget) drop.classList.remove('over');
  });
  document.addEventListener('drop', async (event) => {
    event.preventDefault();
    drop.classList.remove('over');
    if (!event.dataTransfer || button.disabled) return;
    const data = new FormData();
    // The list is empty once the event is over, so what lies in it is asked for at once.
    const entries = [...event.dataTransfer.items].flatMap((item) => item.webkitGetAsEntry() ?? []);
    try {
      for await (const { file, path } of filesIn(entries)) data.append('files', file, path);
    } catch {
      told.textContent = says('unreadable');
      return;
    }
    if (data.has('files')) send(data, form.action, button, told);
    else told.textContent = says('noFile');
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send(new FormData(form), form.action, button, told);
  });
}
const PERCENT = new Intl.NumberFormat(document.documentElement.lang, { style: 'percent' });
if (taking) void follow(taking);

/**
 * Every file of what was dropped, with the folders that it lies in.
 * @param {FileSystemEntry[]} entries
 * @returns {AsyncGenerator<{ file: File, path: string }>}
 */
async function* filesIn(entries) {
  const waiting = [...entries];
  for (let entry = waiting.pop(); entry; entry = waiting.pop()) {
    if (entry.isFile) {
      const one = /** @type {FileSystemFileEntry} */ (entry);
      yield { file: await new Promise((resolve, reject) => one.file(resolve, reject)), path: entry.fullPath.slice(1) };
      continue;
    }
    // A folder tells its entries in parts, and an empty part is its end.
    const reader = /** @type {FileSystemDirectoryEntry} */ (entry).createReader();
    for (;;) {
      /** @type {FileSystemEntry[]} */
      const part = await new Promise((resolve, reject) => reader.readEntries(resolve, reject));
      if (part.length === 0) break;
      waiting.push(...part);
    }
  }
}

/** @param {FormData} data @param {string} to @param {HTMLButtonElement} button @param {HTMLElement} told */
function send(data, to, button, told) {
  const request = new XMLHttpRequest();
  /** @param {string} words */
  const failed = (words) => {
    told.textContent = words;
    button.disabled = false;
  };
  button.disabled = true;
  request.open('POST', to);
  request.setRequestHeader('Accept', 'application/json');
  request.responseType = 'json';
  request.upload.addEventListener('progress', ({ loaded, total }) => {
    if (total) told.textContent = says('sending', { share: PERCENT.format(Math.floor((loaded / total) * 100) / 100) });
  });
  request.addEventListener('load', () => {
    if (request.status === 200) location.assign(`/take-in/${request.response.id}`);
    else failed(request.response?.detail ?? says('notTaken'));
  });
  request.addEventListener('error', () => failed(says('brokeOff')));
  request.send(data);
}

/** @param {HTMLElement} place */
async function follow(place) {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    try {
      const answer = await fetch(location.pathname, { headers: { Accept: 'application/json' } });
      const { says, ended, detail } = await answer.json();
      if (ended) return location.reload();
      // Said once: a screen reader would read the same words out again.
      if (place.textContent !== (says ?? detail)) place.textContent = says ?? detail;
      if (!answer.ok) return;
    } catch {
      place.textContent = says('silent');
    }
  }
}
