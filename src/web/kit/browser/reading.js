// A page of a story has a word that leads to how one likes to read. With this file the sheet comes there instead.

const way = document.querySelector('a.sheet');
if (way instanceof HTMLAnchorElement)
  way.addEventListener('click', async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    try {
      const { bringSheet } = await import('./sheet.js');
      await bringSheet(way);
    } catch {
      location.assign(way.href);
    }
  });
