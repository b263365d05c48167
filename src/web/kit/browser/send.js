// Forms that are sent without leaving the page. The library answers in JSON; what went wrong is told as RFC 9457 has it.

import { says } from './says.js';

/**
 * Posts what a form would post.
 * @param {string} action
 * @param {URLSearchParams} body
 * @param {(sentence: string, more: HTMLAnchorElement | null) => void} tell is told what went wrong, with a way on where there is one
 * @returns {Promise<any>} the answer; null where it was told what went wrong
 */
export async function send(action, body, tell) {
  const answer = await fetch(action, { method: 'POST', body, headers: { Accept: 'application/json' } }).catch(
    () => null,
  );
  const told = await answer?.json().catch(() => null);
  if (answer?.ok && told) return told;
  tell(told?.detail ?? says('noAnswer'), told?.next ? wayOn(told.next) : null);
  return null;
}

/** To sign in, and back to this page. @param {{ href: string, words: string }} next */
function wayOn({ href, words }) {
  const link = document.createElement('a');
  link.href = `${href}?back=${encodeURIComponent(location.pathname + location.search)}`;
  link.textContent = words;
  return link;
}

/** The fields of a form, as that button sends it. @param {HTMLFormElement} form @param {HTMLButtonElement} [button] */
export function fieldsOf(form, button) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, button)) if (typeof value === 'string') body.append(name, value);
  return body;
}

/** One after the other, so that each edition is made from the one before. @returns {(task: () => Promise<void>) => void} */
export function inTurn() {
  let queue = Promise.resolve();
  return (task) => {
    queue = queue.then(task);
  };
}
