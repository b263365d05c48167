// The reading choices without a reload: what the form would do, at once. Without this file the form does it.

import { fieldsOf, send } from './send.js';

/** @param {HTMLFormElement} form */
function apply(form) {
  const root = document.documentElement;
  for (const [name, value] of new FormData(form)) {
    if (name in root.dataset && typeof value === 'string') root.dataset[name] = value;
  }
}

for (const form of document.querySelectorAll('form.reading-form')) {
  if (!(form instanceof HTMLFormElement)) continue;
  for (const button of form.querySelectorAll('button')) button.hidden = true;
  form.addEventListener('change', () => {
    apply(form);
    void send(form.action, fieldsOf(form), () => {});
  });
}

// The sheet goes back to where it came from: on Escape, or on a click beside it.
const sheet = document.querySelector('details.sheet');
if (sheet instanceof HTMLDetailsElement) {
  document.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || !sheet.open) return;
    sheet.open = false;
    sheet.querySelector('summary')?.focus();
  });
  document.addEventListener('click', (event) => {
    if (sheet.open && event.target instanceof Node && !sheet.contains(event.target)) sheet.open = false;
  });
}
