import { countOfLetters } from '../../text/word-units.ts';
import { isHollow, tellsOfThePast } from './hollow.ts';
import { tellsAbroad } from './instead-abroad.ts';
import { languageOf } from './language.ts';
import { weigh, weighsMore } from './looks.ts';
import { sampleOf } from './telling.ts';
import { WEIGHTS, WEIGHTS_HOLLOW } from './untold.data.ts';

/** Stories in the strangest forms stay below; what is for use lies above this, nineteen times in twenty. */
const UNTOLD = -0.4;
/** The same where the words may be of another language, and only lines and signs speak. */
const UNTOLD_ABROAD = 4.5;
/** Of 633 pieces of stories in seven languages in which nobody is none comes so far. */
const UNTOLD_HOLLOW_ABROAD = 1.9;
const TOLD = -0.6;
const FEWEST_TOLD = 20;
/** Whoever writes these two over a text says that it is a story. */
const TITLED = /^[\s*_]{0,8}(?:story )?title\s*:\s*\S/im;
const WRITTEN = /^[\s*_]{0,8}(?:author|written by|by|pen ?name|writer)\s*:\s*\S/im;
/** Letters whose words are not told apart here. */
const OTHER_LETTERS = /(?:(?=\p{L})\P{Script=Latin}[^\p{L}]{0,3}){8}/u;
const MAYBE_OTHER = /[\u00b5\u0250-\u1dff\u1f00-\u1fff\u2070-\uffff]/;
const ENGLISH = /\b(?:the|and|of|to|an?|in|is|for|with|you|I|on)\b/gi;

/**
 * Is a text for use and not told: a form, a notice, a timetable, results, a recipe? Judged by the words that tell and by the shape
 * of its lines alone, all weighed together; by weights of their own where nobody is in it. Essays and reviews, which look like what is told, are left.
 * @param sample at most some 24,000 characters
 * @param words how many it has
 */
export function isUntold(sample: string, words: number): boolean {
  if (words < 8 || (MAYBE_OTHER.test(sample) && OTHER_LETTERS.test(sample))) return false;
  if (isGlossary(sample)) return true;
  const top = sample.slice(0, 2000);
  if (TITLED.test(top) && WRITTEN.test(top)) return false;
  const language = languageOf(sample, words);
  if (language !== undefined && language !== 'en')
    return !(isInSentences(sample) && (tellsAbroad(sample) || tellsOfThePast(sample))) && isForUseAbroad(sample);
  if (isHollow(sample)) return weighsMore(sample, WEIGHTS_HOLLOW, UNTOLD);
  return (
    weighsMore(sample, WEIGHTS, UNTOLD) && (isEnglish(sample, words) || weighsMore(sample, WEIGHTS, UNTOLD_ABROAD))
  );
}

/** Verse and other short lines, of which no grammar says whether they are sentences: do their words tell? */
export const isPlainlyTold = (content: string): boolean => {
  const sample = sampleOf(content);
  const words = sample.match(/[\p{L}’']+/gu)?.length ?? 0;
  return words >= FEWEST_TOLD && isEnglish(sample, words) && weigh(sample, WEIGHTS) < TOLD;
};

function isEnglish(text: string, words: number): boolean {
  const foreign = countOfLetters(text, 128);
  if (foreign > words * 0.08) return false;
  const known = text.match(ENGLISH)?.length ?? 0;
  // A list has few of them; sentences without are in another language.
  return known > words * 0.045 || (text.match(/\p{Ll}[.!?…]["”’»]?\s+\p{Lu}/gu)?.length ?? 0) < words * 0.025;
}

const isForUseAbroad = (sample: string): boolean =>
  weighsMore(sample, WEIGHTS, UNTOLD_ABROAD) ||
  (isHollow(sample) && weighsMore(sample, WEIGHTS_HOLLOW, UNTOLD_HOLLOW_ABROAD));

/** Prose, in whatever language: most of it stands in lines that are sentences. */
function isInSentences(text: string): boolean {
  const lines = text.split('\n', 1500);
  const letters = (of: readonly string[]) => of.reduce((n, line) => n + line.length, 0);
  return letters(lines.filter((line) => SENTENCE.test(line))) * 2 > letters(lines);
}
const SENTENCE = /(?:\S+\s+){5,}\S*[.!?…,;:—–-][\W]{0,4}$/;

const DEFINED = /^\s*(\p{L}[^:=–—]{0,30}?)\s*(?:[-–—=:]|\([a-z.]{1,8}\.\)|(?<=^\s*\p{L}{2,30})\.)\s+\S/u;

const plainLetters = (term: string | undefined): string[] =>
  term === undefined ? [] : [term.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')];

/** Nearly every line a word and what it means, in the order of the alphabet. */
function isGlossary(text: string): boolean {
  const lines = text.split('\n', 600).filter((line) => /\p{L}/u.test(line));
  const terms = lines.flatMap((line) => plainLetters(DEFINED.exec(line)?.[1]));
  if (terms.length < 6 || terms.length * 10 < lines.length * 8) return false;
  return terms.every((term, i) => i === 0 || terms[i - 1]! < term);
}
