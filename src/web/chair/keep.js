// On a work's page: a button that keeps it on this device.

import { canKeep, keptBy, who } from '../kit/browser/device.js';

const button = document.querySelector('button.keep-here');
const story = document.querySelector('.story[data-work]');
if (button instanceof HTMLButtonElement && story instanceof HTMLElement && canKeep && who !== undefined)
  void offer(button, story.dataset['work'] ?? '', who);

/** What keeps comes at once where something is kept already, else when somebody asks. @param {HTMLButtonElement} button @param {string} work @param {string} who */
async function offer(button, work, who) {
  const tend = async () => (await import('./keep-here.js')).tend(button, work);
  if (await caches.has(keptBy(who))) await tend();
  else button.addEventListener('click', async () => (await tend())(), { once: true });
  button.hidden = false;
}
