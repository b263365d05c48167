import { WORD_FIELDS, type WordField } from './segment-format.ts';

/** What stands in the order of terms behind those of all fields: two common words in a row, then forms of words by their stems. */
const PAIRS = 8;
const FORMS = 9;

/** A term of a field, as it is put in order: the field first. */
export const keyOf = (field: WordField, term: string): Uint8Array =>
  encoder.encode(String.fromCharCode(WORD_FIELDS.indexOf(field) + 1) + term);

/** Two words in a row of a story, both of them common. */
export const pairKey = (first: string, second: string): Uint8Array =>
  encoder.encode(`${String.fromCharCode(PAIRS)}${first} ${second}`);

/** A form of the words with this stem; of an empty one what all of them begin with. @param language the first part of a tag */
export const formKey = (language: string, stem: string, form: string): Uint8Array =>
  encoder.encode(`${String.fromCharCode(FORMS)}${language} ${stem}\u0000${form}`);

export const isForm = (key: Uint8Array): boolean => key[0] === FORMS;
export const isPair = (key: Uint8Array): boolean => key[0] === PAIRS;
/** The form of a {@link formKey}, or the words of a {@link pairKey}. */
export const formOf = (key: Uint8Array): string => decoder.decode(key.subarray(key.indexOf(0) + 1));
export const pairOf = (key: Uint8Array): string[] => decoder.decode(key.subarray(1)).split(' ');

const encoder = new TextEncoder();
const decoder = new TextDecoder();
