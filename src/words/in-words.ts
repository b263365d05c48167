import type { Sentence } from '../text/sentence.ts';
import { say } from './words.ts';

/** A value with each sentence in it as words, for what leaves as JSON: nothing else of it changes. */
export function inWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWords);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  if (isSentence(value)) return say(value);
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, inWords(inner)]));
}

const isSentence = (value: object): value is Sentence =>
  'code' in value &&
  typeof value.code === 'string' &&
  Object.keys(value).every((key) => key === 'code' || key === 'params');
