import { createHash } from 'node:crypto';
import { FACET_TYPES, TAG_TYPES } from '../../finding/findable.ts';
import type { Analyser } from '../../finding/terms.ts';
import { WORD_FIELDS } from '../../finding/words/segment-format.ts';
import { COLUMNS } from '../../finding/works/stock.ts';

/** How a library is laid out in a cluster. */
export interface Layout {
  /** Indices begin with it. */
  readonly prefix: string;
  readonly shards: number;
  readonly replicas: number;
}

/** A tag as it is kept: of equal length, so that the order of names is the order of numbers. */
export const tagName = (tag: number): string => String(tag).padStart(10, '0');

/** The field in which stems of words stand, beside the words themselves. */
export const stemsIn = (field: string): string => `${field}_stems`;
/** The field in which tags of a type are counted. */
export const countedIn = (side: 'said' | 'suggested', type: string): string => `${side}_${type}`;

const found = { type: 'keyword', doc_values: false } as const;
const counted = { type: 'keyword', index: false } as const;
const number = { type: 'long' } as const;
// The words come ready, with blanks between them: what is a word, and what an accent, is for the library to say.
const words = { type: 'text', analyzer: 'whitespace' } as const;

/** Nothing is kept of a document but what is looked for: the library has the rest. */
export const MAPPING = {
  dynamic: false,
  _source: { enabled: false },
  properties: {
    id: { type: 'keyword' },
    standing: { type: 'keyword', doc_values: false },
    language: { type: 'keyword' },
    facts: { type: 'keyword' },
    year: { type: 'keyword' },
    main_language: { type: 'keyword' },
    said: found,
    suggested: found,
    title_key: counted,
    author_key: counted,
    ...Object.fromEntries(COLUMNS.map((column) => [column, number])),
    ...Object.fromEntries(
      TAG_TYPES.flatMap((type) => [
        [countedIn('said', type), counted],
        [countedIn('suggested', type), counted],
      ]),
    ),
    ...Object.fromEntries(
      WORD_FIELDS.flatMap((field) => [
        [field, words],
        [stemsIn(field), { ...words, index_options: 'freqs' }],
      ]),
    ),
  },
} as const;

/** How often what was told comes to be found by itself. */
export const REFRESH = { filling: '30s', serving: '1s' } as const;

/** Tags that a question may name: a word in the names of tags can mean very many. */
const MOST_TERMS = 1_000_000;

export const settingsOf = ({ shards, replicas }: Layout) => ({
  number_of_shards: shards,
  number_of_replicas: replicas,
  max_terms_count: MOST_TERMS,
});

const SAMPLE = 'Running Lamps of Ångström’s niños, les chevaux élus, die Häuser; 図書館 лампы 🦊';

/** What is put into the fields of a document, where that changes and they do not. */
const FACTS = 'main pairings';

/** Changes with all that makes documents other ones: what is kept, and how words become terms. */
export function shapeOf(analyser: Analyser, { shards }: Layout): string {
  const terms = ['und', 'en', 'fr', 'de', 'es', 'ru', 'ja'].map((language) =>
    analyser.terms(SAMPLE, language).flatMap((term) => [term, analyser.stem(term, language)]),
  );
  return createHash('sha256')
    .update(JSON.stringify([MAPPING, shards, terms, FACET_TYPES, FACTS]))
    .digest('hex')
    .slice(0, 16);
}
