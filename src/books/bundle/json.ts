import { inWords } from '../../words/in-words.ts';

/** A value as JSON for people and programs: sentences in it are words. */
export const jsonOf = (value: unknown): string => `${JSON.stringify(inWords(value), null, 1)}\n`;
