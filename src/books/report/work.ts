import type { Work } from '../../catalogue/work.ts';
import { say, t } from '../../words/words.ts';
import { inARow } from '../../words/writing.ts';
import { label } from '../parts/escape.ts';
import { certain } from '../parts/facts.ts';

/** How a work came out: nothing had to be inferred, sure (p ≥ 0.95 on average), likely (≥ 0.8), worth a look. */
export const GRADES = ['whole', 'sure', 'likely', 'look'] as const;
export type Grade = (typeof GRADES)[number];

/** One work as the report knows it: light enough that a hundred thousand of them fit in memory. */
export interface ReportWork {
  readonly id: string;
  /** The book, as a path from the report's folder. */
  readonly file: string;
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly fandoms: readonly string[];
  readonly rating: string | null;
  /** Which of `authors`, `fandoms` and `rating` are only suggested. */
  readonly suggested: readonly ReportField[];
  readonly words: number;
  readonly chapters: number;
  readonly sources: readonly string[];
  /** Of the first source. */
  readonly format: string;
  readonly encoding: string;
  /** Paragraph breaks that were inferred, and the mean of their probabilities (null where there are none). */
  readonly inferred: number;
  readonly confidence: number | null;
  readonly grade: Grade;
  readonly missingParts: readonly number[];
  readonly relations: Work['relations'];
  readonly changes: Work['changes'];
  readonly warnings: readonly string[];
  readonly leftOut?: NonNullable<Work['leftOut']>;
}

type ReportField = 'authors' | 'fandoms' | 'rating';
const REPORTED: readonly ReportField[] = ['authors', 'fandoms', 'rating'];

/** @param file where the work's book lies, as a path from the report's folder */
export function reportWork(work: Work, file: string): ReportWork {
  let inferred = 0;
  let sum = 0;
  for (const { blocks } of work.chapters) {
    for (const { p } of blocks) {
      if (p === undefined) continue;
      inferred++;
      sum += p;
    }
  }
  const confidence = inferred ? sum / inferred : null;
  return {
    id: work.id,
    file,
    title: work.title,
    authors: work.authors.map((a) => label(a.name)),
    fandoms: work.fields.fandoms?.value ?? [],
    rating: work.fields.rating?.value ?? null,
    suggested: REPORTED.filter((name) => work.fields[name] && !certain(work.fields[name])),
    words: work.words,
    chapters: work.chapters.length,
    sources: work.sources.map((s) => s.path),
    format: work.sources[0]?.format ?? 'unknown',
    encoding: work.sources[0]?.encoding ?? 'unknown',
    inferred,
    confidence: confidence === null ? null : Math.round(confidence * 1000) / 1000,
    grade: gradeOf(confidence),
    missingParts: work.missingParts,
    relations: work.relations,
    changes: work.changes,
    warnings: [...unfound(work), ...work.warnings.map(say), ...(work.lookAt ?? []).map(say)],
    ...(work.leftOut ? { leftOut: work.leftOut } : {}),
  };
}

/** What a table of contents names and the heap does not hold. */
function unfound({ contents }: Work): string[] {
  if (!contents || contents.missing.length === 0) return [];
  const names = contents.missing.map(({ title, file }) => t('report.listed', { title, file }));
  const n = names.length - 5;
  const shown = inARow(names.slice(0, 5));
  const chapters = n > 0 ? t('report.listed-and-more', { chapters: shown, n }) : shown;
  return [t('report.also-lists', { file: contents.path, chapters })];
}

const gradeOf = (confidence: number | null): Grade => {
  if (confidence === null) return 'whole';
  if (confidence >= 0.95) return 'sure';
  return confidence >= 0.8 ? 'likely' : 'look';
};
