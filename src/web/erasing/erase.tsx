import { z } from 'zod';
import type { Library } from '../../library/library.ts';
import { sentence, verbatim } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { dayOf } from '../../words/writing.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { fieldName } from '../kit/field-words.ts';
import { formOf, lineField } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { named, quiet, rich, to } from '../kit/rich.tsx';

type Extent = Awaited<ReturnType<Library['erasing']['extent']>>;

/** Asks the first time: what would go with a work, in figures. */
export const erasePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const extent = await extentOf(c, library);
    const { others, files, sharedFiles, staying, drafts, editions, words } = extent;
    return erasing(
      c,
      extent,
      <>
        <p>{t('erase.gone', { editions, drafts, decisions: words, files })}</p>
        {others.length > 0 ? (
          <>
            <p>{t('erase.others', { n: others.length })}</p>
            <ul>
              {others.map(({ id, title }) => (
                <li>
                  <a href={`/works/${id}`}>
                    <bdi>{title ?? t('page.untitled')}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {sharedFiles > 0 ? <p>{t('erase.shared', { files: sharedFiles, staying })}</p> : null}
        <p>{t('erase.what-stays')}</p>
        <p>{rich('erase.hide-instead', { hide: to(`/desk/works/${extent.work}`) })}</p>
        <form method="post" action={`/desk/works/${extent.work}/erase`} class="stand">
          <p class="filled">
            <label for="reason">{t('erase.why')}</label>
            <input id="reason" name="reason" type="text" maxlength={500} autocomplete="off" dir="auto" />
          </p>
          <p class="acts">
            <button type="submit" name="step" value="ask">
              {t('erase.go-on')}
            </button>
          </p>
        </form>
      </>,
    );
  };

const ASKED = z.object({ reason: lineField(500), title: lineField(1000), step: z.string() });

/** POST /desk/works/:id/erase: asks the second time, for the title; typed right, the work is erased. */
export const doErasePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { reason, title, step } = (await formOf(c)).meant(ASKED, { href: '/desk', words: 'desk.back' });
    const extent = await extentOf(c, library);
    const isLast = step === 'erase';
    const wrong = isLast && !library.erasing.isMeant(extent, title);
    if (!isLast || wrong) return secondQuestion(c, extent, reason, wrong);
    const swept = await library.erasing.erase(c.var.actor, {
      workId: extent.work,
      typed: title,
      reason: reason ? verbatim(reason) : sentence('why.keeper-decided'),
    });
    return c.redirect(`/desk/erased?told=${swept ? 'swept' : 'later'}`, 303);
  };

const secondQuestion = (c: Ask, extent: Extent, reason: string, wrong: boolean) =>
  erasing(
    c,
    extent,
    <form method="post" action={`/desk/works/${extent.work}/erase`} class="stand">
      <input type="hidden" name="reason" value={reason} />
      <p>
        {extent.title === null
          ? rich('erase.type-number', { number: named(extent.work) })
          : rich('erase.type-title', { title: named(extent.title) })}
      </p>
      {wrong ? (
        <p class="wrong" id="title-wrong" role="alert">
          {t('erase.wrong')}
        </p>
      ) : null}
      <p class="filled">
        <label for="title">{extent.title === null ? t('erase.number') : fieldName('title')}</label>
        <input
          id="title"
          name="title"
          type="text"
          required
          maxlength={1000}
          autocomplete="off"
          dir="auto"
          aria-describedby={wrong ? 'title-wrong' : undefined}
        />
      </p>
      <p class="acts">
        <button type="submit" name="step" value="erase">
          {t('erase.for-good')}
        </button>
      </p>
      <p>
        <a href={`/desk/works/${extent.work}`}>{t('erase.keep')}</a>
      </p>
    </form>,
    wrong ? 400 : 200,
  );

/** What was erased: of each only who, when and why. */
export const erasedPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const all = await library.erasing.all(c.var.actor);
    const told = c.req.query('told');
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('erase.title'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('erase.title')}</h1>
        <DeskNav here="" />
        {told === 'swept' || told === 'later' ? (
          <p class="notice" role="status">
            {t(told === 'later' ? 'erase.done-later' : 'erase.done')}
          </p>
        ) : null}
        {all.length === 0 ? <p class="nothing">{t('erase.nothing')}</p> : null}
        <ul>
          {all.map(({ files, reason, by, at }) => (
            <li>
              {rich('erase.row', {
                day: dayOf(new Date(at)),
                who: named(by),
                why: named(say(reason)),
                n: files,
                quiet,
              })}
            </li>
          ))}
        </ul>
      </>,
    );
  };

function erasing(c: Ask, { title }: Extent, content: unknown, status: 200 | 400 = 200) {
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('erase.title-of', { title: title ?? t('page.untitled') }), mood: 'bench', section: 'desk' },
    <>
      <h1>{rich('erase.question', { title: named(title ?? t('page.untitled')) })}</h1>
      <DeskNav here="" />
      <div class="heap-act">{content as never}</div>
    </>,
    status,
  );
}

async function extentOf(c: Ask, library: Library): Promise<Extent> {
  const id = c.req.param('id') ?? '';
  if (!/^\w{1,64}$/.test(id)) throw notFound(sentence('desk.no-work'));
  try {
    return await library.erasing.extent(c.var.actor, id);
  } catch (error) {
    if ((error as { code?: string }).code === 'not-found') throw notFound(sentence('desk.no-work'));
    throw error;
  }
}
