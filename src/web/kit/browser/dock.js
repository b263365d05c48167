// The strip at the lower edge of a page with keys: what one is at, and the buttons that the keys stand for.

/**
 * Rests out of sight until something is told.
 * @param {string} label
 * @param {...HTMLElement} content
 */
export function makeDock(label, ...content) {
  const box = make('aside', 'dock resting');
  box.setAttribute('aria-label', label);
  const inner = make('div', 'inner');
  inner.append(...content);
  box.append(inner);
  document.body.append(box);
  return { show: () => box.classList.remove('resting') };
}

/** @param {string} name @param {string} [className] */
export function make(name, className) {
  const made = document.createElement(name);
  if (className) made.className = className;
  return made;
}

/** A button that says its key. @param {string} label @param {string} key @param {() => void} act */
export function keyButton(label, key, act) {
  const made = document.createElement('button');
  made.type = 'button';
  const hint = make('kbd');
  hint.textContent = key;
  made.append(`${label} `, hint);
  made.addEventListener('click', act);
  return made;
}
