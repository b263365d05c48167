import type { IndexNews } from '../library/library.ts';
import type { Log } from '../log/log.ts';

/** Writes into the log what happens to the index of finding. */
export function tellOfIndex(log: Log, news: IndexNews): void {
  if ('works' in news) log.info(`The index of finding was ${news.is}.`, { works: news.works, ms: Math.round(news.ms) });
  else if (news.is === 'broken') log.warn(`The index of finding is broken, and is made anew: ${said(news.cause)}`);
  else log.warn(`The index of finding: ${said(news.cause)}`);
}

const said = (cause: unknown): string => (cause instanceof Error ? cause.message : String(cause));
