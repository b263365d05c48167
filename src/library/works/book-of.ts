import { makeEpub } from '../../books/epub.ts';
import { RULES } from '../../restoration/rules.ts';
import type { Edition } from '../../store/reader.ts';

const SENTENCES = Object.fromEntries(RULES.map((rule) => [rule.id, rule.sentence]));

/** An edition as EPUB 3; the same edition always gives the same bytes. */
export const bookOf = (edition: Edition): Uint8Array =>
  makeEpub(edition.work, { modified: edition.madeAt.toISOString(), editionNumber: edition.number, rules: SENTENCES });
