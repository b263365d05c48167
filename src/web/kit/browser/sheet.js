// The reading choices without a reload: what the form would do, at once. Without this file the form does it.
// A page of a story has neither them nor the list of keys until somebody asks.

import { tendKeys } from './keys.js';

/** @param {HTMLFormElement} form */
function apply(form) {
  const root = document.documentElement;
  for (const [name, value] of new FormData(form)) {
    if (name in root.dataset && typeof value === 'string') root.dataset[name] = value;
  }
}

function tendForms() {
  for (const form of document.querySelectorAll('form.reading-form')) {
    if (!(form instanceof HTMLFormElement)) continue;
    for (const button of form.querySelectorAll('button')) button.hidden = true;
    form.addEventListener('change', async () => {
      apply(form);
      const { fieldsOf, send } = await import('./send.js');
      void send(form.action, fieldsOf(form), () => {});
    });
  }
}

// A page in the chair comes with its own typeface alone: the others come when there is a choice.
const styles = document.querySelector('link[rel="stylesheet"][href$="/chair.css"]');
/** @param {string} name @returns {Promise<void>} when it is there */
function lay(name) {
  if (!(styles instanceof HTMLLinkElement)) return Promise.resolve();
  const href = styles.href.replace('chair.css', `${name}.css`);
  if ([...document.querySelectorAll('link')].some((one) => one.href === href)) return Promise.resolve();
  const link = document.createElement('link');
  link.rel = 'stylesheet';
  link.href = href;
  return new Promise((resolve) => {
    link.addEventListener('load', () => resolve());
    link.addEventListener('error', () => resolve());
    document.head.append(link);
  });
}
function faces() {
  const more = document.querySelector('link[href$="-more.css"]');
  for (const choice of document.querySelectorAll('input[name="font"]')) {
    if (!(choice instanceof HTMLInputElement) || choice.value === 'literata') continue;
    void lay(choice.value);
    if (more) void lay(`${choice.value}-more`);
  }
}

/** The sheet goes back to where it came from: on Escape, or on a click beside it. */
function tendSheet() {
  const sheet = document.querySelector('details.sheet');
  if (!(sheet instanceof HTMLDetailsElement)) return;
  sheet.addEventListener('toggle', faces);
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !sheet.open) return;
    sheet.open = false;
    sheet.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (sheet.open && event.target instanceof Node && !sheet.contains(event.target)) sheet.open = false;
  });
}

/** What the page left out, from the library. @param {string} selector @returns {Promise<Element>} */
async function leftOut(selector) {
  const [answer] = await Promise.all([
    fetch(`/reading/sheet?${new URLSearchParams({ back: location.pathname + location.search })}`),
    lay('sheet'),
  ]);
  const part = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector(selector);
  if (!answer.ok || !part) throw new Error('no answer');
  return part;
}

/** Puts the sheet where there was a link to it, and opens it. @param {HTMLAnchorElement} way */
export async function bringSheet(way) {
  const form = await leftOut('form');
  if (!way.isConnected) return;
  const sheet = document.createElement('details');
  sheet.className = 'sheet';
  const summary = document.createElement('summary');
  summary.append(...way.childNodes);
  sheet.append(summary, form);
  way.replaceWith(sheet);
  tendForms();
  tendSheet();
  sheet.open = true;
  summary.focus();
}

/** Puts the list of keys on the page. */
export async function bringKeys() {
  const list = await leftOut('dialog');
  if (document.getElementById('keys')) return;
  document.body.append(list);
  tendKeys();
}

tendForms();
tendSheet();
