import type { Word } from '../../catalogue/desk/word.ts';
import { rowOf } from '../../catalogue/vocabulary.ts';
import { type Code, type Sentence, sentence, verbatim } from '../../text/sentence.ts';

type Verdict = Word['verdict'] | 'taken-back';

const NAMES = {
  title: sentence('field.title'),
  authors: sentence('field.authors'),
  rating: sentence('field.rating'),
  date: sentence('field.date'),
  fandoms: sentence('field.fandoms'),
  relationships: sentence('field.relationships'),
  characters: sentence('field.characters'),
  warnings: sentence('field.warnings'),
  categories: sentence('field.categories'),
  freeforms: sentence('field.freeforms'),
  summary: sentence('field.summary'),
  language: sentence('field.language'),
  permission: sentence('field.permission'),
  series: sentence('field.series'),
  updated: sentence('field.updated'),
  completed: sentence('field.completed'),
  source: sentence('field.source'),
  collections: sentence('field.collections'),
  stats: sentence('field.stats'),
  notes: sentence('field.notes'),
  'revision-of': sentence('field.revision-of'),
  'excerpt-of': sentence('field.excerpt-of'),
  'may-go-on-in': sentence('field.may-go-on-in'),
  'may-begin-in': sentence('field.may-begin-in'),
  look: sentence('field.look'),
  parts: sentence('field.parts'),
  restoration: sentence('field.restoration'),
  lossy: sentence('field.lossy'),
  'one-work': sentence('field.one-work'),
  apart: sentence('field.apart'),
  better: sentence('field.better'),
} satisfies { readonly [field: string]: Sentence };

/** How a field, or what else a word can be about, is called: "writer" for `authors`. A field without a message has the vocabulary's word. */
export const nameOfField = (field: string): Sentence =>
  Object.hasOwn(NAMES, field)
    ? NAMES[field as keyof typeof NAMES]
    : verbatim(rowOf(field)?.many ?? field.replace(/-/g, ' '));

/** Of a list one: "pairing" for `relationships`. */
export const oneName = (field: string): string => rowOf(field)?.one ?? field.replace(/-/g, ' ');

type Because = Extract<Code, `why.field-${string}`>;
const WHY: { readonly [verdict in Verdict]: Because } = {
  accepted: 'why.field-accepted',
  corrected: 'why.field-corrected',
  refused: 'why.field-refused',
  unknown: 'why.field-unknown',
  'taken-back': 'why.field-back',
};
const WHY_ALIKE: { readonly [verdict in Verdict]: Extract<Code, `why.alike-${string}`> } = {
  accepted: 'why.alike-accepted',
  corrected: 'why.alike-corrected',
  refused: 'why.alike-refused',
  unknown: 'why.alike-unknown',
  'taken-back': 'why.alike-back',
};

/** Why an edition was made, for everybody to read: never what was said, which may hold an address, nor by whom of the keepers. */
export const reasonOf = (
  { field, verdict }: { readonly field: string; readonly verdict: Verdict },
  where: 'here' | 'alike' = 'here',
): Sentence => sentence((where === 'alike' ? WHY_ALIKE : WHY)[verdict], { field: nameOfField(field) });
