// The reading choices without a reload: what the form would do, at once. Without this file the form does it.

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
  form.addEventListener('change', async () => {
    apply(form);
    const { fieldsOf, send } = await import('./send.js');
    void send(form.action, fieldsOf(form), () => {});
  });
}

// A reading page comes with its own typeface alone: the others come when there is a choice.
const styles = document.querySelector('link[rel="stylesheet"][href$="/chair.css"]');
const faces = () => {
  for (const choice of document.querySelectorAll('input[name="font"]')) {
    if (!(choice instanceof HTMLInputElement && styles instanceof HTMLLinkElement) || choice.value === 'literata')
      continue;
    const href = styles.href.replace('chair.css', `${choice.value}.css`);
    if ([...document.querySelectorAll('link')].some((one) => one.href === href)) continue;
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    styles.after(link);
  }
};

// The sheet goes back to where it came from: on Escape, or on a click beside it.
const sheet = document.querySelector('details.sheet');
if (sheet instanceof HTMLDetailsElement) {
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
