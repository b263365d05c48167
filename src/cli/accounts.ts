import type { ArchiveSummary } from '../library/heaps/told.ts';
import { say, t } from '../words/words.ts';

/** What became of each dump, in a few lines: what it was, what is there of it, and every table whose rows were left. */
export const accountsOf = (archives: readonly ArchiveSummary[]): string => archives.map(accountOf).join('');

const MOST_LEFT = 12;

function accountOf({ kind, path, name, account, warnings, found }: ArchiveSummary): string {
  const rows = account.reduce((n, table) => n + table.rows, 0);
  const carried = account.flatMap((table) => table.carried).reduce((n, c) => n + c.rows, 0);
  const what = name ? t(KIND[kind].named, { name }) : t(KIND[kind].plain);
  const { stories, chapters, missing, untold } = found;
  const lines = [
    carried === rows
      ? t('command.dump-all', { path, what, rows })
      : t('command.dump-some', { path, what, carried, rows }),
    `${t('archive.stories', { stories, chapters })} ${missing ? t('archive.text-missing', { n: missing }) : t('archive.text-whole')}`,
    ...(untold.length ? [t('archive.untold', { n: untold.length })] : []),
    ...account
      .flatMap(({ table, left }) => left.map(({ why, rows }) => t('command.dump-left', { table, rows, why })))
      .slice(0, MOST_LEFT),
    ...warnings.map(say),
  ];
  return `${lines.join('\n  ')}\n`;
}

const KIND = {
  efiction: { plain: 'command.dump-efiction', named: 'command.dump-efiction-named' },
  'automated-archive': { plain: 'command.dump-automated', named: 'command.dump-automated-named' },
} as const;
