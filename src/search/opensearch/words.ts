import type { Field, TagAsk, Words } from '../../finding/query/query.ts';
import type { Analyser } from '../../finding/terms.ts';
import { FIELD_WEIGHT, weightOf } from '../../finding/words/bm25.ts';
import { WORD_FIELDS, type WordField } from '../../finding/words/segment-format.ts';
import { ALL, allOf, anyOf, type Clause, noneOf, oneOf } from './dsl.ts';
import { stemsIn } from './shape.ts';
import { termOf } from './terms.ts';

type Leaf = Extract<Words, { is: 'word' | 'phrase' }>;

/** What words are looked for in. */
export interface Ground {
  readonly analyser: Analyser;
  /** Of the works that the viewer sees. */
  readonly languages: readonly string[];
  /** Works with a tag of this kind in whose name the words stand. @param field null: any tag's but writers' */
  named(field: Field | null, words: readonly string[], prefix: boolean): Clause;
  carrying(ask: TagAsk): Clause;
}

/** The works in which the words stand. */
export function matching(words: Words, ground: Ground): Clause {
  switch (words.is) {
    case 'tag':
      return ground.carrying(words.tag);
    case 'not':
      return noneOf([matching(words.of, ground)]);
    case 'any':
      return anyOf(words.of.map((one) => matching(one, ground)));
    case 'all':
      return allOf(words.of.map((one) => matching(one, ground)));
    default:
      return anyOf(placesOf(words, ground).map(({ clause }) => clause));
  }
}

/** Somewhere a word may stand, and what it says of a work if it does. */
interface Place {
  readonly clause: Clause;
  readonly weight: number;
  /** Of a text field: the engine weighs by how often it stands there. Otherwise it stands there or not. */
  readonly field: WordField | null;
  readonly isWeighed: boolean;
}

const isWordField = (field: Field): field is WordField => (WORD_FIELDS as readonly string[]).includes(field);

function placesOf(leaf: Leaf, ground: Ground): readonly Place[] {
  const words = leaf.is === 'word' ? [leaf.word] : leaf.words;
  const prefix = leaf.is === 'word' && leaf.prefix === true;
  const { field } = leaf;
  const places = WORD_FIELDS.filter((one) => field === null || field === one).map((one): Place => {
    const ways = waysOf(words, leaf.is === 'word', prefix, ground);
    const clauses = ways.map((way) => inField(one, way));
    const isOpen = ways.some(({ terms, open }) => open && terms.length === 1);
    return { clause: anyOf(clauses), weight: FIELD_WEIGHT[one], field: one, isWeighed: !isOpen };
  });
  if (field !== null && isWordField(field)) return places;
  const kinds = field === null ? ([null, 'author'] as const) : [field];
  return [
    ...places,
    ...kinds.map((kind): Place => {
      const weight = FIELD_WEIGHT[kind === 'author' ? 'author' : 'tag'];
      return { clause: ground.named(kind, words, prefix), weight, field: null, isWeighed: false };
    }),
  ];
}

/** Terms as they are looked for in works of some languages; of all where it makes no difference. */
interface Way {
  readonly terms: readonly string[];
  readonly open: boolean;
  readonly isStem: boolean;
  readonly languages: readonly string[] | null;
}

function waysOf(words: readonly string[], isWord: boolean, prefix: boolean, ground: Ground): readonly Way[] {
  const { analyser, languages } = ground;
  const ways = new Map<string, Omit<Way, 'languages'> & { languages: string[] }>();
  for (const language of languages.length > 0 ? languages : ['und']) {
    const { terms, open } = analyser.sought(words, prefix, language);
    const isStem = isWord && terms.length === 1 && !open;
    const own = terms.slice(0, MOST_IN_A_ROW).map((term) => termOf(isStem ? analyser.stem(term, language) : term));
    const key = `${open} ${own.join(' ')}`;
    const way = ways.get(key);
    if (way) way.languages.push(language);
    else ways.set(key, { terms: own, open, isStem, languages: [language] });
  }
  return ways.size === 1 ? [...ways.values()].map((way) => ({ ...way, languages: null })) : [...ways.values()];
}

/** Of longer phrases the beginning is looked for: no two stories share that many words, and an engine takes a minute for thousands. */
const MOST_IN_A_ROW = 100;
/** Beginnings that a phrase may end in are tried one by one. */
const MOST_ENDINGS = 10_000;

function inField(field: WordField, { terms, open, isStem, languages }: Way): Clause {
  const clause = clauseOf(field, terms, open, isStem);
  if (languages === null) return clause;
  return { bool: { must: [clause], filter: [oneOf('language', languages)] } };
}

function clauseOf(field: WordField, terms: readonly string[], open: boolean, isStem: boolean): Clause {
  const [first] = terms;
  if (first === undefined) return { match_none: {} };
  if (isStem) return { term: { [stemsIn(field)]: { value: first } } };
  if (terms.length === 1) return { [open ? 'prefix' : 'term']: { [field]: { value: first } } };
  const query = terms.join(' ');
  return open
    ? { match_phrase_prefix: { [field]: { query, max_expansions: MOST_ENDINGS } } }
    : { match_phrase: { [field]: { query } } };
}

/** The engine's own weights leave out what is the same for all, from its third version on. */
const K_AND_ONE = 2.2;

/**
 * How well works match: every word that is looked for, and not excluded, adds to it wherever it stands. The engine itself weighs words in texts, over
 * what it was asked to look at; the names of tags and beginnings of words are weighed here.
 * @param count of the works that the viewer sees, so many fit the clause
 */
export function scoring(
  words: Words,
  ground: Ground,
  count: (clause: Clause) => number,
  isLegacy: boolean,
): readonly Clause[] {
  return leavesOf(words).flatMap((leaf) =>
    placesOf(leaf, ground).flatMap(({ clause, weight, field, isWeighed }): Clause[] => {
      if (isWeighed) return [{ bool: { must: [clause], boost: weight * (isLegacy ? 1 : K_AND_ONE) } }];
      const [having, all] = [count(clause), count(field === null ? ALL : { exists: { field } })];
      return having === 0 ? [] : [{ constant_score: { filter: clause, boost: weight * weightOf(all, having) } }];
    }),
  );
}

function leavesOf(words: Words): readonly Leaf[] {
  if (words.is === 'all' || words.is === 'any') return words.of.flatMap(leavesOf);
  return words.is === 'not' || words.is === 'tag' ? [] : [words];
}

/** No more words are asked of an engine at once: it counts every place in which each is looked for. */
export const MOST_WORDS = 60;

/** The first words, where there are more of them than can be asked for; the rest of the tree stands. */
export function firstWords(words: Words): { readonly words: Words | null; readonly left: boolean } {
  let taken = 0;
  let left = false;
  const first = (one: Words): Words | null => {
    if (one.is === 'not') {
      const of = first(one.of);
      return of && { is: 'not', of };
    }
    if (one.is === 'all' || one.is === 'any') {
      const of = one.of.map(first).filter((part) => part !== null);
      return of.length < 2 ? (of[0] ?? null) : { is: one.is, of };
    }
    if (taken++ < MOST_WORDS) return one;
    left = true;
    return null;
  };
  return { words: first(words), left };
}
