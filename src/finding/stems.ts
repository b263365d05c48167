import { stemmer as danish } from '@orama/stemmers/danish';
import { stemmer as dutch } from '@orama/stemmers/dutch';
import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as norwegian } from '@orama/stemmers/norwegian';
import { stemmer as portuguese } from '@orama/stemmers/portuguese';
import { stemmer as russian } from '@orama/stemmers/russian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { stemmer as swedish } from '@orama/stemmers/swedish';

/** An ending as it is written, by what is left of it without accents. */
type Ending = readonly [bare: RegExp, written: string];

/**
 * Snowball's stemmers, by the first part of a language's tag. They expect accents, and terms have none: so those of a few
 * endings are put back first. A word for which that is wrong gets an odd stem, but the same one in every story and question.
 */
const STEMMERS: { readonly [language: string]: { stem(word: string): string; endings?: readonly Ending[] } } = {
  da: { stem: danish },
  de: { stem: german },
  en: { stem: english },
  es: { stem: spanish, endings: [[/ia(?=s?$|mos$|n$)/, 'ía']] },
  fr: {
    stem: french,
    endings: [
      [/ee(?=s?$)/, 'ée'],
      [/erent$/, 'èrent'],
    ],
  },
  it: { stem: italian },
  nb: { stem: norwegian },
  nl: { stem: dutch },
  nn: { stem: norwegian },
  no: { stem: norwegian },
  pt: { stem: portuguese, endings: [[/oes$/, 'ao']] },
  ru: { stem: russian, endings: [[/(?<=[аеиоуыэюя])и$/, 'й']] },
  sv: { stem: swedish },
};

/** Languages whose words have stems, each by a small number that never changes. */
export const STEMMED: readonly string[] = 'da de en es fr it nb nl nn no pt ru sv'.split(' ');

/** Longer ones are no words. */
const LONGEST = 40;

/** What the language stems by: the first part of its tag, where there are stems for it. @param language BCP 47 */
export function stemsOf(language: string): string | null {
  const [first = ''] = language.toLowerCase().split('-', 1);
  return Object.hasOwn(STEMMERS, first) ? first : null;
}

/** What a term has in common with its other forms in a language, without accents; the term itself where nothing is known of it. */
export function stemOf(term: string, language: string): string {
  const of = STEMMERS[stemsOf(language) ?? ''];
  if (!of || term.length > LONGEST || !/^\p{L}+$/u.test(term)) return term;
  const written = of.endings?.find(([bare]) => bare.test(term));
  const stem = of.stem(written ? term.replace(...written) : term);
  return stem.normalize('NFKD').replace(/\p{M}+/gu, '') || term;
}
