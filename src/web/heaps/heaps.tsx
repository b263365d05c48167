import { z } from 'zod';
import type { Library } from '../../library/library.ts';
import type { Heap } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { dayOf, momentOf } from '../../words/writing.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import { formOf } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { named, rich, unseen } from '../kit/rich.tsx';

/** The heaps that were taken in; each can be taken out again as one act, and put back. */
export const heapsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const [heaps, due] = await Promise.all([library.desk.heaps(c.var.actor), library.bench.due(c.var.actor)]);
    const told = heaps.find(({ id }) => String(id) === c.req.query('told'));
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('heap.heaps'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('heap.heaps')}</h1>
        <DeskNav here="/desk/heaps" />
        <Due due={due} />
        {told ? (
          <p class="notice" role="status">
            {told.out
              ? t('heap.was-taken-out', { heap: titleOf(told), n: told.alone })
              : t('heap.was-put-back', { heap: titleOf(told) })}
          </p>
        ) : null}
        {heaps.length === 0 ? <p class="nothing">{t('heap.none')}</p> : null}
        <ul class="heaps">
          {heaps.map((heap) => (
            <li>
              <h2>
                <bdi>{titleOf(heap)}</bdi>
              </h2>
              <Root heap={heap} />
              <p>
                {heap.out
                  ? rich('heap.holds-out', {
                      files: heap.files,
                      works: heap.works,
                      day: dayOf(heap.lastTakenIn),
                      who: named(heap.out.by),
                      out: dayOf(heap.out.at),
                    })
                  : t('heap.holds', { files: heap.files, works: heap.works, day: dayOf(heap.lastTakenIn) })}
              </p>
              {heap.out ? (
                <StandHeap heap={heap} takenOut={false} words={t('heap.put-back')} />
              ) : (
                <p>
                  <a href={`/desk/heaps/${heap.id}`}>{rich('heap.take-out-of', { heap: titleOf(heap), unseen })}</a>
                </p>
              )}
            </li>
          ))}
        </ul>
      </>,
    );
  };

/** Asks once more before a whole heap goes. */
export const heapPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const heap = await heapOf(c, library);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('heap.take-out-title', { heap: titleOf(heap) }), mood: 'bench', section: 'desk' },
      <>
        <h1>{rich(heap.out ? 'heap.is-out' : 'heap.take-out-question', { heap: named(titleOf(heap)) })}</h1>
        <DeskNav here="" />
        <div class="heap-act">
          <Root heap={heap} />
          <p>{t('heap.goes', { works: heap.alone, files: heap.files, stay: heap.works - heap.alone })}</p>
          <p>{t('heap.nothing-erased')}</p>
          <StandHeap heap={heap} takenOut={!heap.out} words={t(heap.out ? 'heap.put-back' : 'heap.take-out')} />
        </div>
        <p class="onward">
          <a href="/desk/heaps">{t('heap.all')}</a>
        </p>
      </>,
    );
  };

const STAND = z.object({ stand: z.enum(['out', 'back']) });

/** POST /desk/heaps/:id */
export const standHeapPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const form = await formOf(c);
    const heap = await heapOf(c, library);
    const { stand } = form.meant(STAND, { href: '/desk/heaps', words: 'heap.back' });
    // Pressed twice, it is still so.
    if ((heap.out !== null) !== (stand === 'out')) await library.desk.standHeap(c.var.actor, heap.id, stand === 'out');
    return c.redirect(`/desk/heaps?told=${heap.id}`, 303);
  };

async function heapOf(c: Ask, library: Library): Promise<Heap> {
  const id = c.req.param('id') ?? '';
  const [heap] = /^[1-9]\d{0,8}$/.test(id) ? await library.desk.heaps(c.var.actor, Number(id)) : [];
  if (!heap) throw notFound(sentence('heap.no-such'), { href: '/desk/heaps', words: 'heap.see-all' });
  return heap;
}

/** Where it lies; what was sent lies where the program put it, and nobody looks for it there. */
const Root = ({ heap }: { heap: Heap }) =>
  heap.sent ? null : (
    <p class="quiet">
      <bdi>{heap.root}</bdi>
    </p>
  );

/** What it is called: the last part of its path; the whole where that says nothing. */
function titleOf({ root, samples, sent, firstTakenIn }: Heap): string {
  if (samples) return t('heap.samples');
  if (sent) return t('heap.brought-in', { when: momentOf(firstTakenIn) });
  return /[^/\\]+(?=[/\\]*$)/.exec(root)?.[0] ?? root;
}

const StandHeap = ({ heap, takenOut, words }: { heap: Heap; takenOut: boolean; words: string }) => (
  <form method="post" action={`/desk/heaps/${heap.id}`} class="stand">
    <button type="submit" name="stand" value={takenOut ? 'out' : 'back'}>
      {rich('heap.act-on', { act: words, heap: titleOf(heap), unseen })}
    </button>
  </form>
);
