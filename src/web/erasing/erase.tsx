import { z } from 'zod';
import type { Library } from '../../library/library.ts';
import { sentence, verbatim } from '../../text/sentence.ts';
import { say } from '../../words/words.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { formOf, lineField } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, dayOf, figure } from '../kit/words.ts';

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
        <p>
          Gone for good, everywhere: the work with {count(editions, 'edition')}, {count(drafts, 'draft')} and all that
          was restored of them, {words === 0 ? '' : `${count(words, 'decision')} of yours, `}and the bytes of{' '}
          {count(files, 'file')}.
        </p>
        {others.length > 0 ? (
          <>
            <p>The same text, or a part of it, stands in {count(others.length, 'other work')}, which go with it:</p>
            <ul>
              {others.map(({ id, title }) => (
                <li>
                  <a href={`/works/${id}`}>
                    <bdi>{title ?? 'Untitled'}</bdi>
                  </a>
                </li>
              ))}
            </ul>
          </>
        ) : null}
        {sharedFiles > 0 ? (
          <p>
            {figure(sharedFiles)} of the files {sharedFiles === 1 ? 'holds' : 'hold'} other stories too: the bytes go,{' '}
            {count(staying, 'story', 'stories')} of them {staying === 1 ? 'stays' : 'stay'} as they were read.
          </p>
        ) : null}
        <p>
          What stays is a row that says who did it, when and why, and hashes by which the story is known again: it never
          comes in again, whole or in parts. Nobody can bring it back. Backups that you made keep it until you delete
          them.
        </p>
        <p>
          To hide it and keep its bytes, <a href={`/desk/works/${extent.work}`}>take it out of sight</a> instead.
        </p>
        <form method="post" action={`/desk/works/${extent.work}/erase`} class="stand">
          <p class="filled">
            <label for="reason">why, for the row that stays (it should not name the story)</label>
            <input id="reason" name="reason" type="text" maxlength={500} autocomplete="off" dir="auto" />
          </p>
          <p class="acts">
            <button type="submit" name="step" value="ask">
              Go on to the second question
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
    const { reason, title, step } = (await formOf(c)).meant(ASKED, { href: '/desk', words: 'Back to the desk' });
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
        Type {extent.title === null ? 'its number' : 'its title'} to erase it for good:{' '}
        <bdi>{extent.title ?? extent.work}</bdi>
      </p>
      {wrong ? (
        <p class="wrong" id="title-wrong" role="alert">
          That is not how it is called, so nothing was erased.
        </p>
      ) : null}
      <p class="filled">
        <label for="title">{extent.title === null ? 'number' : 'title'}</label>
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
          Erase it for good
        </button>
      </p>
      <p>
        <a href={`/desk/works/${extent.work}`}>Keep it</a>
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
      { title: 'What was erased', mood: 'bench', section: 'desk' },
      <>
        <h1>What was erased</h1>
        <DeskNav here="" />
        {told === 'swept' || told === 'later' ? (
          <p class="notice" role="status">
            It is erased for good.
            {told === 'later'
              ? ' Something still read in the database; the last of it is swept away as soon as that has ended.'
              : ''}
          </p>
        ) : null}
        {all.length === 0 ? <p class="nothing">Nothing was ever erased.</p> : null}
        <ul>
          {all.map(({ files, reason, by, at }) => (
            <li>
              {dayOf(new Date(at))}, by {by}: <bdi>{say(reason)}</bdi>{' '}
              <span class="quiet">({count(files, 'file')} gone)</span>
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
    { title: `Erase “${title ?? 'Untitled'}”`, mood: 'bench', section: 'desk' },
    <>
      <h1>
        Erase “<bdi>{title ?? 'Untitled'}</bdi>” for good?
      </h1>
      <DeskNav here="" />
      <div class="heap-act">{content as never}</div>
    </>,
    status,
  );
}

async function extentOf(c: Ask, library: Library): Promise<Extent> {
  const id = c.req.param('id') ?? '';
  if (!/^\w{1,64}$/.test(id)) throw notFound('There is no such work here.');
  try {
    return await library.erasing.extent(c.var.actor, id);
  } catch (error) {
    if ((error as { code?: string }).code === 'not-found') throw notFound('There is no such work here.');
    throw error;
  }
}
