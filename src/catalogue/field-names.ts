import { type Sentence, sentence, verbatim } from '../text/sentence.ts';
import { type Known, VOCABULARY } from './vocabulary.ts';

/** How the fields of a record are called; one without a message, which only a later program knows, by its name. */

type Name = Known['name'];

const isKnown = (name: string): name is Name => VOCABULARY.some((row) => row.name === name);

/** Before its value, and at the beginning of a line: "Pairings". */
export const labelOfField = (name: string): Sentence =>
  isKnown(name) ? sentence(`field.${name}-label`) : verbatim(name.charAt(0).toUpperCase() + plain(name).slice(1));

/** In a sentence: "Are these its pairings?" */
export const manyOfField = (name: string): Sentence =>
  isKnown(name) ? sentence(`field.${name}`) : verbatim(plain(name));

/** One of its values, in a sentence: "Is this its pairing?" */
export const oneOfField = (name: string): Sentence =>
  isKnown(name) ? sentence(`field.${name}-one`) : verbatim(plain(name));

const plain = (name: string): string => name.replace(/-/g, ' ');
