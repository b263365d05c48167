import { type Sentence, sentence } from '../../../text/sentence.ts';
import type { Draft, Intake } from '../../draft.ts';
import { Tally } from '../../dumps/account.ts';
import type { Fragment } from '../../dumps/fragment.ts';
import { Letters } from '../../dumps/sql/letters.ts';
import { nameOf } from '../../dumps/values.ts';
import { refused } from '../../result.ts';
import { Names } from './names.ts';
import { readRows } from './rows.ts';
import { draftOf, readStories, type StoryReader } from './stories.ts';
import { type ReadTables, readTables } from './tables.ts';

/**
 * A SQL dump of an eFiction archive (2 and 3, any table prefix, one or several in a dump): what it says of stories, and
 * the chapters whose text it holds as drafts. Every row is accounted for.
 */
export function readEfiction(path: string, bytes: Uint8Array): Intake {
  const letters = new Letters(bytes);
  const read = readTables(bytes, letters);
  if (read.archives.length === 0) {
    const tables = [...read.others.keys()].slice(0, 5).join(', ');
    return refused(
      path,
      'unsupported',
      tables ? sentence('refused.dump-unknown', { tables }) : sentence('refused.sql'),
    );
  }
  const drafts: Draft[] = [];
  const draft: StoryReader['draft'] = (made, read) => {
    const number = `#${drafts.length + 1}`;
    // Thousands of chapters: the text of each is read when somebody asks for it, and not kept beyond what is asked next.
    let held: Fragment | undefined;
    const its = {
      ...made,
      path: path + number,
      get text() {
        held = read();
        return held.text;
      },
      get leftOut() {
        const { leftOut } = held ?? read();
        held = undefined;
        return leftOut;
      },
    };
    drafts.push(its);
    return number;
  };
  const archives = read.archives.map((tables, i) =>
    readArchive({ path, tables, letters, draft }, i === 0 ? read : undefined),
  );
  return { drafts, refusals: [], archives };
}

function readArchive(given: Omit<StoryReader, 'names' | 'tally'>, whole: ReadTables | undefined) {
  const { tables, path } = given;
  const tally = new Tally();
  for (const [table, rows] of tables.counts) tally.read(table, rows);
  const reader: StoryReader = { ...given, tally, names: new Names(tables, tally) };
  const stories = readStories(reader);
  const known = new Set((tables.rows.get('stories') ?? []).map((row) => row.text('sid')));
  const rows = readRows(tables, (sid) => known.has(sid), tally);
  for (const row of tables.rows.get('chapters') ?? []) {
    if (known.has(row.text('sid'))) continue;
    const author = reader.names.member(row.text('uid'))?.name ?? null;
    draftOf(row, { title: nameOf(row.text('title')), author }, reader);
  }
  for (const [table, n] of whole?.others ?? []) {
    tally.read(table, n);
    tally.left(table, sentence('dump.left-other-table'), n);
  }
  const site = tables.rows.get('settings')?.[0];
  return {
    kind: 'efiction' as const,
    path,
    name: site ? nameOf(site.text('sitename')) : null,
    stories,
    rows,
    account: tally.account(),
    warnings: [...(whole ? warningsOf(whole, given.letters) : []), ...tally.doubts()],
  };
}

function warningsOf({ unreadable, truncated, overflow }: ReadTables, letters: Letters): Sentence[] {
  const warnings = [...unreadable].map(([table, rows]) => sentence('dump.row-unreadable', { rows, table }));
  if (truncated !== undefined)
    warnings.push(
      truncated === null ? sentence('dump.breaks-off') : sentence('dump.breaks-off-within', { table: truncated }),
    );
  if (overflow > 0) warnings.push(sentence('dump.overflow', { rows: overflow }));
  if (letters.cut > 0) warnings.push(sentence('dump.cut', { values: letters.cut }));
  return warnings;
}
