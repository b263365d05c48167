import type { Job } from '../../library/jobs.ts';
import { t } from '../../words/words.ts';

/** How far something is that goes on: "Reading files: 12 of 300." */
export const progressWords = ({ what, done, all }: NonNullable<Job['progress']>): string =>
  all ? t('behind.progress-of', { what, done, all }) : t('behind.progress', { what, done });
