import type { Taking } from '../../library/takings.ts';
import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { listed, momentOf } from '../../words/writing.ts';
import { asksJson, done } from '../kit/answer.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { progressWords } from '../kit/progress.ts';
import { rich, to } from '../kit/rich.tsx';
import { filesIn } from './incoming.ts';

const SHOWN = 20;
const FROM = {
  page: 'taking.by-page',
  inbox: 'taking.by-inbox',
  command: 'taking.by-command',
} as const;

/** What the page's module says. */
const says = () => ({
  unreadable: t('taking.drop-unreadable'),
  noFile: t('taking.drop-no-file'),
  sending: t('taking.sending', { share: '{share}' }),
  notTaken: t('taking.not-taken'),
  brokeOff: t('taking.upload-broke-off'),
  silent: t('taking.silent'),
});

/** Files, zips and folders are brought in here; what came before is told below. */
export const takeInPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const takings = await library.takings.list(c.var.actor, SHOWN);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('heap.bring-in'), mood: 'bench', section: 'desk', scripts: ['heaps/browser.js'], says: says() },
      <>
        <h1>{t('heap.bring-in')}</h1>
        <DeskNav here="/take-in" />
        <form method="post" action="/take-in" enctype="multipart/form-data" class="bring" data-bring>
          <p>{t('taking.what')}</p>
          <p>
            <label for="files">{t('taking.files')}</label>
            <input id="files" type="file" name="files" multiple />
          </p>
          <p>
            <label for="folder">{t('taking.folder')}</label>
            <input id="folder" type="file" name="files" webkitdirectory="" />
          </p>
          <p class="drop" hidden data-drop>
            {t('taking.drop')}
          </p>
          <p>
            <button type="submit">{t('taking.take-in')}</button>
          </p>
          <p role="status" data-told></p>
          <p class="quiet">{t('taking.passed-over')}</p>
        </form>
        {takings.length === 0 ? null : <h2>{t('taking.before')}</h2>}
        <ul class="heaps">
          {takings.map((taking) => (
            <li>
              {rich(FROM[taking.source], {
                when: momentOf(taking.askedAt),
                taking: to(`/take-in/${taking.id}`),
                says: saysOf(taking),
              })}
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
      { title: t('taking.title'), mood: 'bench', section: 'desk', scripts: ['heaps/browser.js'], says: says() },
      <>
        <h1>{t('taking.title')}</h1>
        <DeskNav here="" />
        <p class="taking" role="status" data-taking={taking.endedAt ? undefined : taking.id}>
          {saysOf(taking)}
        </p>
        {taking.endedAt ? null : (
          <p class="onward">
            <a href={`/take-in/${taking.id}`}>{t('behind.look-again')}</a>
          </p>
        )}
        {taking.trouble ? (
          <form method="post" action={`/take-in/${taking.id}`} class="stand">
            <button type="submit">{t('taking.again')}</button>
          </form>
        ) : null}
        {taking.summary?.refused ? (
          <p>
            <a href="/left-aside">{t('desk.aside-why')}</a>
          </p>
        ) : null}
        <p class="onward">
          <a href="/works">{taking.endedAt ? t('taking.all-newest') : t('taking.read-already')}</a> ·{' '}
          <a href="/take-in">{t('taking.bring-more')}</a> · <a href="/jobs">{t('behind.title')}</a>
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
  if (!taking) throw notFound(sentence('taking.no-such'), { href: '/take-in', words: 'taking.see' });
  return taking;
}

function saysOf({ summary, trouble, job }: Taking): string {
  if (summary) {
    const { files, worksAdded, worksChanged, skipped, refused, faults } = summary;
    const became = [
      t('taking.added', { n: worksAdded }),
      worksChanged ? t('taking.better', { n: worksChanged }) : '',
      skipped ? t('taking.there-already', { n: skipped }) : '',
      refused ? t('taking.aside', { n: refused }) : '',
      faults ? t('taking.mistakes', { n: faults }) : '',
    ];
    return t('taking.came', { files, became: listed(became.filter(Boolean)) });
  }
  if (trouble) return say(trouble);
  if (job?.state === 'running') return job.progress ? progressWords(job.progress) : t('taking.begins');
  if (job?.state === 'again') return t('taking.tried-again', { why: troubleOf(job), when: momentOf(job.at) });
  if (job?.state === 'failed') return troubleOf(job);
  return t('taking.waits');
}

const troubleOf = ({ trouble }: Pick<Taking, 'trouble'>): string => (trouble ? say(trouble) : '');
