// Letters as keys: each does what a button on the page does. They can be switched off, and never act while somebody types.

const OFF = 'ficarium-letter-keys-off';

/** The page's list of keys; without it the page has none. */
export const dialog = /** @type {HTMLDialogElement | null} */ (document.getElementById('keys'));
const lettersOn = /** @type {HTMLInputElement | null} */ (document.getElementById('letter-keys'));

/**
 * Listens for keys; "?" shows which there are.
 * @param {(key: string) => (() => void) | undefined} actOf
 */
export function onKeys(actOf) {
  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || dialog?.open || lettersOn?.checked === false) return;
    const field = event.target instanceof Element ? event.target.closest('input, select, textarea') : null;
    if (field && !(field instanceof HTMLInputElement && field.type === 'checkbox')) return;
    const act = event.key === '?' ? () => dialog?.showModal() : actOf(event.key);
    if (!act) return;
    event.preventDefault();
    act();
  });
  if (!lettersOn) return;
  lettersOn.checked = localStorage.getItem(OFF) === null;
  lettersOn.addEventListener('change', () =>
    lettersOn.checked ? localStorage.removeItem(OFF) : localStorage.setItem(OFF, '1'),
  );
}
