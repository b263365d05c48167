import type { Evidence } from '../intake/draft.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { Finding, FindingField } from './findings.ts';
import { readDate } from './read/date.ts';
import { readPermission, stricter } from './read/permission.ts';
import { readRating } from './read/rating.ts';
import { listOf, readCategories, readRelationships, readWarnings } from './read/tags.ts';
import type { Choice } from './vocabulary.ts';
import type { Field, Permission } from './work.ts';

/** What is given before what is suggested; then the surer one. Stable, so that of equals the first one read wins. */
export const byTrust = <T extends { readonly given: boolean; readonly confidence: number }>(a: T, b: T): number =>
  Number(b.given) - Number(a.given) || b.confidence - a.confidence;

/** Given by the file; or in it, though nothing says what it is. */
export const givenOr = (given: boolean): { given: boolean; unlabelled?: true } =>
  given ? { given } : { given, unlabelled: true };

const about = (findings: readonly Finding[], field: FindingField): Finding[] =>
  findings.filter((f) => f.field === field).sort(byTrust);

/** What typed places say beats what the container says elsewhere; the writer's own header block has its say beside it. */
const exactFirst = (found: readonly Finding[]): Finding[] =>
  found.some((f) => f.exact) ? found.filter((f) => f.exact || f.label !== '') : [...found];

/** One value: the most trusted finding that can be read as one. */
export function oneField(
  findings: readonly Finding[],
  field: FindingField,
  read: (value: string) => string | null | undefined,
): Field | undefined {
  for (const f of about(findings, field)) {
    const value = read(f.value);
    if (value) return { value, confidence: f.confidence, ...givenOr(f.given), evidence: [f.evidence] };
  }
  return undefined;
}

/** A list: the values of all findings, each once, in the order in which they were read. */
function listField(
  findings: readonly (readonly [Finding, readonly string[]])[],
  mapped = false,
): Field<readonly string[]> | undefined {
  const said = new Set<string>();
  const values = new Map<string, string>();
  const evidence: Evidence[] = [];
  let confidence = 1;
  for (const [f, read] of findings) {
    const fresh = read.filter((v) => !values.has(v.toLowerCase()));
    if (fresh.length === 0) continue;
    for (const v of fresh) values.set(v.toLowerCase(), v);
    evidence.push(f.evidence);
    said.add(f.value);
    confidence = Math.min(confidence, f.confidence);
  }
  if (values.size === 0) return undefined;
  const value = [...values.values()];
  const words = mapped ? saidAs([...said].join('; '), value.join('; ')) : {};
  return { value, confidence, ...givenOr(findings.some(([f]) => f.given)), ...words, evidence };
}

const lists = (
  findings: readonly Finding[],
  field: FindingField,
  read: (value: string) => readonly string[],
): [Finding, readonly string[]][] => exactFirst(about(findings, field)).map((f) => [f, read(f.value)]);

/** The value of a typed place as it is; any other split into a list. */
const eachOf = (
  findings: readonly Finding[],
  field: FindingField,
  split: (value: string) => readonly string[],
): [Finding, readonly string[]][] =>
  exactFirst(about(findings, field)).map((f) => [f, f.exact ? [oneLine(f.value)] : split(f.value)]);

const oneLine = (value: string): string => value.replace(/\s+/g, ' ').trim().slice(0, 300);

/** Names of fandoms are not split at "and": "Harbour and Isles". */
const fandomsOf = (value: string): string[] =>
  withoutAddresses(value)
    .split(/[,;|\n]|\s\/\s/)
    .map((s) => s.replace(/^[\s*_"“”]+|(?<![\s*_"“”.])[\s*_"“”.]+$/g, ''))
    .filter((s) => /[\p{L}\p{N}]/u.test(s) && s.length <= 150);

export const fandomsIn = (findings: readonly Finding[]) => listField(eachOf(findings, 'fandom', fandomsOf));

export const relationshipsIn = (findings: readonly Finding[]) =>
  listField(eachOf(findings, 'relationship', readRelationships));

/** Names in a list, as they stand there: characters, and any field of names without a way of its own. */
export const namesIn = (findings: readonly Finding[], field: FindingField) =>
  listField(eachOf(findings, field, listOf));

export const warningsIn = (findings: readonly Finding[]) =>
  listField(
    lists(findings, 'warning', (v) => readWarnings(v).warnings),
    true,
  );

export const categoriesIn = (findings: readonly Finding[]) =>
  listField(
    [
      ...lists(findings, 'category', (v) => readCategories(v).categories),
      ...lists(findings, 'relationship', (v) => readCategories(v).categories),
    ],
    true,
  );

/** Free tags, and what stands among warnings and categories without being one. */
export const freeformsIn = (findings: readonly Finding[]) =>
  listField([
    ...eachOf(findings, 'freeform', listOf).map(([f, v]): [Finding, readonly string[]] => [
      f,
      f.label.toLowerCase().startsWith('classification') ? readCategories(v.join(',')).freeforms : v,
    ]),
    ...lists(findings, 'warning', (v) => readWarnings(v).freeforms),
    ...lists(findings, 'category', (v) => readCategories(v).freeforms),
  ]);

/** What is mapped to the choices of a vocabulary, by their words; what is none of them is left. */
export function choicesIn(findings: readonly Finding[], field: FindingField, choices: readonly Choice[]) {
  const known = new Map(
    choices.flatMap(({ value, also = value }) => [value, also].map((word) => [word.toLowerCase(), value] as const)),
  );
  return listField(
    lists(findings, field, (v) => listOf(v).flatMap((word) => known.get(word.toLowerCase()) ?? [])),
    true,
  );
}

export function ratingField(findings: readonly Finding[]): Field | undefined {
  for (const f of about(findings, 'rating')) {
    const value = readRating(f.value);
    if (value)
      return {
        value,
        confidence: f.confidence,
        ...givenOr(f.given),
        ...saidAs(f.value, value),
        evidence: [f.evidence],
      };
  }
  return undefined;
}

/** The file's own words beside what they were mapped to, where the two differ. */
function saidAs(written: string, value: string): { said?: string } {
  const said = withoutAddresses(written).replace(/\s+/g, ' ').trim().slice(0, 200);
  return said.toLowerCase() === value.toLowerCase() ? {} : { said };
}

export function dateField(findings: readonly Finding[], field: 'date' | 'updated' = 'date'): Field | undefined {
  const read = about(findings, field).flatMap((f) => {
    const date = readDate(f.value);
    return date ? [{ f, date }] : [];
  });
  const first = read[0];
  if (!first) return undefined;
  // A header block may say "March 1999" where the message says the day.
  const finer =
    read.find((r) => r.date.value.length > first.date.value.length && r.date.value.startsWith(first.date.value)) ??
    first;
  return {
    value: finer.date.value,
    confidence: Math.round(finer.f.confidence * finer.date.confidence * 100) / 100,
    ...givenOr(finer.f.given),
    evidence: [finer.f.evidence],
  };
}

export function permissionField(
  findings: readonly Finding[],
): (Field<Permission> & { readonly text?: string }) | undefined {
  const said = about(findings, 'permission');
  if (said.length === 0) return undefined;
  const several = said.length > 1;
  const text = said.map((f) => (several ? `${f.label}: ${f.value}` : f.value)).join('; ');
  const value = said.map((f) => readPermission(f.value)).reduce(stricter);
  return {
    value,
    confidence: value === 'unknown' ? 0.5 : 0.93,
    given: true,
    evidence: said.map((f) => f.evidence),
    text: withoutAddresses(text),
  };
}
