import { type Convention, conventionOf } from './convention.ts';
import { decode, type Reading } from './decode.ts';
import type { Shield } from './shield.ts';
import { findSigns } from './signs.ts';

/** More signs than one in this many characters are no prose: a table, a program, a drawing. */
const DENSEST = 8;

/** A reading and the convention by which it was read. */
export interface ReadQuotes extends Reading {
  readonly convention: Convention;
}

/** The quotes of a whole text, read; undefined for what is no prose. */
export function readQuotes(content: string, language: string, shield: Shield = []): ReadQuotes | undefined {
  const convention = conventionOf(content, language);
  const signs = findSigns(content, convention.families, shield);
  if (signs.count > 64 + content.length / DENSEST) return undefined;
  return { ...decode(signs, convention), convention };
}
