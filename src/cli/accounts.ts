import type { ArchiveSummary } from '../library/heaps/told.ts';
import { say } from '../words/words.ts';
import { plural, thin } from './terminal.ts';

/** What became of each dump, in a few lines: what it was, what is there of it, and every table whose rows were left. */
export const accountsOf = (archives: readonly ArchiveSummary[]): string => archives.map(accountOf).join('');

const MOST_LEFT = 12;

function accountOf({ kind, path, name, account, warnings, found }: ArchiveSummary): string {
  const rows = account.reduce((n, table) => n + table.rows, 0);
  const carried = account.flatMap((table) => table.carried).reduce((n, c) => n + c.rows, 0);
  const lines = [
    `${path}: ${KIND[kind]}${name ? ` “${name}”` : ''}, ${carried === rows ? 'all' : thin(carried)} of ${plural(rows, 'row')} carried over.`,
    `${plural(found.stories, 'story', 'stories')} in ${plural(found.chapters, 'chapter')}${found.missing ? `; the text of ${plural(found.missing, 'chapter')} is not in the heap` : ''}${found.untold.length ? `, ${plural(found.untold.length, 'story', 'stories')} without any` : ''}.`,
    ...account
      .flatMap(({ table, left }) =>
        left.map(({ why, rows }) => `Left in ${table}: ${plural(rows, 'row')}, ${say(why)}.`),
      )
      .slice(0, MOST_LEFT),
    ...warnings.map(say),
  ];
  return `${lines.join('\n  ')}\n`;
}

const KIND = { efiction: 'an eFiction archive', 'automated-archive': 'an Automated Archive' } as const;
