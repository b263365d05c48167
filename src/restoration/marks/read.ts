import type { Text } from '../../text/text.ts';
import { type Convention, conventionOf } from './convention.ts';
import { decode, type Reading } from './decode.ts';
import { shieldOf } from './shield.ts';
import { findSigns } from './signs.ts';

/** A reading and the convention by which it was read. */
export interface ReadQuotes extends Reading {
  readonly convention: Convention;
}

/** More signs than one in this many characters are no prose: a table, a program, a drawing. */
const DENSEST = 8;

/** Several rules ask the same of the same text, one after another; a text never changes. */
const known = new WeakMap<Text, { language: string; reading: ReadQuotes | undefined }>();

/** The quotes of a whole text, read; undefined for what is no prose. */
export function readQuotes(text: Text, language: string): ReadQuotes | undefined {
  const before = known.get(text);
  if (before?.language === language) return before.reading;
  const reading = read(text, language);
  known.set(text, { language, reading });
  return reading;
}

function read(text: Text, language: string): ReadQuotes | undefined {
  const convention = conventionOf(text.content, language);
  const signs = findSigns(text.content, convention.families, shieldOf(text));
  if (signs.count > 64 + text.content.length / DENSEST) return undefined;
  return { ...decode(signs, convention), convention };
}
