import type { Findable } from './findable.ts';

/** From how many words on a work stands in each of these: the last has no end. */
export const LENGTHS = [0, 1_000, 5_000, 10_000, 50_000, 100_000] as const;

/** All that is found, at a glance: when it was written, how long it is, in which languages. */
export interface Survey {
  /** Those of which there is one, in order. */
  readonly years: readonly { readonly year: number; readonly works: number }[];
  /** Works whose date nobody knows. */
  readonly undated: number;
  /** One for each of {@link LENGTHS}. */
  readonly lengths: readonly number[];
  /** The most frequent first; `pt-br` counts as `pt`. */
  readonly languages: readonly { readonly language: string; readonly works: number }[];
}

/** What a survey is counted in, work after work. */
export class Surveying {
  readonly #years = new Map<number, number>();
  readonly #lengths = LENGTHS.map(() => 0);
  #undated = 0;

  /** @param date days since 1970-01-01; null where nobody knows */
  add(date: number | null, words: number): void {
    this.#lengths[LENGTHS.findLastIndex((from) => words >= from)]!++;
    if (date === null) this.#undated++;
    else {
      const year = yearOf(date);
      this.#years.set(year, (this.#years.get(year) ?? 0) + 1);
    }
  }

  done(languages: ReadonlyMap<string, number>): Survey {
    const byYear = [...this.#years].sort(([a], [b]) => a - b);
    const byLanguage = [...languages].filter(([, works]) => works > 0);
    return {
      years: byYear.map(([year, works]) => ({ year, works })),
      undated: this.#undated,
      lengths: this.#lengths,
      languages: byLanguage
        .sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1))
        .map(([language, works]) => ({ language, works })),
    };
  }
}

/** The language without its region. */
export const mainLanguage = (language: string): string => language.toLowerCase().split('-')[0]!;

/** As an index counts it, over works themselves. */
export function surveyOf(works: readonly Findable[]): Survey {
  const all = new Surveying();
  const languages = new Map<string, number>();
  for (const { date, words, language } of works) {
    all.add(date, words);
    const main = mainLanguage(language);
    languages.set(main, (languages.get(main) ?? 0) + 1);
  }
  return all.done(languages);
}

const ERA = 146_097;

/** The year of a day, counted in eras of 400 years: a million of them are asked for at a time. */
export function yearOf(day: number): number {
  const from = day + 719_468;
  const era = Math.floor(from / ERA);
  const inEra = from - era * ERA;
  const year = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  );
  const inYear = inEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  // These years begin in March.
  return year + era * 400 + (inYear >= 306 ? 1 : 0);
}
