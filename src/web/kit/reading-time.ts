import { t } from '../../words/words.ts';

/** Words that most people read in a minute, at their ease. */
const A_MINUTE = 250;

/** How long so many words take to read, said roughly: nobody wants it to the minute. */
export function readingTime(words: number): string {
  const minutes = Math.max(1, Math.round(words / A_MINUTE));
  if (minutes <= 10) return t('work.minutes', { n: minutes });
  if (minutes < 53) return t('work.minutes', { n: Math.round(minutes / 5) * 5 });
  const halves = Math.round(minutes / 30);
  if (halves > 9) return t('work.hours', { n: Math.round(minutes / 60) });
  return t(halves % 2 === 1 ? 'work.and-a-half' : 'work.hours', { n: Math.floor(halves / 2) });
}

/** The words of a work from one of its chapters on. @param at from 0 */
export const wordsFrom = (
  { chapters }: { readonly chapters: readonly { readonly words: number }[] },
  at: number,
): number => chapters.slice(at).reduce((sum, { words }) => sum + words, 0);
