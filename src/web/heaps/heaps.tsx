import { z } from 'zod';
import type { Library } from '../../library/library.ts';
import type { Heap } from '../../store/reader.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import { formOf } from '../kit/form.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { capital, count, dayOf, figure, momentOf } from '../kit/words.ts';

/** The heaps that were taken in; each can be taken out again as one act, and put back. */
export const heapsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const [heaps, due] = await Promise.all([library.desk.heaps(c.var.actor), library.bench.due(c.var.actor)]);
    const told = heaps.find(({ id }) => String(id) === c.req.query('told'));
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: 'Heaps', mood: 'bench', section: 'desk' },
      <>
        <h1>Heaps</h1>
        <DeskNav here="/desk/heaps" />
        <Due due={due} />
        {told ? (
          <p class="notice" role="status">
            {told.out
              ? `${capital(nameOf(told))} ${told.samples ? 'were' : 'was'} taken out of the library: ${count(told.alone, 'work')} went with it. Nothing was erased.`
              : `${capital(nameOf(told))} ${told.samples ? 'were' : 'was'} put back.`}
          </p>
        ) : null}
        {heaps.length === 0 ? <p class="nothing">Nothing was taken in yet.</p> : null}
        <ul class="heaps">
          {heaps.map((heap) => (
            <li>
              <h2>
                <bdi>{capital(nameOf(heap))}</bdi>
              </h2>
              <Root heap={heap} />
              <p>
                {count(heap.files, 'file')}, {count(heap.works, 'work')}; taken in {dayOf(heap.lastTakenIn)}
                {heap.out ? `; taken out by ${heap.out.by}, ${dayOf(heap.out.at)}` : ''}.
              </p>
              {heap.out ? (
                <StandHeap heap={heap} takenOut={false} words="Put it back" />
              ) : (
                <p>
                  <a href={`/desk/heaps/${heap.id}`}>
                    Take it out of the library<span class="unseen">: {nameOf(heap)}</span>
                  </a>
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
      { title: `Take out ${nameOf(heap)}`, mood: 'bench', section: 'desk' },
      <>
        <h1>
          {heap.out
            ? `${capital(nameOf(heap))} ${heap.samples ? 'are' : 'is'} out of the library`
            : `Take ${nameOf(heap)} out of the library?`}
        </h1>
        <DeskNav here="" />
        <div class="heap-act">
          <Root heap={heap} />
          <p>
            {count(heap.alone, 'work')} of its {count(heap.files, 'file')} {heap.alone === 1 ? 'goes' : 'go'} with it
            and {heap.alone === 1 ? 'is' : 'are'} shown to nobody, you included
            {heap.works > heap.alone ? `; ${figure(heap.works - heap.alone)} more lie in other heaps too and stay` : ''}
            .
          </p>
          <p>
            Nothing is erased: the files, all editions and what you said about them are kept, and come back when you put
            the heap back. Taken in again from the same place, it stays out.
          </p>
          <StandHeap heap={heap} takenOut={!heap.out} words={heap.out ? 'Put it back' : 'Take it out'} />
        </div>
        <p class="onward">
          <a href="/desk/heaps">All heaps</a>
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
    const { stand } = form.meant(STAND, { href: '/desk/heaps', words: 'Back to the heaps' });
    // Pressed twice, it is still so.
    if ((heap.out !== null) !== (stand === 'out')) await library.desk.standHeap(c.var.actor, heap.id, stand === 'out');
    return c.redirect(`/desk/heaps?told=${heap.id}`, 303);
  };

async function heapOf(c: Ask, library: Library): Promise<Heap> {
  const id = c.req.param('id') ?? '';
  const [heap] = /^[1-9]\d{0,8}$/.test(id) ? await library.desk.heaps(c.var.actor, Number(id)) : [];
  if (!heap) throw notFound('There is no such heap.', { href: '/desk/heaps', words: 'See all heaps' });
  return heap;
}

/** Where it lies; what was sent lies where the program put it, and nobody looks for it there. */
const Root = ({ heap }: { heap: Heap }) =>
  heap.sent ? null : (
    <p class="quiet">
      <bdi>{heap.root}</bdi>
    </p>
  );

/** What a sentence calls it: the last part of its path; the whole where that says nothing. */
function nameOf({ root, samples, sent, firstTakenIn }: Heap): string {
  if (samples) return 'the samples';
  if (sent) return `what was brought in on ${momentOf(firstTakenIn)}`;
  return /[^/\\]+(?=[/\\]*$)/.exec(root)?.[0] ?? root;
}

const StandHeap = ({ heap, takenOut, words }: { heap: Heap; takenOut: boolean; words: string }) => (
  <form method="post" action={`/desk/heaps/${heap.id}`} class="stand">
    <button type="submit" name="stand" value={takenOut ? 'out' : 'back'}>
      {words}
      <span class="unseen">: {nameOf(heap)}</span>
    </button>
  </form>
);
