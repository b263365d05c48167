import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { shieldOf, watch } from '../../marks/shield.ts';
import { inAddress } from '../../marks/sweep.ts';
import type { Rule } from '../../rule.ts';

const ID = 'question-marks';
/** `?`, or U+FFFD where a program wrote that for what it could not read. */
const SIGNS = ['?', '\ufffd'].map((sign) => patterns(sign));

function patterns(sign: string) {
  const q = sign === '?' ? '\\?' : sign;
  /** Where an opening quote may stand, and where a closing one. */
  const opener = String.raw`(?<![^\s(—–-])${q}(?=[\p{L}¿¡…])`;
  const closer = String.raw`(?<=[,.!?…—-])${q}(?=[\s)\]]|$)`;
  return {
    sign,
    /** `don?t`, `captain?s`; in French and Italian `l?été`, `qu?il`, `dell?alba`. */
    apostrophe: new RegExp(
      String.raw`(?<=\p{L})(?<!\b(?:caf|fianc|clich|expos|prot[eé]g|attach|communiqu|soir))${q}(?=(?:s|t|d|m|ll|re|ve)(?![\p{L}\d=?]))|(?<=(?<!\p{L})(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|dell|nell|sull|dall|all|quell|un))${q}(?=[aeiouyhàâéèêëîïôœùü])`,
      'giu',
    ),
    opener: new RegExp(opener, 'u'),
    either: new RegExp(`${opener}|${closer}`, 'gu'),
    dash: new RegExp(String.raw`(?<=\p{Ll},? )${q}(?= \p{Ll})`, 'gu'),
  };
}
/** So many show that a program wrote `?` for what it did not have. */
const ENOUGH = { apostrophes: 3, quotes: 2 };

/**
 * Quotes, apostrophes and dashes that a program had no sign for and wrote as `?`. Only in a text that shows it again and
 * again and has hardly any of these signs itself; a `?` within any other word may stand for a letter, and stays.
 */
export const questionMarks: Rule = {
  id: ID,
  sentence: 'Question marks that a program wrote for quotes and apostrophes (I don?t know) are turned back.',
  hint: 'A quote within a quote is set as a double one; a dash may have been another sign.',
  example: {
    before: '?You?re late,? he said. ?I don?t mind. It?s late for all.?',
    after: '“You’re late,” he said. “I don’t mind. It’s late for all.”',
  },
  find(text) {
    const signs = SIGNS.flatMap((of) => (text.content.includes(of.sign) ? signsOf(text.content, of) : []));
    return signs.length > 0 ? changesOf(text, signs) : [];
  },
};

type Sign = readonly [at: number, sign: string, confidence: number];

function signsOf(content: string, of: ReturnType<typeof patterns>): Sign[] {
  const apostrophes = matches(content, of.apostrophe).filter((at) => !inAddress(content, at));
  const pairs = pairsIn(content, of);
  const count = (pattern: RegExp) => content.match(pattern)?.length ?? 0;
  const isApostrophe = apostrophes.length >= ENOUGH.apostrophes && apostrophes.length > 2 * count(/\p{L}['’]\p{L}/gu);
  const isQuote =
    (pairs.length >= ENOUGH.quotes || (pairs.length > 0 && isApostrophe)) && pairs.length * 2 > count(/["“”«»„]/g);
  if (!isApostrophe && !isQuote) return [];
  const signs: Sign[] = [];
  if (isApostrophe) for (const at of apostrophes) signs.push([at, '’', 0.96]);
  if (isQuote) for (const [open, close] of pairs) signs.push([open, '“', 0.94], [close, '”', 0.94]);
  for (const at of matches(content, of.dash)) signs.push([at, '—', 0.8]);
  return signs;
}

function changesOf(text: Text, signs: readonly Sign[]): Change[] {
  const shielded = watch(shieldOf(text));
  const changes: Change[] = [];
  let last = -1;
  for (const [at, sign, confidence] of [...signs].sort((a, b) => a[0] - b[0])) {
    if (at === last || shielded(at, at + 1)) continue;
    last = at;
    changes.push(replace(text, ID, at, at + 1, sign, confidence));
  }
  return changes;
}

const matches = (content: string, pattern: RegExp): number[] => [...content.matchAll(pattern)].map((m) => m.index);

/** Opening and closing places that follow one another in a paragraph. */
function pairsIn(content: string, { either, opener }: ReturnType<typeof patterns>): [open: number, close: number][] {
  const pairs: [number, number][] = [];
  let open = -1;
  let last = 0;
  for (const m of content.matchAll(either)) {
    if (/\n[ \t]*\n/.test(content.slice(last, m.index))) open = -1;
    last = m.index;
    if (opener.test(content.slice(Math.max(0, m.index - 1), m.index + 2)) && !isCloser(content, m.index))
      open = m.index;
    else if (open >= 0) {
      pairs.push([open, m.index]);
      open = -1;
    }
  }
  return pairs;
}

const isCloser = (content: string, at: number): boolean =>
  /[,.!?…—-]/.test(content[at - 1] ?? '') && !/\p{L}/u.test(content[at + 1] ?? '');
