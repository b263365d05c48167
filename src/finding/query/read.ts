import { type Sentence, sentence } from '../../text/sentence.ts';
import { wordsIn } from '../terms.ts';
import type { Named } from './fields.ts';
import { type Narrowing, narrow, narrowNot } from './narrowing.ts';
import { canonical, isBeginning, tagName } from './normal.ts';
import { type LeafOf, parse } from './parse.ts';
import { EVERYTHING, type Field, type Query, type TagAsk, type Words } from './query.ts';
import { categoryOf, valueMeant } from './ratings.ts';
import type { Sign } from './sign.ts';
import { signsOf } from './signs.ts';
import { conjuncts, contrary, isContrary, isJoint, joined, type Tree } from './tree.ts';

/** What is known where a query is read. */
export interface Reading {
  /** Days since 1970-01-01: what "3 days ago" counts from. */
  readonly today: number;
  /** The tag of this name, where the viewer may know of one: `-"Major Character Death"` excludes it. */
  readonly tagNamed?: (name: string) => TagAsk | null;
}

export interface ReadQuery {
  readonly query: Query;
  /** What could not be read, each once. */
  readonly notes: readonly Sentence[];
}

/** More words than this are not read; a tag, which may stand for very many others, is five. */
const MOST = 500;
const TAG = 5;
/** More than this is not said of one query. */
const MOST_NOTES = 10;
/** Signs that mean something in other search boxes. */
const FOREIGN = /[~^\\[\]{}]/;

type Word = Extract<Words, { is: 'word' | 'phrase' | 'tag' }>;
type Filter = { readonly is: 'filter'; readonly by: Narrowing; readonly sign: string };
type Typed = Tree<Word | Filter>;

/**
 * Reads what somebody typed into the search box. It never fails: what cannot be read is told, and the rest is read. What was
 * read is canonical: `readQuery(writeQuery(query))` is the same.
 */
export function readQuery(text: string, reading: Reading): ReadQuery {
  const notes = new Map<string, Sentence>();
  const note = (it: Sentence) => {
    if (notes.size < MOST_NOTES) notes.set(JSON.stringify(it), it);
  };
  const first = upTo(MOST, leaves(reading, note), note);
  const signs = signsOf(text.toWellFormed().normalize('NFKC'), reading.today, note);
  const tree = parse(first.read(signs), first.leaf, note);
  const query = { ...EVERYTHING };
  const words: Typed[] = [];
  for (const one of conjuncts(tree)) {
    if (one.is === 'filter') narrow(query, (one as Filter).by);
    else if (isContrary(one) && one.of.is === 'filter') {
      const { by, sign } = one.of as Filter;
      if (!narrowNot(query, by)) note(sentence('query.not', { part: sign }));
    } else words.push(...withoutFilters(one, true, query, note));
  }
  return { query: canonical({ ...query, words: joined('all', words) as Words | null }), notes: [...notes.values()] };
}

/** A filter on one side of an OR, or within what is excluded: it holds for all or not at all. */
function withoutFilters(tree: Typed, holds: boolean, query: Query, note: (it: Sentence) => void): Typed[] {
  if (tree.is === 'filter') {
    const { by, sign } = tree as Filter;
    if (holds) narrow(query, by);
    note(holds ? sentence('query.whole', { part: sign }) : sentence('query.not', { part: sign }));
    return [];
  }
  if (isContrary(tree)) return withoutFilters(tree.of, !holds, query, note).map((one) => contrary(one));
  if (!isJoint(tree)) return [tree];
  const rest = joined<Word | Filter>(
    tree.is,
    tree.of.flatMap((one) => withoutFilters(one, holds, query, note)),
  );
  return rest ? [rest] : [];
}

/** Words and tags as they are looked for. */
function leaves({ tagNamed }: Reading, note: (it: Sentence) => void): LeafOf<Word | Filter> {
  return (sign, where, not) => {
    if (sign.is === 'filter') return sign;
    if (sign.is === 'quoted') {
      if (where?.is === 'tag') return tagLeaf(where, sign.text);
      const tag = not && where === null ? tagNamed?.(sign.text) : null;
      return tag ? { is: 'tag', tag } : quoted(where?.field ?? null, wordsIn(sign.text));
    }
    const category = where === null ? categoryOf(sign.text) : null;
    if (category) return { is: 'tag', tag: { type: 'category', name: category } };
    const foreign = FOREIGN.exec(sign.text);
    if (foreign) note(sentence('query.sign', { sign: foreign[0] }));
    return rawLeaf(sign.text, where, note);
  };
}

function rawLeaf(text: string, where: Where, note: (it: Sentence) => void): Tree<Word> | null {
  const words = wordsIn(text);
  const last = words.at(-1) ?? '';
  const isMain = where?.is === 'tag' && where.main;
  const field: Field | null = where === null ? null : where.is === 'words' ? where.field : (where.type ?? 'tag');
  if (/^[^*]+\*[,.;]?$/.test(text) && isBeginning(last) && (words.length === 1 || where?.is !== 'tag') && !isMain) {
    // "post-can*": the words before it, and a beginning.
    const before = phrase(field, words.slice(0, -1));
    const beginning: Word = { is: 'word', field, word: last, prefix: true };
    return joined<Word>('all', before ? [before, beginning] : [beginning]);
  }
  if (text.includes('*')) note(sentence('query.star'));
  if (where?.is === 'tag') return tagLeaf(where, text.replace(/[,*]+$/, ''));
  return phrase(field, words);
}

type Where = Extract<Named, { is: 'words' | 'tag' }> | null;

function phrase(field: Field | null, words: readonly string[]): Word | null {
  if (words.length > 1) return { is: 'phrase', field, words };
  return words.length === 1 ? { is: 'word', field, word: words[0]! } : null;
}

/** One word alone in quotation marks is not looked for by its other forms. */
const quoted = (field: Field | null, words: readonly string[]): Word | null =>
  words.length === 0 ? null : { is: 'phrase', field, words };

/** An empty name asks for works without any tag of the type. */
function tagLeaf({ type, main }: Pick<TagAsk, 'type' | 'main'>, written: string): Word | null {
  const name = tagName(valueMeant(type, written));
  return name === '' && type === null ? null : { is: 'tag', tag: { type, name, ...(main && name !== '' && { main }) } };
}

/** Pieces and their leaves until there are as many words as are read. */
function upTo(most: number, leafOf: LeafOf<Word | Filter>, note: (it: Sentence) => void) {
  let left = most;
  const leaf: LeafOf<Word | Filter> = (sign, where, not) => {
    const one = leafOf(sign, where, not);
    if (one?.is === 'phrase') left -= (one as Extract<Words, { is: 'phrase' }>).words.length;
    else left -= one?.is === 'tag' ? TAG : one ? 1 : 0;
    return left < 0 ? null : one;
  };
  const read = function* (signs: Iterable<Sign>): Generator<Sign> {
    for (const sign of signs) {
      yield sign;
      if (left < 0) return note(sentence('query.long', { most }));
    }
  };
  return { leaf, read };
}
