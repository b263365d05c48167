import { TagBook } from '../../finding/tags/book.ts';
import { changesOf, undo } from '../../finding/tags/undo.ts';
import type { Wrangled } from '../../finding/tags/wrangle.ts';
import type { Store } from '../../store/store.ts';
import type { NewWrangling, Wrangles } from '../../store/tags/wrangle.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { tagOf } from '../finding/tag-of.ts';

/** What was done: the numbers under which it stands in the history, in order; none where all was so already. Or why nothing was. */
export type Done = { readonly done: readonly number[] } | { readonly refused: Sentence };

/** Nothing of the transaction is kept. */
export class Refused extends Error {
  readonly why: Sentence;
  constructor(why: Sentence) {
    super(why.code);
    this.why = why;
  }
}

/** One transaction of wrangling: all of it, or why nothing. */
export async function wrangling<T extends object>(
  store: Store,
  work: (wrangling: Wrangles) => Promise<T>,
): Promise<T | { readonly refused: Sentence }> {
  try {
    return await store.write((writer) => work(writer.wrangling));
  } catch (error) {
    if (error instanceof Refused) return { refused: error.why };
    throw error;
  }
}

/** A book of tags that holds what matters when something is done with these. */
export const bookAround = async (wrangling: Wrangles, ids: readonly number[]): Promise<TagBook> =>
  new TagBook((await wrangling.around(ids)).map(tagOf));

/** Keeps what an act changes, and lays it in the book. @returns its number in the history; null where nothing changed */
export async function keep(
  wrangling: Wrangles,
  book: TagBook,
  wrangled: Wrangled,
  act: Pick<NewWrangling, 'does' | 'tag' | 'other' | 'by'>,
): Promise<number | null> {
  if ('refused' in wrangled) throw new Refused(wrangled.refused);
  const { changed } = wrangled;
  const changes = changesOf(book, changed);
  if (changes.length === 0) return null;
  for (const tag of changed) book.put(tag);
  return wrangling.keep({ ...act, changed, changes });
}

/** Takes back one thing that was done, and nothing that was done since. */
export async function takeBack(
  wrangling: Wrangles,
  id: number,
  by: string,
): Promise<{ readonly id: number } | { readonly refused: Sentence }> {
  const was = await wrangling.toUndo(id);
  if (!was) return { refused: sentence('tags.no-act') };
  if (was.isUndone) return { refused: sentence('tags.undone') };
  const meant = was.changes.flatMap(({ tag, before, under, in: within }) => [
    tag,
    ...(before.of === null ? [] : [before.of]),
    ...under.taken,
    ...within.taken,
  ]);
  const book = await bookAround(wrangling, [...new Set(meant)]);
  const back = undo(book, was.changes);
  if ('refused' in back) return back;
  const { tag, other } = was;
  const changes = changesOf(book, back.changed);
  return { id: await wrangling.keep({ does: 'undo', tag, other, changed: back.changed, changes, by, undoes: id }) };
}
