// Finding, a little quicker: a list of names narrows as one types, and Escape closes the sheet of filters. Without this file the form and the link do it.

const box = document.querySelector('input[data-narrow]');
if (box instanceof HTMLInputElement) {
  const groups = [...document.querySelectorAll('[data-names]')].map((group) => ({
    group: /** @type {HTMLElement} */ (group),
    names: [...group.querySelectorAll('li')].map((line) => ({
      line,
      words: plain(line.querySelector('a')?.textContent ?? ''),
    })),
  }));
  box.addEventListener('input', () => {
    const sought = plain(box.value).split(' ').filter(Boolean);
    for (const { group, names } of groups) {
      let shown = 0;
      for (const { line, words } of names) {
        line.hidden = !sought.every((word) => words.includes(word));
        if (!line.hidden) shown++;
      }
      group.hidden = shown === 0;
    }
  });
}

/** Small letters without accents. @param {string} text */
function plain(text) {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}+/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ');
}

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape' || location.hash !== '#filters') return;
  location.hash = '#results';
  const opener = document.querySelector('.open-sheet');
  if (opener instanceof HTMLElement) opener.focus();
});
