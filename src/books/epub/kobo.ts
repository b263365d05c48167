/** Elements whose text a Kobo counts. */
const COUNTED = /^(?:p|h[1-6]|li|pre|dt|dd|td|th)$/;
const VOID = /\/$/;

/**
 * A page of ours as Kobo's readers want it (KEPUB): each sentence in a numbered span, by which they keep the place, and what marks are
 * made of. @param xhtml as `page()` writes it
 */
export function koboPage(xhtml: string): string {
  const start = xhtml.indexOf('>', xhtml.indexOf('<body')) + 1;
  const end = xhtml.lastIndexOf('</body>');
  const body = xhtml.slice(start, end);
  const out: string[] = [];
  let paragraph = 0;
  let sentence = 0;
  let depth = 0;
  for (const part of body.split(/(<[^>]*>)/)) {
    if (part === '') continue;
    if (!part.startsWith('<')) {
      out.push(depth > 0 && part.trim() ? spans(part, () => `kobo.${paragraph}.${++sentence}`) : part);
      continue;
    }
    const name = /^<\/?([\w]+)/.exec(part)?.[1] ?? '';
    if (COUNTED.test(name) && !VOID.test(part.slice(0, -1))) {
      depth += part.startsWith('</') ? -1 : 1;
      if (!part.startsWith('</')) {
        paragraph++;
        sentence = 0;
      }
    }
    out.push(part);
  }
  return `${xhtml.slice(0, start)}\n<div id="book-columns"><div id="book-inner">${out.join('')}</div></div>\n${xhtml.slice(end)}`;
}

/** Sentences, as far as their signs tell, with the space behind them. */
const spans = (text: string, id: () => string): string =>
  text
    .split(/(?<=[.!?…][”’"»)]*\s+)/u)
    .map((sentence) => (sentence ? `<span class="koboSpan" id="${id()}">${sentence}</span>` : ''))
    .join('');
