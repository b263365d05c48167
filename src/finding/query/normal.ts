import { nameKey } from '../../text/name-key.ts';
import { TAG_TYPES, type TagType } from '../findable.ts';
import { wordsIn } from '../terms.ts';
import { clamped } from './dates.ts';
import { languageTag } from './languages.ts';
import { MOST } from './numbers.ts';
import { type Field, type Query, RANGED, type Range, type Ranged, type TagAsk, type Words } from './query.ts';
import { rankOf, valueMeant } from './ratings.ts';
import { contrary, joined, withoutTags } from './tree.ts';

/** Letters of a tag's name that is asked for, at most: no file gives it a longer one. */
export const LONGEST_TAG = 300;

/** A name as it is asked for: one line, no longer than a name may be. */
export const tagName = (name: string): string =>
  name
    .toWellFormed()
    .normalize('NFKC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .slice(0, LONGEST_TAG)
    .toWellFormed()
    .trim();

/** The one query among all that ask the same in other spellings: what is read, written and kept is in this form. */
export function canonical(query: Query): Query {
  const { words, include, exclude } = withoutTags(query.words && ownWords(query.words));
  return {
    ...query,
    words,
    include: eachOnce([...query.include, ...include]),
    exclude: eachOnce([...query.exclude, ...exclude]),
    ranges: Object.fromEntries(
      RANGED.flatMap((of): [Ranged, Range][] => {
        const range = ownRange(query.ranges[of], of);
        return range ? [[of, range]] : [];
      }),
    ),
    languages: tags(query.languages),
    notLanguages: tags(query.notLanguages),
    rating: ownRatings(query.rating),
    sure: ownRange(query.sure ?? undefined, 'sure'),
    sort: query.sort && { by: query.sort.by, descending: query.sort.by === 'best' || query.sort.descending },
  };
}

/** Every word as it is compared, nothing empty, nothing within its own kind. */
function ownWords(words: Words): Words | null {
  if (words.is === 'all' || words.is === 'any') {
    const all = joined(
      words.is,
      words.of.map(ownWords).filter((one) => one !== null),
    ) as Words | null;
    return all && (all.is === 'all' || all.is === 'any') ? (joined(all.is, differing(all.of)) as Words) : all;
  }
  if (words.is === 'not') {
    const of = ownWords(words.of);
    return of && (contrary(of) as Words);
  }
  if (words.is === 'tag') {
    const tag = ownTag(words.tag);
    return tag && { is: 'tag', tag };
  }
  const { field } = words;
  const all = words.is === 'word' ? wordsIn(words.word) : words.words.flatMap(wordsIn);
  const prefix = words.is === 'word' && all.length === 1 && words.prefix && isBeginning(all[0]!);
  if (!prefix && isOfTags(field))
    return ownWords({ is: 'tag', tag: { type: field === 'tag' ? null : field, name: all.join(' ') } });
  // One word in quotation marks is that word alone, and not its forms.
  if (all.length !== 1 || words.is === 'phrase') return all.length === 0 ? null : { is: 'phrase', field, words: all };
  const word = all[0]!;
  return { is: 'word', field, word, ...(prefix && { prefix }) };
}

/** Who says a thing twice asks for no more. */
const differing = (all: readonly Words[]): readonly Words[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];

/** One letter begins too many words, unless it is a word by itself. */
export const isBeginning = (word: string): boolean => [...word].length > 1 || /[^\p{sc=Latin}\p{N}]/u.test(word);

/** Whole words there are the name of a tag that is asked for. */
const isOfTags = (field: Field | null): field is 'tag' | TagType =>
  field === 'tag' || (field !== 'author' && (TAG_TYPES as readonly (string | null)[]).includes(field));

/** An empty name asks for works without any tag of the type, and for nothing where there is no type. */
function ownTag({ type, name, main }: TagAsk): TagAsk | null {
  const own = tagName(valueMeant(type, tagName(name)));
  if (own === '' && type === null) return null;
  return { type, name: own, ...(main && type === 'relationship' && own !== '' && { main }) };
}

function eachOnce(asks: readonly TagAsk[]): readonly TagAsk[] {
  const all = new Map<string, TagAsk>();
  for (const one of asks) {
    const own = ownTag(one);
    const key = own && `${own.main ? 'main' : own.type}\n${nameKey(own.name)}`;
    if (own && key !== null && !all.has(key)) all.set(key, own);
  }
  return [...all.values()];
}

function ownRange(range: Range | undefined, of: Ranged | 'sure'): Range | null {
  // Adding nothing makes 0 of -0.
  const end = (value: number | undefined, least: number) => {
    if (value === undefined || Number.isNaN(value)) return undefined;
    if (of === 'sure') return Math.round(Math.max(0, Math.min(1, value)) * 100) / 100 + 0;
    if (of === 'date' || of === 'updated') return clamped(Math.round(value)) + 0;
    return Math.max(least, Math.min(MOST, Math.round(value))) + 0;
  };
  // Fewer than none is asked for by "words<0".
  const [from, to] = [end(range?.from, 0), end(range?.to, -1)];
  return from === undefined && to === undefined
    ? null
    : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

function ownRatings(span: Query['rating']): Query['rating'] {
  const [from, to] = [span?.from, span?.to].map((one) =>
    one !== undefined && rankOf(valueMeant('rating', one)) >= 0 ? valueMeant('rating', one) : undefined,
  );
  return from === undefined && to === undefined
    ? null
    : { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

const tags = (names: readonly string[]): readonly string[] => [
  ...new Set(names.map(languageTag).filter((one) => one !== null)),
];
