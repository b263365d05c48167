import { type Kysely, type RawBuilder, sql } from 'kysely';
import { type Sentence, sentence } from '../text/sentence.ts';
import type { Tables } from './tables.ts';

interface Broken {
  /** Whose row it is, and what else its sentence takes. */
  readonly one: string;
  readonly other: string | null;
}

/** What should not be: the rows that are so, and the sentence for each. */
const BROKEN: readonly (readonly [
  rows: RawBuilder<Broken>,
  says: (row: { one: string; other: string }) => Sentence,
])[] = [
  [sql<Broken>`select '' as one, null as other from state where grouping_due`, () => sentence('verify.import-unended')],
  [
    sql<Broken>`select key as one, null as other from pieces where work is null and not (select grouping_due from state)`,
    ({ one }) => sentence('verify.story-unplaced', { key: one }),
  ],
  [
    sql<Broken>`select id as one, edition::text as other from works
      where not exists (select from editions where work = works.id and number = works.edition) or exists (select from editions where work = works.id and number > works.edition)`,
    ({ one, other }) => sentence('verify.edition-not-newest', { work: one, number: other }),
  ],
  [
    sql<Broken>`select work as one, number::text as other from editions
      where not exists (select from edition_parts where edition_parts.work = editions.work and edition_parts.number = editions.number)`,
    ({ one, other }) => sentence('verify.edition-of-nothing', { work: one, number: other }),
  ],
  [
    sql<Broken>`select a.id as one, b.id as other from works as a join works as b on b.id = a.merged_into where b.merged_into is not null`,
    ({ one, other }) => sentence('verify.leads-on', { work: one, other }),
  ],
  [
    sql<Broken>`select id as one, merged_into as other from works
      where merged_into is not null and exists (select from work_tags where work = id)`,
    ({ one, other }) => sentence('verify.leads-with-tags', { work: one, other }),
  ],
  [
    sql<Broken>`select path as one, null as other from found_files
      where outcome = 'refused' and not exists (select from refusals where refusals.heap = found_files.heap and refusals.path_hash = found_files.path_hash)`,
    ({ one }) => sentence('verify.refusal-untold', { path: one }),
  ],
  [
    sql<Broken>`select path as one, null as other from found_files
      where outcome = 'taken-in' and not exists (select from pieces where pieces.sha256 = found_files.sha256)
          and not exists (select from archives where archives.sha256 = found_files.sha256)`,
    ({ one }) => sentence('verify.file-without-story', { path: one }),
  ],
];

/** Rows that should not be without others, a sentence each. */
export async function inconsistencies(db: Kysely<Tables>): Promise<readonly Sentence[]> {
  const found: Sentence[] = [];
  for (const [broken, says] of BROKEN) {
    const { rows } = await broken.execute(db);
    for (const { one, other } of rows) found.push(says({ one, other: other ?? '' }));
  }
  return found;
}
