// The books of LitBank's quotation layer (CC BY 4.0, D. Bamman and others) as text and truth. Books in order of their
// Gutenberg number; every fifth is held out and never looked into.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LETTER = /[\p{L}\p{N}]/u;
const NO_SPACE_BEFORE = /^(?:[.,!?;:)\]’”%…]|’\p{L}*|'\p{L}+|n[’']t|--|—)/u;
const NO_SPACE_AFTER = /^(?:[“‘([$£]|--|.*—)$/u;

/** All books: id, name, whether it is held out, the text on one line, and the quotes with speaker and place in letters. */
export function loadBooks(folder) {
  const names = readdirSync(folder)
    .filter((n) => n.endsWith('.ann'))
    .sort((a, b) => Number.parseInt(a, 10) - Number.parseInt(b, 10));
  return names.map((name, i) => {
    const sentences = readFileSync(join(folder, name.replace('.ann', '.txt')), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((l) => l.split(' '));
    const { text, startOf } = detokenise(sentences);
    const quotes = new Map();
    for (const line of readFileSync(join(folder, name), 'utf8').split('\n')) {
      const [kind, id, a, b, c, d] = line.split('\t');
      if (kind === 'QUOTE')
        quotes.set(id, { from: startOf(+a, +b), to: startOf(+c, +d + 1), text: line.split('\t')[6] });
      else if (kind === 'ATTRIB') quotes.get(id).speaker = a;
    }
    return {
      id: name.split('_')[0],
      name: name.replace(/_brat\.ann$/, ''),
      held: i % 5 === 4,
      text,
      quotes: [...quotes.values()].filter((q) => q.to > q.from),
    };
  });
}

/** Tokens to text as it was printed, on one line; `startOf(sentence, token)` = letters before a token. Letters alone are counted. */
function detokenise(sentences) {
  const starts = [];
  let letters = 0;
  let text = '';
  let glue = true;
  const open = { '"': false, _: false, "'": false };
  for (const tokens of sentences) {
    const row = [];
    tokens.forEach((token, t) => {
      row.push(letters);
      for (const c of token) if (LETTER.test(c)) letters++;
      let before = NO_SPACE_BEFORE.test(token);
      let after = NO_SPACE_AFTER.test(token);
      if (token === '"' || token === '_') {
        before = open[token];
        after = !open[token];
        open[token] = !open[token];
      } else if (token === "'") {
        const next = tokens[t + 1] ?? '';
        const opens = !open["'"] && /(?:^|[\s.,!?:;—“"-])$/.test(text) && /^\p{Lu}/u.test(next);
        const closes = open["'"] && /[.,!?;:—-]$/.test(text);
        if (opens || closes) open["'"] = opens;
        before = !opens;
        after = opens;
      }
      text += (glue || before ? '' : ' ') + token;
      glue = after;
    });
    row.push(letters);
    starts.push(row);
  }
  return { text, startOf: (s, t) => starts[s]?.[t] ?? starts[s]?.at(-1) ?? letters };
}

/** For each offset of a text: how many letters stand before it. */
export function lettersBefore(text) {
  const out = new Int32Array(text.length + 1);
  for (let i = 0; i < text.length; i++) out[i + 1] = out[i] + (LETTER.test(text[i]) ? 1 : 0);
  return out;
}
