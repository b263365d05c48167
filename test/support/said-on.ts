import { Parser } from 'htmlparser2';

/** Attributes that people are told. */
const TOLD = ['title', 'aria-label', 'placeholder', 'alt', 'summary', 'aria-description'];
/** What machines read: styles, names of files, checksums, other vocabularies. */
const UNTOLD = new Set([
  'script',
  'style',
  'code',
  'kbd',
  'del',
  'ins',
  'bdi',
  'mark',
  'q',
  'pre',
  'blockquote',
  'textarea',
]);

/**
 * What a page says to people, text by text: what stands on it, in attributes for people, on buttons, and what its modules say. What is
 * marked as somebody else's words (names and titles in `bdi`, quotations, code, what a change took and put in) is left out.
 */
export function saidOn(markup: string): string[] {
  const said: string[] = [];
  const stack: string[] = [];
  let within = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const passed =
          UNTOLD.has(name) ||
          (/^(?:td|dd|li|option)$/.test(name) && 'dir' in attributes) ||
          /\b(?:story|blurb-text|summary|suggested|proposed|cell|kept|taglist|spines)\b/.test(
            attributes['class'] ?? '',
          );
        stack.push(passed ? name : '');
        if (passed) within++;
        for (const told of TOLD) if (attributes[told]) said.push(attributes[told]);
        if (name === 'input' && /^(?:submit|button|reset)$/.test(attributes['type'] ?? ''))
          said.push(attributes['value'] ?? '');
        if (attributes['data-says'])
          said.push(...Object.values(JSON.parse(attributes['data-says']) as { [name: string]: string }));
      },
      ontext(text) {
        if (within === 0 && text.trim()) said.push(text.trim());
      },
      onclosetag() {
        if (stack.pop()) within--;
      },
    },
    { decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return said.map((one) => one.replace(/\s+/g, ' '));
}
