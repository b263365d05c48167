import type { Job } from '../library/jobs.ts';
import type { Actor, Library } from '../library/library.ts';
import { TASK_WORDS } from '../library/task-words.ts';
import { say, t } from '../words/words.ts';
import { momentOf } from '../words/writing.ts';
import { EXIT } from './exit.ts';
import type { Terminal } from './terminal.ts';

/** `ficarium jobs [--again N] [--drop N]` */
export async function jobsCommand(
  jobs: Library['jobs'],
  owner: Actor,
  { again, drop }: { readonly again?: string; readonly drop?: string },
  { out }: Terminal,
): Promise<number> {
  for (const [id, act, done] of [
    [again, jobs.again, 'job.is-tried-again'],
    [drop, jobs.drop, 'job.is-off'],
  ] as const) {
    if (id === undefined) continue;
    const did = /^[1-9]\d{0,17}$/.test(id) && (await act(owner, id));
    out.write(`${t(did ? done : 'job.not-there', { id })}\n`);
    if (!did) return EXIT.wrongUse;
  }
  const list = await jobs.list(owner);
  if (list.length === 0) out.write(`${t('behind.nothing')}\n`);
  for (const job of list) out.write(`${lineOf(job)}\n`);
  if (list.length > 0 && !(await jobs.areRun(owner))) out.write(`${t('job.with-serve')}\n`);
  return EXIT.done;
}

const STATES = {
  running: 'behind.running',
  waiting: 'behind.waiting',
  again: 'behind.again',
  failed: 'behind.failed',
} as const;

/** Its number, what it does, how it stands, more about that, and why it failed: parted by tabs. */
const lineOf = (job: Job): string =>
  [
    job.id,
    say(TASK_WORDS[job.task]),
    t(STATES[job.state]),
    moreOf(job),
    ...(job.trouble ? [say(job.trouble)] : []),
  ].join('\t');

function moreOf({ state, progress, at, addedAt, attempts: n }: Job): string {
  if (state === 'running') {
    if (!progress) return t('behind.began', { when: momentOf(at) });
    const { what, done, all } = progress;
    return all ? t('behind.progress-of', { what, done, all }) : t('behind.progress', { what, done });
  }
  if (state === 'waiting') return t('behind.since', { when: momentOf(addedAt) });
  return state === 'again' ? t('behind.tried-again', { n, when: momentOf(at) }) : t('behind.tried', { n });
}
