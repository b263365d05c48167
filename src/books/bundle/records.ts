import type { EditionHead } from '../../catalogue/head.ts';
import type { Fields } from '../../catalogue/work.ts';
import { csvOf } from './csv.ts';

/** What a bundle says of a work in its tables. */
export interface BundledWork {
  readonly id: string;
  readonly number: number;
  readonly madeAt: Date;
  readonly work: EditionHead;
  readonly decisions: readonly BundledDecision[];
}

export interface BundledDecision {
  readonly draftId: string;
  readonly target: { readonly key: string } | { readonly rule: string };
  readonly verdict: string;
  readonly decidedBy: string;
  readonly decidedAt: Date;
}

/** In the order of the columns of `works.csv`. */
const FIELDS = [
  'fandoms',
  'relationships',
  'characters',
  'freeforms',
  'rating',
  'warnings',
  'categories',
  'language',
  'date',
  'summary',
  'series',
  'permission',
] as const satisfies readonly (keyof Fields)[];

const SEVERAL = '; ';

/** The tables of a bundle, by the names of their files. */
export function tablesOf(works: readonly BundledWork[]): Readonly<Record<string, string>> {
  return {
    'works.csv': csvOf(
      ['work', 'title', 'authors', ...FIELDS, 'suggested', 'words', 'chapters', 'edition', 'made_at'],
      works.map(({ id, number, madeAt, work }) => {
        const { fields } = work;
        const suggested = Object.entries(fields).flatMap(([name, field]) =>
          field && !field.given && !field.decided ? [name] : [],
        );
        return [
          id,
          work.title,
          work.authors.map(({ name }) => name).join(SEVERAL),
          ...FIELDS.map((name) => [fields[name]?.value ?? []].flat().join(SEVERAL)),
          suggested.join(SEVERAL),
          work.words,
          work.chapters.length,
          number,
          madeAt.toISOString(),
        ];
      }),
    ),
    'sources.csv': csvOf(
      ['work', 'path', 'sha256', 'format', 'encoding'],
      works.flatMap(({ id, work }) => work.sources.map((s) => [id, s.path, s.sha256, s.format, s.encoding])),
    ),
    'relations.csv': csvOf(
      ['work', 'type', 'other', 'similarity'],
      works.flatMap(({ id, work }) => work.relations.map((r) => [id, r.type, r.work, r.similarity])),
    ),
    'decisions.csv': csvOf(
      ['work', 'draft', 'about', 'target', 'verdict', 'decided_by', 'decided_at'],
      works.flatMap(({ id, decisions }) =>
        decisions.map((d) => [
          id,
          d.draftId,
          'key' in d.target ? 'change' : 'rule',
          'key' in d.target ? d.target.key : d.target.rule,
          d.verdict,
          d.decidedBy,
          d.decidedAt.toISOString(),
        ]),
      ),
    ),
  };
}
