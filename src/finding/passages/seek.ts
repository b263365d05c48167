import { searchWords } from '../../text/name-key.ts';
import type { Words } from '../query/query.ts';
import { type Analyser, isRun } from '../terms.ts';

/** A word, a beginning or a phrase that may stand in the text of a story. */
export type Leaf = Extract<Words, { is: 'word' | 'phrase' }>;

/** A stretch of a text, both ends as offsets; the second lies behind it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where one leaf stands in a text, one place after the other. */
export type Seeker = (text: string) => Generator<Span>;

/** What of a query may be marked in a story: excluded words and those of other fields may not. */
export function leavesOf(words: Words | null): readonly Leaf[] {
  if (words === null || words.is === 'not' || words.is === 'tag') return [];
  if (words.is === 'all' || words.is === 'any') return words.of.flatMap(leavesOf);
  return words.field === null || words.field === 'text' ? [words] : [];
}

/** What may stand between two words of a phrase. */
const BETWEEN = '[^\\p{L}\\p{N}]{1,12}';
const REST = '[\\p{L}\\p{M}\\p{N}]*';
const IN_WORD = /[\p{L}\p{M}\p{N}]/u;
/** Of so many spellings in a text it is remembered whether they are what is looked for: of most there are a few. */
const REMEMBERED = 2000;
/** More words of a phrase than these make no difference to where it stands. */
const MOST_WORDS = 30;

/**
 * Looks for a leaf as the index does, without taking the text apart into its terms: a pattern that finds at least as much, in whatever capitals
 * and with whatever accents, and the terms of what it found.
 * @returns null where nothing is looked for
 */
export function seekerOf(leaf: Leaf, analyser: Analyser, language: string): Seeker | null {
  const isBeginning = leaf.is === 'word' && leaf.prefix === true;
  const words = (leaf.is === 'word' ? [leaf.word] : leaf.words).slice(0, MOST_WORDS);
  const { terms, open } = analyser.sought(words, isBeginning, language);
  const parts = words.flatMap(searchWords);
  if (terms.length === 0 || parts.length === 0) return null;
  const stem =
    leaf.is === 'word' && !open && parts.length === 1 && !isRun(parts[0]!) ? analyser.stem(terms[0]!, language) : null;
  const shared = stem === null ? parts : [sharedBeginning(parts[0]!, stem)];
  const pattern = new RegExp(shared.map(patternOf).join(BETWEEN) + (stem !== null || open ? REST : ''), 'giu');
  const first = isRun(parts[0]!);
  const last = isRun(parts.at(-1)!);
  const fits = (found: readonly string[]) =>
    stem === null
      ? terms.every((term, i) =>
          open && i === terms.length - 1 ? (found[i]?.startsWith(term) ?? false) : found[i] === term,
        )
      : found.length === 1 && (found[0] === terms[0] || analyser.stem(found[0]!, language) === stem);
  const known = new Map<string, boolean>();
  const isSought = (written: string): boolean => {
    const before = known.get(written);
    if (before !== undefined) return before;
    const is = fits(analyser.terms(written, language));
    if (known.size < REMEMBERED) known.set(written, is);
    return is;
  };
  return function* seek(text) {
    pattern.lastIndex = 0;
    for (let at = pattern.exec(text); at !== null; at = pattern.exec(text)) {
      const [start, end] = [at.index, at.index + at[0].length];
      if (end === start) pattern.lastIndex++;
      const isWhole =
        (first || !IN_WORD.test(letterBefore(text, start))) &&
        (last || !IN_WORD.test(text.slice(end, end + 2)[0] ?? ''));
      if (isWhole && isSought(at[0])) {
        const next = pattern.lastIndex;
        yield { start, end };
        pattern.lastIndex = next;
      }
    }
  };
}

/** What a word and its stem begin with: no form of it begins otherwise. */
function sharedBeginning(word: string, stem: string): string {
  let length = 0;
  while (length < stem.length && word[length] === stem[length]) length++;
  return length < Math.min(3, word.length) ? word : word.slice(0, length);
}

const letterBefore = (text: string, at: number): string => {
  const unit = text[at - 1] ?? '';
  return /[\udc00-\udfff]/.test(unit) ? text.slice(at - 2, at) : unit;
};

/** Letters that are written as one. */
const JOINED: { readonly [letters: string]: string } = { ss: 'ß', ae: 'æ', oe: 'œ', th: 'þ' };

/** A word without accents as it may be written with them. */
function patternOf(word: string): string {
  let pattern = '';
  const letters = [...word];
  for (let i = 0; i < letters.length; i++) {
    const letter = letters[i]!;
    const one = JOINED[letter + (letters[i + 1] ?? '')];
    const written = letterPattern(letter);
    if (one === undefined) pattern += `${written}\\p{M}*`;
    else {
      pattern += `(?:${written}\\p{M}*${letterPattern(letters[i + 1]!)}|${one})\\p{M}*`;
      i++;
    }
  }
  return pattern;
}

const SIGN = /[\\^$.*+?()[\]{}|/-]/;
const letterPattern = (letter: string): string => {
  const variants = variantsOf(letter);
  return variants === '' ? letter.replace(SIGN, '\\$&') : `[${letter}${variants}]`;
};

let accented: ReadonlyMap<string, string> | undefined;

/** All small Latin letters that are this one without their accents; made when it is first asked for. */
function variantsOf(letter: string): string {
  accented ??= withAccents();
  return accented.get(letter) ?? '';
}

function withAccents(): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [from, to] of [
    [0xc0, 0x24f],
    [0x1e00, 0x1eff],
  ] as const)
    for (let code = from; code <= to; code++) {
      const letter = String.fromCharCode(code);
      const [plain = ''] = searchWords(letter);
      if (plain.length === 1 && letter === letter.toLowerCase()) all.set(plain, (all.get(plain) ?? '') + letter);
    }
  return all;
}
