import type { Word } from '../../catalogue/desk/word.ts';
import { manyOfField } from '../../catalogue/field-names.ts';
import { type Code, type Sentence, sentence } from '../../text/sentence.ts';

type Verdict = Word['verdict'] | 'taken-back';

/** What a word can be about besides a field. */
const OTHERS = {
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
} satisfies { readonly [about: string]: Sentence };

/** How a field, or what else a word can be about, is called: "writer" for `authors`. */
export const nameOfField = (field: string): Sentence =>
  Object.hasOwn(OTHERS, field) ? OTHERS[field as keyof typeof OTHERS] : manyOfField(field);

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
