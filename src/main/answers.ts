import { AnswerCount } from '../library/keeping/answers.ts';
import { type Library, OWNER } from '../library/library.ts';
import type { Needs } from '../web/kit/needs.ts';

const KEEP_EVERY_MS = 60_000;
/** No pages that people wait for. */
const NOT_READ = /^\/(?:assets\/\*|favicon\.ico|healthz|livez|readyz)$/;

/** Counts how soon pages are answered, and keeps that with the day. A database that does not answer is waited for. */
export function countAnswers({ history }: Library): {
  readonly measure: NonNullable<Needs['measure']>;
  close(): Promise<void>;
} {
  const count = new AnswerCount();
  let keeping: Promise<void> = Promise.resolve();
  const keep = () => {
    const taken = count.take();
    if (taken.length > 0) keeping = history.answered(OWNER, taken).catch(() => count.putBack(taken));
    return keeping;
  };
  const timer = setInterval(() => void keep(), KEEP_EVERY_MS).unref();
  return {
    measure({ method, route, status, seconds }) {
      if ((method === 'GET' || method === 'HEAD') && !NOT_READ.test(route)) count.add(seconds, status >= 500);
    },
    async close() {
      clearInterval(timer);
      await keeping;
      await keep();
    },
  };
}
