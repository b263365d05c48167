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
    /** What speech cuts off at the front: `tell ?em`, `for ?twas late`. */
    elision: new RegExp(String.raw`(?<=[\p{L},] )${q}(?=(?:em|tis|twas|twere|twill|til|bout|cos)(?!\p{L}))`, 'gu'),
    opener: new RegExp(opener, 'u'),
    closer: new RegExp(closer, 'u'),
    /** What may begin or end a quote; behind a letter it may be many another sign. */
    either: new RegExp(sign === '?' ? `${opener}|${closer}` : `(?<![\\p{L}\\s])${q}|${opener}`, 'gu'),
    dash: new RegExp(String.raw`(?<=\p{Ll},? )${q}(?= \p{Ll})`, 'gu'),
  };
}
/** So many show that a program wrote `?` for what it did not have. */
/** No quote is looked for behind so many characters without a sign. */
const REACH = 3000;
const ENOUGH = { apostrophes: 3, quotes: 2 };

/**
 * Quotes, apostrophes and dashes that a program had no sign for and wrote as `?`. Only in a text that shows it again and
 * again and has hardly any of these signs itself; a `?` within any other word may stand for a letter, and stays.
 */
export const questionMarks: Rule = {
  id: ID,
  sentence: 'rule.question-marks',
  hint: 'rule.question-marks-hint',
  example: {
    before: '?You?re late,? he said. ?I don?t mind. It?s late for all.?',
    after: '“You’re late,” he said. “I don’t mind. It’s late for all.”',
  },
  find(text) {
    const signs = SIGNS.flatMap((of) => (isSuspect(text.content, of.sign) ? signsOf(text.content, of) : []));
    return signs.length > 0 ? changesOf(text, signs) : [];
  },
};

/** Does the sign stand before a letter anywhere? No apostrophe and no opening quote looks otherwise, and few stories have one. */
function isSuspect(content: string, sign: string): boolean {
  for (let at = content.indexOf(sign); at >= 0; at = content.indexOf(sign, at + 1))
    if (/^[\p{L}¿¡…]/u.test(content.slice(at + 1, at + 3))) return true;
  return false;
}

type Sign = readonly [at: number, sign: string, confidence: number];

function signsOf(content: string, of: ReturnType<typeof patterns>): Sign[] {
  const apostrophes = [...matches(content, of.apostrophe), ...matches(content, of.elision)].filter(
    (at) => !inAddress(content, at),
  );
  const pairs = pairsIn(content, of, new Set(apostrophes));
  const count = (pattern: RegExp) => content.match(pattern)?.length ?? 0;
  const isApostrophe = apostrophes.length >= ENOUGH.apostrophes && apostrophes.length > 2 * count(/\p{L}['’]\p{L}/gu);
  const isQuote =
    (pairs.length >= ENOUGH.quotes || (pairs.length > 0 && isApostrophe)) && pairs.length * 2 > count(/["“”«»„]/g);
  if (!isApostrophe && !isQuote) return [];
  const signs: Sign[] = [];
  if (isApostrophe) for (const at of apostrophes) signs.push([at, '’', 0.96]);
  if (isQuote)
    for (const { open, close, isInner } of pairs)
      signs.push([open, isInner ? '‘' : '“', 0.94], [close, isInner ? '’' : '”', 0.94]);
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

interface Pair {
  readonly open: number;
  readonly close: number;
  /** A quote within a quote. */
  readonly isInner: boolean;
}

/**
 * Opening and closing places that pair, a quote within a quote with them. From a sign on that is neither, or that closes
 * what nothing opened, nothing in the paragraph is sure.
 */
function pairsIn(
  content: string,
  { either, opener, closer }: ReturnType<typeof patterns>,
  apostrophes: ReadonlySet<number>,
): Pair[] {
  const pairs: Pair[] = [];
  let within: Pair[] = [];
  let open: number[] = [];
  let isUnclear = false;
  let last = 0;
  for (const { index: at } of content.matchAll(either)) {
    if (apostrophes.has(at)) continue;
    if (/\n[ \t]*\n/.test(content.slice(last, at)) || at - last > REACH) {
      within = [];
      open = [];
      isUnclear = false;
    }
    last = at;
    const around = content.slice(Math.max(0, at - 1), at + 2);
    if (opener.test(around) && !isCloser(content, at)) open.push(at);
    else if (open.length > 0 && open.length < 3 && closer.test(around))
      within.push({ close: at, open: open.pop()!, isInner: open.length > 0 });
    else isUnclear = true;
    if (isUnclear || open.length > 0) continue;
    for (const one of within) pairs.push(one);
    within = [];
  }
  return pairs;
}

const isCloser = (content: string, at: number): boolean =>
  /[,.!?…—-]/.test(content[at - 1] ?? '') && !/\p{L}/u.test(content[at + 1] ?? '');
