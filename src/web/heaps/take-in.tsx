import type { Taking } from '../../library/takings.ts';
import { say } from '../../words/words.ts';
import { asksJson, done } from '../kit/answer.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, figure, momentOf } from '../kit/words.ts';
import { filesIn } from './incoming.ts';

const SHOWN = 20;
const FROM = { page: '', inbox: ', from the watched folder', command: ', by a command' } as const;

/** Files, zips and folders are brought in here; what came before is told below. */
export const takeInPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const takings = await library.takings.list(c.var.actor, SHOWN);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: 'Bring stories in', mood: 'bench', section: 'desk', scripts: ['heaps/browser.js'] },
      <>
        <h1>Bring stories in</h1>
        <DeskNav here="/take-in" />
        <form method="post" action="/take-in" enctype="multipart/form-data" class="bring" data-bring>
          <p>
            Old stories as they lie about: text, web pages, word processors' files, e-books, mail, newsgroups, dumps of
            archives, packed or not. Each is restored and put on the shelves; what is no story is left aside and told.
          </p>
          <p>
            <label for="files">Files, or zips of them</label>
            <input id="files" type="file" name="files" multiple />
          </p>
          <p>
            <label for="folder">A whole folder</label>
            <input id="folder" type="file" name="files" webkitdirectory="" />
          </p>
          <p class="drop" hidden data-drop>
            Or drop files and folders anywhere on this page.
          </p>
          <p>
            <button type="submit">Take them in</button>
          </p>
          <p role="status" data-told></p>
          <p class="quiet">
            What is in the library already is passed over: after an upload that broke off, send the same again.
          </p>
        </form>
        {takings.length === 0 ? null : <h2>What came before</h2>}
        <ul class="heaps">
          {takings.map((taking) => (
            <li>
              <a href={`/take-in/${taking.id}`}>{momentOf(taking.askedAt)}</a>
              {FROM[taking.source]}: {saysOf(taking)}
            </li>
          ))}
        </ul>
      </>,
    );
  };

/** POST /take-in: straight to the disk, then a job. */
export const bringPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const id = await library.takings.receive(c.var.actor, filesIn(c.req.raw));
    return done(c, { id }, `/take-in/${id}`);
  };

/** How far one heap is, or what came of it; as JSON for the page itself. */
export const takingPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const taking = await takingOf(c, library);
    c.header('Cache-Control', 'private, no-store');
    if (asksJson(c)) return c.json({ says: saysOf(taking), ended: taking.endedAt !== null });
    return page(
      c,
      { title: 'What comes in', mood: 'bench', section: 'desk', scripts: ['heaps/browser.js'] },
      <>
        <h1>What comes in</h1>
        <DeskNav here="" />
        <p class="taking" role="status" data-taking={taking.endedAt ? undefined : taking.id}>
          {saysOf(taking)}
        </p>
        {taking.endedAt ? null : (
          <p class="onward">
            <a href={`/take-in/${taking.id}`}>Look again</a>
          </p>
        )}
        {taking.trouble ? (
          <form method="post" action={`/take-in/${taking.id}`} class="stand">
            <button type="submit">Try again</button>
          </form>
        ) : null}
        {taking.summary?.refused ? (
          <p>
            <a href="/left-aside">What was left aside, and why</a>
          </p>
        ) : null}
        <p class="onward">
          <a href="/works">{taking.endedAt ? 'All works, the newest first' : 'Read what is there already'}</a> ·{' '}
          <a href="/take-in">Bring more in</a> · <a href="/jobs">Behind the pages</a>
        </p>
      </>,
    );
  };

/** POST /take-in/:id: once more. */
export const takeAgainPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { id } = await takingOf(c, library);
    await library.takings.askAgain(c.var.actor, id);
    return c.redirect(`/take-in/${id}`, 303);
  };

async function takingOf(c: Ask, library: Needs['library']): Promise<Taking> {
  const id = c.req.param('id') ?? '';
  const taking = /^[1-9]\d{0,8}$/.test(id) ? await library.takings.one(c.var.actor, Number(id)) : null;
  if (!taking) throw notFound('Nothing of that number was brought in.', { href: '/take-in', words: 'See what was' });
  return taking;
}

function saysOf({ summary, trouble, job }: Taking): string {
  if (summary) {
    const { files, worksAdded, worksChanged, skipped, refused, faults } = summary;
    return `${count(files, 'file')} looked at: ${[
      `${count(worksAdded, 'work')} came in`,
      worksChanged ? `${count(worksChanged, 'work')} became better` : '',
      skipped ? `${count(skipped, 'file was', 'files were')} there already` : '',
      refused ? `${count(refused, 'file was', 'files were')} left aside` : '',
      faults ? `Ficarium made ${count(faults, 'mistake')} of its own` : '',
    ]
      .filter(Boolean)
      .join(', ')}.`;
  }
  if (trouble) return say(trouble);
  if (job?.state === 'running')
    return job.progress
      ? `${say(job.progress.what)}: ${figure(job.progress.done)}${job.progress.all ? ` of ${figure(job.progress.all)}` : ''}.`
      : 'It begins.';
  if (job?.state === 'again') return `${troubleOf(job)} It is tried again ${momentOf(job.at)}.`;
  if (job?.state === 'failed') return troubleOf(job);
  return 'It waits for what goes on before it.';
}

const troubleOf = ({ trouble }: Pick<Taking, 'trouble'>): string => (trouble ? say(trouble) : '');
