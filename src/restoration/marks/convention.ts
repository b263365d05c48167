import { type Families, GUILLEMETS, USUAL } from './families.ts';
import { CLOSE, OPEN } from './grammar.ts';

/** How a story sets its quotes: which signs open and close, and which direction each sign claims. */
export interface Convention {
  readonly families: Families;
  /** Opening and closing sign of a double and of a single quote. */
  readonly double: readonly [open: string, close: string];
  readonly single: readonly [open: string, close: string];
  /** What a sign claims to do; a sign that is not here claims nothing. */
  readonly says: ReadonlyMap<string, typeof OPEN | typeof CLOSE>;
}

const HIGH = { double: ['“', '”'], single: ['‘', '’'] } as const;
const LOW_66 = { double: ['„', '“'], single: ['‚', '‘'] } as const;
const LOW_99 = { double: ['„', '”'], single: ['‚', '’'] } as const;
const ALIKE = { double: ['”', '”'], single: ['’', '’'] } as const;

type Signs = Pick<Convention, 'double' | 'single'>;

/** What straight signs become in a story that shows no convention of its own. */
const BY_LANGUAGE: Readonly<Record<string, Signs>> = {
  ...Object.fromEntries(
    ['de', 'cs', 'sk', 'sl', 'bg', 'et', 'lt', 'is', 'ka', 'ru', 'uk', 'be'].map((l) => [l, LOW_66]),
  ),
  ...Object.fromEntries(['pl', 'ro', 'hu', 'hr', 'sr'].map((l) => [l, LOW_99])),
  ...Object.fromEntries(['sv', 'fi'].map((l) => [l, ALIKE])),
};

/** How often each double sign stands in a text; `` '' and ´´ count as one straight sign. */
function signsIn(content: string): Record<'„' | '“' | '”' | '"' | '«' | '»', number> {
  const n = { '„': 0, '“': 0, '”': 0, '"': 0, '«': 0, '»': 0 };
  for (let i = 0; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if ((c > 0x60 && c < 0x80) || c === 32) continue;
    if (c === 0x22) n['"']++;
    else if (c === 0x27 || c === 0x60 || c === 0xb4) {
      if (content.charCodeAt(i + 1) !== c) continue;
      n['"']++;
      i++;
    } else if (c === 0x201c) n['“']++;
    else if (c === 0x201d) n['”']++;
    else if (c === 0x201e) n['„']++;
    else if (c === 0xab) n['«']++;
    else if (c === 0xbb) n['»']++;
  }
  return n;
}

/** Finds the convention by the signs that stand in the story; the language decides only where there are none. */
export function conventionOf(content: string, language: string): Convention {
  const n = signsIn(content);
  const byLanguage = BY_LANGUAGE[language.slice(0, 2).toLowerCase()] ?? HIGH;
  const curly = n['“'] + n['”'] + n['„'];
  const guillemets = n['«'] + n['»'];
  let signs: Signs = byLanguage;
  if (n['„'] * 5 >= curly && curly > 0) signs = n['“'] >= n['”'] ? LOW_66 : LOW_99;
  else if (curly >= 4 && !(byLanguage === ALIKE && n['“'] * 10 < n['”'])) signs = HIGH;
  const says = new Map<string, typeof OPEN | typeof CLOSE>([
    ['„', OPEN],
    ['‚', OPEN],
    ['`', OPEN],
    ['``', OPEN],
    ['´', CLOSE],
  ]);
  if (signs !== ALIKE) {
    says.set('“', signs === LOW_66 ? CLOSE : OPEN).set('”', CLOSE);
    says.set('‘', signs === LOW_66 ? CLOSE : OPEN).set('’', CLOSE);
  }
  if (guillemets < 4 || guillemets <= curly + n['"']) return { families: USUAL, ...signs, says };
  // Whichever way round comes first is how this story sets them: «so» in most languages, »so« in German and Danish.
  const [first, second] = content.indexOf('«') < content.indexOf('»') ? ['«', '»'] : ['»', '«'];
  says.set(first!, OPEN).set(second!, CLOSE);
  return { families: GUILLEMETS, ...signs, says };
}
