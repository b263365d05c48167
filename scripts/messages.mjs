// npm run messages: reads the catalogue of sentences and writes which codes there are and what each takes (src/text/codes.data.ts).
// With --check it writes nothing and fails where that is not what stands there.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { IntlMessageFormat } from 'intl-messageformat';
import { root } from '../bin/runtime.mjs';

const folder = join(root, 'src/words/messages/en');
const place = join(root, 'src/text/codes.data.ts');

/** Kinds of ICU MessageFormat's elements, as its parser numbers them. */
const [ARGUMENT, NUMBER, DATE, TIME, SELECT, PLURAL, TAG] = [1, 2, 3, 4, 5, 6, 8];

/** What a message takes: name → type. */
function takes(elements, found = new Map()) {
  for (const { type, value, options, children } of elements) {
    if (type === ARGUMENT) found.set(value, found.get(value) ?? 'Param');
    if (type === NUMBER || type === PLURAL) found.set(value, 'number');
    if (type === DATE || type === TIME) found.set(value, 'string');
    if (type === TAG) found.set(value, 'Tag');
    if (type === SELECT)
      found.set(
        value,
        Object.keys(options)
          .map((key) => `'${key}'`)
          .join(' | '),
      );
    if (type === SELECT || type === PLURAL) for (const option of Object.values(options)) takes(option.value, found);
    if (type === TAG) takes(children, found);
  }
  return found;
}

const name = (code) => (/^\w+$/.test(code) ? code : `'${code}'`);
const codes = new Map();
const lines = readdirSync(folder)
  .sort()
  .flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(join(folder, file), 'utf8'))).map(([code, message]) => {
      if (codes.has(code)) throw new Error(`${code} stands in ${codes.get(code)} and in ${file}.`);
      codes.set(code, file);
      const found = [...takes(new IntlMessageFormat(message, 'en').getAst())];
      return `  ${name(code)}: ${found.length === 0 ? 'never' : `{ ${found.map(([key, type]) => `${name(key)}: ${type}`).join('; ')} }`};`;
    }),
  );
const text = `// Written by \`npm run messages\` from words/messages/en: every code, and what its message takes.

/**
 * @typeParam Param what may stand in a sentence as it is
 * @typeParam Tag what is made of the words between two tags; a sentence that is kept has none
 */
// biome-ignore format: a line each
export interface Codes<Param, Tag = never> {
${lines.join('\n')}
}
`;
if (process.argv.includes('--check')) {
  if (readFileSync(place, 'utf8') !== text) {
    console.error('src/text/codes.data.ts is not what words/messages/en says. `npm run messages` writes it.');
    process.exit(1);
  }
} else writeFileSync(place, text);
