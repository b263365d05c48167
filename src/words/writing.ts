import { numberFormat } from './numbers.ts';
import { regionOf } from './region.ts';
import { t, words } from './words.ts';

/** How figures, dates, lists and languages are written for whoever is spoken to now. */

interface Hand {
  readonly figures: Intl.NumberFormat;
  readonly list: Intl.ListFormat;
  readonly comma: string;
  readonly order: Intl.Collator;
  readonly languages: Intl.DisplayNames;
  readonly dates: readonly [year: Intl.DateTimeFormat, month: Intl.DateTimeFormat, day: Intl.DateTimeFormat];
  readonly time: Intl.DateTimeFormat;
}
const hands = new Map<string, Hand>();

function hand(): Hand {
  const { language } = words();
  const known = hands.get(language);
  if (known) return known;
  const region = regionOf(language);
  const date = (how: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(region, { ...how, timeZone: 'UTC' });

  const made: Hand = {
    figures: numberFormat(language, { maximumFractionDigits: 0 }),
    list: new Intl.ListFormat(region, { type: 'conjunction' }),
    comma: commaOf(new Intl.ListFormat(region, { type: 'unit', style: 'short' })),
    order: new Intl.Collator(region, { sensitivity: 'base', numeric: true }),
    languages: new Intl.DisplayNames(region, { type: 'language' }),
    dates: [
      date({ year: 'numeric' }),
      date({ year: 'numeric', month: 'long' }),
      date({ year: 'numeric', month: 'long', day: 'numeric' }),
    ],
    time: date({ hour: '2-digit', minute: '2-digit', hour12: false }),
  };
  hands.set(language, made);
  return made;
}

/** What stands between the first two of a list, without a word for "and". */
function commaOf(enumeration: Intl.ListFormat): string {
  const between = enumeration.formatToParts(['1', '2', '3']).find(({ type }) => type === 'literal')?.value ?? '';
  return between.replace(/\p{L}+/gu, '') || ', ';
}

/** 12345 → "12 345" with thin spaces in English; four figures stay together. */
export const figure = (n: number): string => hand().figures.format(Math.round(n));

/** 0-1 as a share that may be said: never "100 %" where something is less than sure. */
export const share = (p: number): number => (p < 1 ? Math.min(99, Math.round(p * 100)) / 100 : 1);

/** "1994-03-13" → "13 March 1994"; "1994-03" → "March 1994"; anything else as it is. */
export function day(date: string): string {
  const found = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(date);
  if (!found) return date;
  const [, year, month, dayOfMonth] = found;
  if (!month || Number(month) < 1 || Number(month) > 12) return year!;
  const at = new Date(`${year}-${month}-${dayOfMonth ?? '01'}T00:00:00Z`);
  // The 31st of June is not in the calendar: it is written as it was said.
  if (Number.isNaN(at.getTime()) || (dayOfMonth && at.getUTCDate() !== Number(dayOfMonth))) return date;
  return hand().dates[dayOfMonth ? 2 : 1].format(at);
}

/** The day of a moment, in UTC. */
export const dayOf = (moment: Date): string => hand().dates[2].format(moment);

/** The moment in UTC: "25 November 2026, 20:05 UTC". */
export const momentOf = (moment: Date): string =>
  t('page.moment', { day: dayOf(moment), time: hand().time.format(moment) });

/** "a, b and c" */
export const listed = (all: readonly string[]): string => hand().list.format(all);

/** What stands between the things of a mere row of names: ", ". */
export const comma = (): string => hand().comma;

/** "a, b, c" */
export const inARow = (all: readonly string[]): string => all.join(comma());

/** Names in the order of an index. */
export const inOrder = (a: string, b: string): number => hand().order.compare(a, b);

/** The name of a language: "he" → "Hebrew". */
export function languageName(tag: string): string {
  try {
    return hand().languages.of(tag) ?? tag;
  } catch {
    return tag;
  }
}
