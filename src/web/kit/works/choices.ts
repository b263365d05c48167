import { type Choice, type Row, rowOf } from '../../../catalogue/vocabulary.ts';

const choiceOf = (row: Row | undefined, value: string): Choice | undefined =>
  row?.choices?.find((choice) => choice.value.toLowerCase() === value.toLowerCase());

/** Values where there is little room: "Teen And Up Audiences" → "Teen". */
export const inShort = (row: Row | undefined, values: readonly string[]): string =>
  values.map((value) => choiceOf(row, value)?.short ?? value).join(', ');

/** Mature and Explicit works, and those whose text suggests it, are only shown to those who have asked for them. */
export const isAdult = (rating: string | null): boolean => choiceOf(rowOf('rating'), rating ?? '')?.adult ?? false;
