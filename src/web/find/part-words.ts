import { rowOfTag } from '../../catalogue/vocabulary.ts';
import {
  type Part,
  type Query,
  type Range,
  type Ranged,
  type TagAsk,
  type TagType,
  writtenDay,
} from '../../library/finding/queries.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { day, figure, inARow, languageName } from '../../words/writing.ts';
import { choiceWords, fieldLabel } from '../kit/field-words.ts';

/** How a type of tag is called at the head of its tags. */
export function typeLabel(type: TagType | null): string {
  const row = type === null ? undefined : rowOfTag(type);
  if (row) return fieldLabel(row.name);
  return t(type === 'media' ? 'find.media' : 'find.any-tag');
}

/** A tag as it is said to people. */
export function tagWords({ type, name, main }: TagAsk): string {
  if (main) return t('find.as-main', { tag: name });
  return type === null ? name : choiceWords(rowOfTag(type), name);
}

/** One thing that a query asks for, in words. */
export function partWords({ only, written }: Part): string {
  const [include] = only.include ?? [];
  if (include) return include.name === '' ? t('find.part-none', { field: typeLabel(include.type) }) : tagWords(include);
  const [exclude] = only.exclude ?? [];
  if (exclude)
    return exclude.name === ''
      ? t('find.part-some', { field: typeLabel(exclude.type) })
      : t('find.part-not', { tag: tagWords(exclude) });
  for (const [of, range] of Object.entries(only.ranges ?? {}) as [Ranged, Range][])
    return t('find.part-figures', { what: rangeLabel(of), range: rangeWords(of, range) });
  if (only.languages) return t('find.part-in', { languages: languageWords(only.languages) });
  if (only.notLanguages) return t('find.part-not-in', { languages: languageWords(only.notLanguages) });
  if (only.rating)
    return t('find.part-figures', { what: t('find.rating'), range: endsWords(only.rating, (one) => ratingWords(one)) });
  if (only.sure)
    return t('find.part-figures', {
      what: t('find.sure'),
      range: endsWords(only.sure, (share) => `${Math.round(share * 100)} %`),
    });
  const flag = FLAGS.find(([key]) => only[key] !== undefined && only[key] !== null);
  if (flag) return t(flag[only[flag[0]] === true || only[flag[0]] === 'only' ? 1 : 2]);
  return written;
}

export const ratingWords = (rating: string): string => choiceWords(rowOfTag('rating'), rating);

const FLAGS: readonly (readonly [keyof Query, PlainCode, PlainCode])[] = [
  ['complete', 'find.complete-yes', 'find.complete-no'],
  ['oneShot', 'find.oneshot-yes', 'find.oneshot-no'],
  ['crossover', 'find.crossover-only', 'find.crossover-none'],
  ['onePairing', 'find.otp-yes', 'find.otp-no'],
  ['read', 'find.read-yes', 'find.read-no'],
  ['kudosed', 'find.kudosed-yes', 'find.kudosed-no'],
  ['restored', 'find.restored-yes', 'find.restored-no'],
];

export const languageLabel = (language: string): string =>
  language === 'und' ? t('find.unknown-language') : languageName(language);

const languageWords = (languages: readonly string[]): string => inARow(languages.map(languageLabel));

const RANGES: Readonly<Record<Ranged, PlainCode>> = {
  words: 'find.words',
  chapters: 'find.chapters',
  date: 'find.date',
  updated: 'find.updated',
  hits: 'find.hits',
  kudos: 'find.kudos',
  comments: 'find.comments',
  bookmarks: 'find.bookmarks',
};
export const rangeLabel = (of: Ranged): string => t(RANGES[of]);

const isDate = (of: Ranged): boolean => of === 'date' || of === 'updated';

/** "1 000 to 5 000", "1999 or later". */
function rangeWords(of: Ranged, { from, to }: Range): string {
  if (!isDate(of)) return endsWords({ from, to }, figure);
  const [first, last] = [
    from === undefined ? '' : day(shortDay(from, false)),
    to === undefined ? '' : day(shortDay(to, true)),
  ];
  if (first && first === last) return first;
  if (first && last) return t('find.part-between', { from: first, to: last });
  return first ? t('find.part-since', { from: first }) : t('find.part-until', { to: last });
}

function endsWords<T>({ from, to }: { from?: T | undefined; to?: T | undefined }, words: (end: T) => string): string {
  if (from !== undefined && from === to) return words(from);
  if (from !== undefined && to !== undefined) return t('find.part-between', { from: words(from), to: words(to) });
  return from === undefined ? t('find.part-most', { to: words(to!) }) : t('find.part-least', { from: words(from) });
}

/** A day as one would type it: the first of a year as an earliest, and the last as a latest, are the year. */
export function shortDay(date: number, isLast: boolean): string {
  const written = writtenDay(date);
  return written.replace(isLast ? /-12-31$/ : /-01-01$/, '');
}

/** An end of a range as it stands in its field. */
export const endTyped = (of: Ranged, end: number | undefined, isLast: boolean): string =>
  end === undefined ? '' : isDate(of) ? shortDay(end, isLast) : String(end);
