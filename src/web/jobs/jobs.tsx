import { z } from 'zod';
import type { Job } from '../../library/jobs.ts';
import { TASK_WORDS } from '../../library/task-words.ts';
import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { momentOf } from '../../words/writing.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { formOf } from '../kit/form.ts';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { progressWords } from '../kit/progress.ts';
import { rich, unseen } from '../kit/rich.tsx';

const STATES = {
  running: 'behind.running',
  waiting: 'behind.waiting',
  again: 'behind.again',
  failed: 'behind.failed',
} as const;

/** What goes on behind the pages, what waits, what failed and why. */
export const jobsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const jobs = await library.jobs.list(c.var.actor);
    const [told, id] = (c.req.query('told') ?? '').split('-');
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('behind.title'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('behind.title')}</h1>
        <DeskNav here="/jobs" />
        {told && Object.hasOwn(TOLD, told) && /^\d{1,18}$/.test(id ?? '') ? (
          <p class="notice" role="status">
            {t(TOLD[told as keyof typeof TOLD])}
          </p>
        ) : null}
        {jobs.length === 0 ? (
          <p class="nothing">{t('behind.nothing')}</p>
        ) : (
          (Object.keys(STATES) as Job['state'][]).map((state) => (
            <Jobs state={state} jobs={jobs.filter((job) => job.state === state)} />
          ))
        )}
        <p class="onward">
          <a href="/jobs">{t('behind.look-again')}</a>
        </p>
      </>,
    );
  };

const WORD = z.object({ job: z.string().regex(/^[1-9]\d{0,17}$/), act: z.enum(['again', 'drop']) });

/** POST /jobs: try one again, or drop it. */
export const keepJobsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { job, act } = (await formOf(c)).meant(WORD, { href: '/jobs', words: 'behind.back' });
    if (!(await library.jobs[act](c.var.actor, job)))
      throw new Halt(409, sentence('behind.meanwhile'), {
        kept: 'page.nothing-changed',
        next: { href: '/jobs', words: 'behind.look-again' },
      });
    return c.redirect(`/jobs?told=${act}-${job}`, 303);
  };

const TOLD = { again: 'behind.tried-now', drop: 'behind.dropped' } as const;

const Jobs = ({ state, jobs }: { state: Job['state']; jobs: readonly Job[] }) =>
  jobs.length === 0 ? null : (
    <section>
      <h2>{t(STATES[state])}</h2>
      <ul class="heaps jobs">
        {jobs.map((job) => (
          <li>
            <h3>{say(TASK_WORDS[job.task])}</h3>
            <p>{saysOf(job)}</p>
            {job.trouble ? <p class="trouble">{say(job.trouble)}</p> : null}
            {state === 'running' ? null : <Acts job={job} />}
          </li>
        ))}
      </ul>
    </section>
  );

function saysOf({ state, progress, at, addedAt, attempts }: Job): string {
  if (state === 'running') return progress ? progressWords(progress) : t('behind.began', { when: momentOf(at) });
  if (state === 'waiting') return t('behind.since', { when: momentOf(addedAt) });
  return state === 'again'
    ? t('behind.tried-again', { n: attempts, when: momentOf(at) })
    : t('behind.tried', { n: attempts });
}

const Acts = ({ job }: { job: Job }) => (
  <form method="post" action="/jobs" class="stand">
    <input type="hidden" name="job" value={job.id} />
    {job.state === 'waiting' ? null : (
      <button type="submit" name="act" value="again">
        {rich('behind.try-now', { task: say(TASK_WORDS[job.task]), unseen })}
      </button>
    )}
    <button type="submit" name="act" value="drop">
      {rich('behind.drop', { task: say(TASK_WORDS[job.task]), unseen })}
    </button>
  </form>
);
