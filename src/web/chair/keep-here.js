// The button that keeps a work on this device, once something is kept here.

import { dropWork, isKept, keepWork } from '../kit/browser/kept.js';
import { says } from '../kit/browser/says.js';

/** @param {HTMLButtonElement} button @param {string} work @returns {Promise<() => Promise<void>>} keeps it, or drops it */
export async function tend(button, work) {
  const said = document.querySelector('.tools-said');
  const show = async () => {
    const is = await isKept(work);
    button.setAttribute('aria-pressed', String(is));
    button.textContent = says(is ? 'isHere' : 'keepHere');
    return is;
  };
  const turn = async () => {
    button.disabled = true;
    const was = await isKept(work);
    if (was) await dropWork(work);
    const done = was || (await keepWork(work).catch(() => false));
    if (said) said.textContent = done ? '' : says('notKept');
    await show();
    button.disabled = false;
  };
  await show();
  button.addEventListener('click', turn);
  return turn;
}
