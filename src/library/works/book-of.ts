import { makeEpub } from '../../books/epub.ts';
import type { Work } from '../../catalogue/work.ts';
import { RULES } from '../../restoration/rules.ts';
import type { Edition } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';

const SENTENCES = Object.fromEntries(RULES.map((rule) => [rule.id, sentence(rule.sentence)]));

/** An edition as EPUB 3; the same edition always gives the same bytes. */
export const bookOf = ({ madeAt, number }: Edition, work: Work): Uint8Array =>
  makeEpub(work, { modified: madeAt.toISOString(), editionNumber: number, rules: SENTENCES });
