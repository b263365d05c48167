import type { Counted, TagType } from '../findable.ts';

/** A tag that is asked for by name: of one type, or of any (writers' names aside). */
export interface TagAsk {
  readonly type: TagType | null;
  /** As typed; names are held against each other by `nameKey`. Empty: works that carry no tag of the type. */
  readonly name: string;
  /** Of a pairing (`type` is `relationship`): only where the story is about it, not where it stands in the background. */
  readonly main?: true;
}

/** Both ends belong to it; what is unknown of a work lies in no range. */
export interface Range {
  readonly from?: number;
  readonly to?: number;
}

/**
 * Where a word is looked for: a type of tag is the names of these tags, `tag` those of all types but writers. Beginnings are looked for
 * there (`character:il*`) and writers; whole words are the name of a tag that is asked for.
 */
export type Field = 'text' | 'title' | 'summary' | 'notes' | 'series' | 'tag' | TagType;

/**
 * A tree of words; a field of null is any. Words are as `wordsIn` gives them: small letters, accents kept. A
 * word finds its other forms in the language of each work, a phrase (of one word, too) what is written. `all` and `any` have at least two
 * children, and none is of its parent's kind.
 */
export type Words =
  | { readonly is: 'word'; readonly field: Field | null; readonly word: string; readonly prefix?: true }
  | { readonly is: 'phrase'; readonly field: Field | null; readonly words: readonly string[] }
  /** A tag among the words: one side of an OR. What all works must have stands in `include`, what none may in `exclude`. */
  | { readonly is: 'tag'; readonly tag: TagAsk }
  | { readonly is: 'all'; readonly of: readonly Words[] }
  | { readonly is: 'any'; readonly of: readonly Words[] }
  | { readonly is: 'not'; readonly of: Words };

/** Days since 1970-01-01 for dates. */
export const RANGED = ['words', 'chapters', 'date', 'updated', 'hits', 'kudos', 'comments', 'bookmarks'] as const;
export type Ranged = (typeof RANGED)[number];

/** `best` is by how well the words match; without words it is as `updated`. */
export const SORTS = [
  'best',
  'title',
  'author',
  'date',
  'updated',
  'added',
  'words',
  'hits',
  'kudos',
  'comments',
  'bookmarks',
] as const satisfies readonly ('best' | 'title' | 'author' | 'date' | 'updated' | 'added' | 'words' | Counted)[];
export type Sort = (typeof SORTS)[number];

/**
 * What is asked of a library: behind the search box, the sidebar, feeds, catalogues and the API. Every part narrows; all hold
 * at once. Whose list of read works is meant, and what they never want to see, is no part of it: see `Viewpoint`.
 */
export interface Query {
  readonly words: Words | null;
  /** Each of them. */
  readonly include: readonly TagAsk[];
  /** None of them. */
  readonly exclude: readonly TagAsk[];
  readonly ranges: { readonly [of in Ranged]?: Range };
  readonly complete: boolean | null;
  readonly oneShot: boolean | null;
  readonly crossover: 'only' | 'none' | null;
  /** One pairing, after synonyms: `false` for none or several. */
  readonly onePairing: boolean | null;
  /** One of these; `pt` holds `pt-BR`. Small letters. Empty: any. */
  readonly languages: readonly string[];
  readonly notLanguages: readonly string[];
  /** Values of the vocabulary's first four; a work without a rating, or not rated, lies in no range. */
  readonly rating: { readonly from?: string; readonly to?: string } | null;
  readonly read: boolean | null;
  readonly kudosed: boolean | null;
  readonly restored: boolean | null;
  /** 0-1 */
  readonly sure: Range | null;
  /** Tags that are only suggested find, exclude and narrow, too. */
  readonly suggested: boolean;
  /** Null: best match where there are words, else the newest change first. */
  readonly sort: { readonly by: Sort; readonly descending: boolean } | null;
}

/** All that there is. */
export const EVERYTHING: Query = {
  words: null,
  include: [],
  exclude: [],
  ranges: {},
  complete: null,
  oneShot: null,
  crossover: null,
  onePairing: null,
  languages: [],
  notLanguages: [],
  rating: null,
  read: null,
  kudosed: null,
  restored: null,
  sure: null,
  suggested: false,
  sort: null,
};
