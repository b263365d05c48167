const MONTHS: { readonly [start: string]: number } = {
  jan: 1,
  jän: 1,
  feb: 2,
  mar: 3,
  mär: 3,
  mrz: 3,
  apr: 4,
  may: 5,
  mai: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  okt: 10,
  nov: 11,
  dec: 12,
  dez: 12,
};
const MONTH = '(jan|jän|feb|mar|mär|mrz|apr|may|mai|jun|jul|aug|sep|oct|okt|nov|dec|dez)[a-zäöü]{0,8}\\.?';
const YEAR = "('?\\d{2}|\\d{4})";

const ISO = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/;
const DAY_MONTH_YEAR = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?[\\s,-]{0,3}(?:of\\s)?${MONTH}[\\s,-]{1,3}${YEAR}(?!\\d|,?\\s\\d{4})`,
  'i',
);
const MONTH_DAY_YEAR = new RegExp(
  `\\b${MONTH}\\s{0,2}(\\d{1,2})(?:st|nd|rd|th)?,?\\s{1,3}(?:\\d{1,2}:\\d\\d(?::\\d\\d)?\\s{1,3}(?:[a-z+-][a-z0-9]{1,5}\\s{1,3})?)?${YEAR}(?![\\d:])`,
  'i',
);
const MONTH_YEAR = new RegExp(`\\b${MONTH}[\\s,-]{1,3}(\\d{4})(?!\\d)`, 'i');
const DOTTED = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?![\d])/;
const SLASHED = /(?<![\d/])(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d/])/;
const YEAR_FIRST = /(?<!\d)(\d{4})\/(\d{1,2})\/(\d{1,2})(?!\d)/;
const YEAR_ONLY = /(?<!\d)(19[6-9]\d|20[0-4]\d)(?!\d)/;
/** Alone, the year of an old book. */
const OLD_YEAR = /^\s*(1[5-9]\d\d)\s*$/;
const UNIX = /^\s*([3-9]\d{8}|1\d{9})\s*$/;

export interface ReadDate {
  /** `YYYY-MM-DD`, `YYYY-MM` or `YYYY`. */
  readonly value: string;
  /** Lower where day and month could be the other way round. */
  readonly confidence: number;
}

/** Each way to write a date with how it is read; the first that fits anywhere holds. */
const WAYS: readonly (readonly [RegExp, (m: RegExpExecArray) => ReadDate | undefined])[] = [
  [ISO, (m) => day(m[1]!, m[2]!, m[3]!, 0.99)],
  [YEAR_FIRST, (m) => day(m[1]!, m[2]!, m[3]!, 0.99)],
  [DAY_MONTH_YEAR, (m) => day(m[3]!, month(m[2]!), m[1]!, 0.98)],
  [MONTH_DAY_YEAR, (m) => day(m[3]!, month(m[1]!), m[2]!, 0.98)],
  [DOTTED, (m) => day(m[3]!, m[2]!, m[1]!, 0.95)],
  [SLASHED, slashed],
  [MONTH_YEAR, (m) => ({ value: `${m[2]}-${pad(month(m[1]!))}`, confidence: 0.95 })],
  [UNIX, (m) => ({ value: new Date(Number(m[1]) * 1000).toISOString().slice(0, 10), confidence: 0.9 })],
  [YEAR_ONLY, (m) => ({ value: m[1]!, confidence: 0.85 })],
  [OLD_YEAR, (m) => ({ value: m[1]!, confidence: 0.85 })],
];

/** Reads the dates of mail headers, header blocks and databases; two-digit years from 70 on are of the last century. */
export function readDate(written: string): ReadDate | undefined {
  const text = written.slice(0, 200);
  for (const [way, read] of WAYS) {
    const m = way.exec(text);
    if (m) return read(m);
  }
  return undefined;
}

/** 3/12/99 is March in most of what is found, unless the first number can be no month. */
function slashed(m: RegExpExecArray): ReadDate | undefined {
  const [first, second] = [Number(m[1]), Number(m[2])];
  if (first > 12) return day(m[3]!, second, m[1]!, 0.9);
  return day(m[3]!, first, m[2]!, second > 12 || first === second ? 0.9 : 0.6);
}

const month = (name: string): number => MONTHS[name.slice(0, 3).toLowerCase()]!;
const pad = (n: number): string => String(n).padStart(2, '0');

function day(year: string, monthOf: string | number, dayOf: string, confidence: number): ReadDate | undefined {
  const digits = year.replace(/\D/g, '');
  const y = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) >= 70 ? 1900 : 2000);
  const mo = Number(monthOf);
  const d = Number(dayOf);
  if (y < 1900 || y > 2100 || mo < 1 || mo > 12 || d < 1 || d > 31) return undefined;
  return { value: `${y}-${pad(mo)}-${pad(d)}`, confidence };
}
