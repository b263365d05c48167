import type { TagAsk, Words } from '../query/query.ts';
import type { Analyser } from '../terms.ts';
import { FIELD_WEIGHT, scoreOf, weightOf } from '../words/bm25.ts';
import { isIn, isOfTag, type Passage } from './document.ts';

/** A work as its words are read. */
export interface Document {
  readonly passages: readonly Passage[];
  readonly carries: (tag: TagAsk) => boolean;
}

/** How words are looked for. */
export interface Looking {
  readonly analyser: Analyser;
  /** Among suggested tags, too. */
  readonly suggested: boolean;
}

type Leaf = Extract<Words, { is: 'word' | 'phrase' }>;

const wordsOf = (leaf: Leaf): readonly string[] => (leaf.is === 'word' ? [leaf.word] : leaf.words);
const isPrefix = (leaf: Leaf): boolean => leaf.is === 'word' && leaf.prefix === true;

export function holds(words: Words, document: Document, looking: Looking): boolean {
  if (words.is === 'all') return words.of.every((one) => holds(one, document, looking));
  if (words.is === 'any') return words.of.some((one) => holds(one, document, looking));
  if (words.is === 'not') return !holds(words.of, document, looking);
  if (words.is === 'tag') return document.carries(words.tag);
  return passagesFor(words, document, looking).some((passage) => timesIn(words, passage, looking.analyser) > 0);
}

const passagesFor = (leaf: Leaf, document: Document, { suggested }: Looking): readonly Passage[] =>
  document.passages.filter((passage) => isIn(passage, leaf.field, suggested));

/** How often the words stand there in a row; of a word by itself every form counts. */
function timesIn(leaf: Leaf, { terms, language }: Passage, analyser: Analyser): number {
  const { terms: sought, open } = analyser.sought(wordsOf(leaf), isPrefix(leaf), language);
  if (sought.length === 0) return 0;
  if (leaf.is === 'word' && sought.length === 1 && !open) {
    const stem = analyser.stem(sought[0]!, language);
    return terms.filter((one) => analyser.stem(one, language) === stem).length;
  }
  const last = sought.length - 1;
  let times = 0;
  for (let at = 0; at + last < terms.length; at++) {
    const fits = (one: string, i: number) =>
      open && i === last ? terms[at + i]!.startsWith(one) : terms[at + i] === one;
    if (sought.every(fits)) times++;
  }
  return times;
}

type Scored = keyof typeof FIELD_WEIGHT;
const FIELDS = Object.keys(FIELD_WEIGHT) as Scored[];

/**
 * How well words match each of these works: every word that is looked for, and not excluded, counts in every field where it stands. The names
 * of tags are short: there it stands or does not.
 * @param all the works that the viewer may see
 */
export function scorer(words: Words, all: readonly Document[], looking: Looking): (document: Document) => number {
  const parts = leavesOf(words).flatMap((leaf) =>
    FIELDS.map((field) => {
      const isName = field === 'tag' || field === 'author';
      const everywhere = all.map((one) => inField(leaf, one, field, looking));
      const having = everywhere.filter(({ times }) => times > 0).length;
      const filled = everywhere.filter(({ length }) => length > 0);
      const mean = filled.reduce((sum, { length }) => sum + length, 0) / filled.length;
      const weight = FIELD_WEIGHT[field] * weightOf(isName ? all.length : filled.length, having);
      return (document: Document) => {
        const { times, length } = inField(leaf, document, field, looking);
        return times === 0 ? 0 : weight * (isName ? 1 : scoreOf(times, length, mean));
      };
    }),
  );
  return (document) => parts.reduce((sum, part) => sum + part(document), 0);
}

function leavesOf(words: Words): readonly Leaf[] {
  if (words.is === 'all' || words.is === 'any') return words.of.flatMap(leavesOf);
  return words.is === 'not' || words.is === 'tag' ? [] : [words];
}

function inField(leaf: Leaf, document: Document, field: Scored, looking: Looking): { times: number; length: number } {
  const here = document.passages.filter((one) => (field === 'tag' ? isOfTag(one.field) : one.field === field));
  const said = here.filter((one) => looking.suggested || !one.suggested);
  const sought = said.filter((one) => isIn(one, leaf.field, looking.suggested));
  return {
    times: sought.reduce((sum, one) => sum + timesIn(leaf, one, looking.analyser), 0),
    length: said.reduce((sum, one) => sum + one.terms.length, 0),
  };
}
