import { z } from 'zod';
import type { Job } from '../../library/jobs.ts';
import { TASK_WORDS } from '../../library/task-words.ts';
import { say } from '../../words/words.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { formOf } from '../kit/form.ts';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { figure, momentOf } from '../kit/words.ts';

const STATES = {
  running: 'Goes on',
  waiting: 'Waits',
  again: 'Failed, and is tried again',
  failed: 'Failed, and is not tried again by itself',
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
      { title: 'Behind the pages', mood: 'bench', section: 'desk' },
      <>
        <h1>Behind the pages</h1>
        <DeskNav here="/jobs" />
        {told && Object.hasOwn(TOLD, told) && /^\d{1,18}$/.test(id ?? '') ? (
          <p class="notice" role="status">
            {TOLD[told as keyof typeof TOLD]}
          </p>
        ) : null}
        {jobs.length === 0 ? (
          <p class="nothing">Nothing goes on, and nothing waits.</p>
        ) : (
          (Object.keys(STATES) as Job['state'][]).map((state) => (
            <Jobs state={state} jobs={jobs.filter((job) => job.state === state)} />
          ))
        )}
        <p class="onward">
          <a href="/jobs">Look again</a>
        </p>
      </>,
    );
  };

const WORD = z.object({ job: z.string().regex(/^[1-9]\d{0,17}$/), act: z.enum(['again', 'drop']) });

/** POST /jobs: try one again, or drop it. */
export const keepJobsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { job, act } = (await formOf(c)).meant(WORD, { href: '/jobs', words: 'Back to the list' });
    if (!(await library.jobs[act](c.var.actor, job)))
      throw new Halt(409, 'It is done meanwhile, or goes on just now.', {
        kept: 'Nothing was changed.',
        next: { href: '/jobs', words: 'Look again' },
      });
    return c.redirect(`/jobs?told=${act}-${job}`, 303);
  };

const TOLD = { again: 'It is tried again now.', drop: 'It is off the list.' };

const Jobs = ({ state, jobs }: { state: Job['state']; jobs: readonly Job[] }) =>
  jobs.length === 0 ? null : (
    <section>
      <h2>{STATES[state]}</h2>
      <ul class="heaps jobs">
        {jobs.map((job) => (
          <li>
            <h3>{TASK_WORDS[job.task]}</h3>
            <p>{saysOf(job)}</p>
            {job.trouble ? <p class="trouble">{say(job.trouble)}</p> : null}
            {state === 'running' ? null : <Acts job={job} />}
          </li>
        ))}
      </ul>
    </section>
  );

function saysOf({ state, progress, at, addedAt, attempts }: Job): string {
  if (state === 'running')
    return progress
      ? `${say(progress.what)}: ${figure(progress.done)}${progress.all ? ` of ${figure(progress.all)}` : ''}.`
      : `Began ${momentOf(at)}.`;
  if (state === 'waiting') return `On the list since ${momentOf(addedAt)}.`;
  const times = attempts === 1 ? 'Tried once' : `Tried ${figure(attempts)} times`;
  return state === 'again' ? `${times}; again ${momentOf(at)}.` : `${times}.`;
}

const Acts = ({ job }: { job: Job }) => (
  <form method="post" action="/jobs" class="stand">
    <input type="hidden" name="job" value={job.id} />
    {job.state === 'waiting' ? null : (
      <button type="submit" name="act" value="again">
        Try again now<span class="unseen">: {TASK_WORDS[job.task]}</span>
      </button>
    )}
    <button type="submit" name="act" value="drop">
      Drop it<span class="unseen">: {TASK_WORDS[job.task]}</span>
    </button>
  </form>
);
