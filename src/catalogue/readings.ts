import type { Draft, Evidence } from '../intake/draft.ts';
import { withoutAddresses } from '../text/addresses.ts';
import type { Text } from '../text/text.ts';
import * as fields from './fields.ts';
import type { Finding } from './findings.ts';
import { notesField } from './notes.ts';
import { collectionsIn, completedIn, exactSeries, sourceIn, statsIn } from './origin.ts';
import { readDate } from './read/date.ts';
import { languageNamed, type ReadLanguage } from './read/language.ts';
import { cleanTitle } from './read/title.ts';
import { type Reading, type Row, rows } from './vocabulary.ts';
import type { CatalogueRecord, Field, Fields } from './work.ts';

/** All that a field is read from. */
export interface ReadFrom {
  readonly draft: Draft;
  /** As restored. */
  readonly text: Text;
  /** What containers and header block say. */
  readonly findings: readonly Finding[];
  /** The story's text alone. */
  readonly story: string;
  /** What the text itself is written in. */
  readonly tongue: ReadLanguage | undefined;
}

/** Every field of the vocabulary that a draft says something about, title and writers aside. */
export function readFields(from: ReadFrom): CatalogueRecord['fields'] {
  const found = rows().flatMap((row) => {
    if (row.place === 'head') return [];
    const field = row.read ? READINGS[row.read](from) : byKind(row, from.findings);
    return field ? [[row.name, field] as const] : [];
  });
  return Object.fromEntries(found) as Fields;
}

/** The ways that `vocabulary.ts` names. */
const READINGS: { readonly [way in Reading]: (from: ReadFrom) => Field<unknown> | undefined } = {
  fandoms: ({ findings }) => fields.fandomsIn(findings),
  rating: ({ findings }) => fields.ratingField(findings),
  warnings: ({ findings }) => fields.warningsIn(findings),
  categories: ({ findings }) => fields.categoriesIn(findings),
  relationships: ({ findings }) => fields.relationshipsIn(findings),
  characters: ({ findings }) => fields.namesIn(findings, 'character'),
  freeforms: ({ findings }) => fields.freeformsIn(findings),
  series: ({ findings }) => exactSeries(findings) ?? fields.oneField(findings, 'series', seriesIn),
  date: ({ findings }) => fields.dateField(findings),
  updated: ({ findings }) => fields.dateField(findings, 'updated'),
  completed: ({ findings }) => completedIn(findings),
  collections: ({ findings }) => collectionsIn(findings),
  source: ({ findings }) => sourceIn(findings),
  stats: ({ findings }) => statsIn(findings),
  language: languageField,
  permission: ({ findings }) => fields.permissionField(findings),
  summary: ({ findings }) =>
    fields.oneField(findings, 'summary', (v) => withoutAddresses(v).replace(/\s+/g, ' ').trim().slice(0, 2000)),
  notes: ({ draft, text }) => notesField(draft, text),
};

const seriesIn = (written: string): string | null | undefined =>
  /^(?:none|no|n\/a|keine?|-)$/i.test(written.trim()) ? null : cleanTitle(written, true);

/** A field without a way of its own. */
function byKind({ name, kind, several, choices = [] }: Row, findings: readonly Finding[]): Field<unknown> | undefined {
  if (kind === 'choice') {
    const chosen = fields.choicesIn(findings, name, choices);
    return several || !chosen ? chosen : { ...chosen, value: chosen.value[0] };
  }
  if (several) return fields.namesIn(findings, name);
  if (kind === 'date') return fields.oneField(findings, name, (v) => readDate(v)?.value);
  if (kind === 'language') return fields.oneField(findings, name, languageNamed);
  return fields.oneField(findings, name, (v) => withoutAddresses(v).replace(/\s+/g, ' ').trim().slice(0, 300));
}

/** The file's own word, unless the text is plainly in another language (editors wrote "en" into every page). */
function languageField({ draft, findings, story, tongue: read }: ReadFrom): Field | undefined {
  const said = fields.oneField(findings, 'language', languageNamed);
  if (!read || (said && (said.value.slice(0, 2) === read.code || read.confidence < 0.9 || story.length < 2000)))
    return said;
  const evidence: Evidence = { path: draft.path, text: story.slice(0, 120) };
  return { value: read.code, confidence: read.confidence, given: false, evidence: [evidence] };
}
