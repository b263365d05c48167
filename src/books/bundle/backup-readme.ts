import { t } from '../../words/words.ts';

/** What stands first in a backup, for whoever finds it without Ficarium: what it is, how it is read, how its tables are written. */
export const backupReadme = ({
  isLocked,
  originalsBeside,
}: {
  readonly isLocked: boolean;
  readonly originalsBeside: boolean;
}): string =>
  [
    t('backup.readme-what'),
    t(isLocked ? 'backup.readme-locked' : 'backup.readme-open'),
    t(originalsBeside ? 'backup.readme-beside' : 'backup.readme-originals'),
    t('backup.readme-tables'),
    t('backup.readme-sums'),
  ]
    .map((paragraph) => `${paragraph}\n`)
    .join('\n');
