import type { Codes } from './codes.data.ts';

/** Names a sentence of the catalogue (`words/messages/en`). What is stored holds codes, so one is never renamed. */
export type Code = keyof Codes<Param>;

/** A sentence that takes nothing. */
export type PlainCode = { [C in Code]: [Codes<Param>[C]] extends [never] ? C : never }[Code];

/** What stands in a sentence: words as they are, a figure, another sentence, or several in a row. */
export type Param = string | number | Sentence | readonly (string | Sentence)[];

/**
 * A fact on its way to people: which sentence, and what stands in it. It is made where the fact is found and kept like this;
 * words are made of it at the door, in the language of whoever asks (`words/`).
 */
export interface Sentence {
  readonly code: Code;
  readonly params?: { readonly [name: string]: Param };
}

/** With just the parameters that the message of this code has. */
export const sentence = <C extends Code>(
  code: C,
  ...[params]: [Codes<Param>[C]] extends [never] ? [] : [Codes<Param>[C]]
): Sentence => (params === undefined ? { code } : { code, params });

/** Tells something to whoever started the program, in words that its door makes. */
export type Say = (what: Sentence) => void;

/** Words of a person, or of an older program: shown as they are, in whatever language. */
export const verbatim = (words: string): Sentence => sentence('said', { words });

export const sameSentence = (a: Sentence, b: Sentence): boolean => a === b || JSON.stringify(a) === JSON.stringify(b);

/** Each once, in order. */
export const eachOnce = (all: readonly Sentence[]): readonly Sentence[] => [
  ...new Map(all.map((one) => [JSON.stringify(one), one])).values(),
];
