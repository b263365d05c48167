// Letters as keys: each does what a button on the page does. They can be switched off, and never act while somebody types.

const OFF = 'ficarium-letter-keys-off';

/** The page's list of keys; without it the page has none, or has not brought it yet. */
export const dialog = () => /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));

let off = false;
try {
  off = localStorage.getItem(OFF) !== null;
} catch {
  // A browser that keeps nothing.
}

/**
 * Listens for keys; "?" shows which there are.
 * @param {(key: string) => (() => void) | undefined} actOf
 * @param {() => void} [show] shows the list
 */
export function onKeys(actOf, show = () => dialog()?.showModal()) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog()?.open || off) return;
    const field = event.target instanceof Element ? event.target.closest('input, select, textarea') : null;
    if (field && !(field instanceof HTMLInputElement && field.type === 'checkbox')) return;
    const act = event.key === '?' ? show : actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
}

/** The box in the list that switches them off and on. */
export function tendKeys() {
  const lettersOn = document.getElementById('letter-keys');
  if (!(lettersOn instanceof HTMLInputElement)) return;
  lettersOn.checked = !off;
  lettersOn.addEventListener('change', () => {
    off = !lettersOn.checked;
    if (off) localStorage.setItem(OFF, '1');
    else localStorage.removeItem(OFF);
  });
}
tendKeys();
