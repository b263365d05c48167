import type { Finding, FindingField } from './findings.ts';
import type { Field } from './work.ts';

/** What the place that a story was posted to says about it: where, in which collections, its counts, finished or not. */
const about = (findings: readonly Finding[], ...fields: FindingField[]) =>
  findings.filter((f) => fields.includes(f.field));

export const sourceIn = (findings: readonly Finding[]) =>
  field(about(findings, 'source').slice(0, 1), ([f]) => f!.value.slice(0, 500));

export const collectionsIn = (findings: readonly Finding[]) =>
  field(about(findings, 'collection'), (all) => all.map((f) => f.value));

export const statsIn = (findings: readonly Finding[]) =>
  field(about(findings, 'words', 'chapters', 'stats'), (all) => [...new Set(all.map(statOf))]);

/** The series of typed places, each with its number: "The Lamp #2; Tides". */
export const exactSeries = (findings: readonly Finding[]): Field | undefined =>
  field(
    findings.filter((f) => f.field === 'series' && f.exact),
    (all) => [...new Set(all.map((f) => f.value.slice(0, 300)))].join('; '),
  );

function field<T>(from: readonly Finding[], value: (from: readonly Finding[]) => T): Field<T> | undefined {
  if (from.length === 0) return undefined;
  const { confidence, given } = from[0]!;
  return { value: value(from), confidence, given, evidence: from.map((f) => f.evidence) };
}

/** "Complete" and "In-Progress" in words, or "3/7" chapters; `3/?` is not finished. */
export function completedIn(findings: readonly Finding[]): Field<boolean> | undefined {
  for (const f of about(findings, 'status', 'chapters')) {
    const value = readCompleted(f.value);
    if (value !== undefined) return { value, confidence: f.confidence, given: f.given, evidence: [f.evidence] };
  }
  return undefined;
}

function readCompleted(written: string): boolean | undefined {
  const [, posted, planned] = /^\s*(\d{1,6})\s*\/\s*(\d{1,6}|\?)\s*$/.exec(written) ?? [];
  if (posted) return planned === posted;
  if (
    /\b(?:in[- ]?progress|incomplete|not complete|unfinished|wip|ongoing|abandoned|hiatus|in arbeit|en cours|en progreso|in corso)\b/i.test(
      written,
    )
  )
    return false;
  return /\b(?:completed?|finished|abgeschlossen|fertig(?:gestellt)?|termin[ée]e?|complet[oa]?)(?!\p{L})/iu.test(
    written,
  )
    ? true
    : undefined;
}

const LABELS: { readonly [field: string]: string } = { words: 'Words', chapters: 'Chapters' };
const statOf = ({ field, value }: Finding): string =>
  (LABELS[field] ? `${LABELS[field]}: ${value}` : value).replace(/\s+/g, ' ').slice(0, 120);
