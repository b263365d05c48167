import { labelOfField } from '../../catalogue/field-names.ts';
import { type Choice, type Row, rowOf } from '../../catalogue/vocabulary.ts';
import { say, t } from '../../words/words.ts';
import { inARow } from '../../words/writing.ts';

/** How fields and what they can hold are called. */

/** Before its value, or at the beginning of a line: "Pairings". */
export const fieldLabel = (field: string): string => say(labelOfField(field));

const choiceOf = (row: Row | undefined, value: string): Choice | undefined =>
  row?.choices?.find((choice) => choice.value.toLowerCase() === value.toLowerCase());

/** A value of a field that has choices: "Teen And Up Audiences". Anything else as it is. */
export function choiceWords(row: Row | undefined, value: string): string {
  const words = choiceOf(row, value)?.words;
  return words ? t(words) : value;
}

/** Values where there is little room: "Teen And Up Audiences" → "Teen". */
export const inShort = (row: Row | undefined, values: readonly string[]): string =>
  inARow(
    values.map((value) => {
      const short = choiceOf(row, value)?.short;
      return short ? t(short) : choiceWords(row, value);
    }),
  );

/** Yes or no of a field, in its own words: "complete". */
export const yesOrNo = (row: Row, value: unknown): string =>
  choiceWords(row, row.choices?.[value === true ? 0 : 1]?.value ?? '');

/** Mature and Explicit works, and those whose text suggests it, are only shown to those who have asked for them. */
export const isAdult = (rating: string | null): boolean => choiceOf(rowOf('rating'), rating ?? '')?.adult ?? false;
