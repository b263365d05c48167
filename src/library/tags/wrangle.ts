import { TAG_TYPES, type TagType } from '../../finding/findable.ts';
import { ALONE, type Does, type WranglingAct, wrangle } from '../../finding/tags/acts.ts';
import type { TagBook } from '../../finding/tags/book.ts';
import { flawOfName } from '../../finding/tags/names.ts';
import type { Tag } from '../../finding/tags/tag.ts';
import { BELONGS } from '../../finding/tags/wrangle.ts';
import type { Store } from '../../store/store.ts';
import type { Wrangles } from '../../store/tags/wrangle.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { bookAround, type Done, keep, Refused, takeBack, wrangling } from './keep.ts';

/** Names of writers are theirs: nobody says which of them are one. */
export const WRANGLED: readonly TagType[] = TAG_TYPES.filter((type) => type !== 'author');

/** The other tag: by its number, or by its name and (for what a tag belongs to) its type; one that is not there is made. */
export type Other = { readonly id: number } | { readonly name: string; readonly type?: TagType | undefined };

export interface Wish {
  readonly does: Does;
  readonly tag: number;
  /** Left out where the act takes none. */
  readonly other?: Other;
}

/**
 * Does one thing with tags, in one transaction. What must be canonical for it becomes so, each in the history; of another name the tag is meant
 * that it stands for. Who parts a tag from the one it was merged into gives it back all that it had, as far as nothing has changed since.
 */
export const wrangleTags = (store: Store, { does, tag, other }: Wish, by: string): Promise<Done> =>
  wrangling(store, async (wrangles) => {
    const own = (await bookAround(wrangles, [tag])).tag(tag);
    if (!own || !WRANGLED.includes(own.type)) throw new Refused(sentence('tags.gone'));
    const parted = does === 'unmerge' ? await partAgain(wrangles, tag, by) : null;
    if (parted !== null) return { done: [parted] };
    const found = other === undefined ? null : await otherOf(wrangles, { own, does, other, by });
    const book = await bookAround(wrangles, found === null ? [tag] : [tag, found]);
    const meant = found === null ? null : book.filterOf(found);
    const done: number[] = [];
    for (const step of [...needed(book, does, tag, meant), actOf(does, tag, meant)]) {
      const also = 'other' in step ? step.other : null;
      const id = await keep(wrangles, book, wrangle(book, step), { does: step.does, tag: step.tag, other: also, by });
      if (id !== null) done.push(id);
    }
    return { done };
  });

/** A canonical tag of that name; what has the name already becomes canonical. */
export async function makeTag(
  store: Store,
  { type, name }: { readonly type: TagType; readonly name: string },
  by: string,
): Promise<{ readonly tag: number; readonly done: readonly number[] } | { readonly refused: Sentence }> {
  return wrangling(store, async (wrangles) => {
    if (!WRANGLED.includes(type)) throw new Refused(sentence('tags.gone'));
    const { tag, done } = await made(wrangles, type, name, by);
    if (done !== null) return { tag, done: [done] };
    const book = await bookAround(wrangles, [tag]);
    const does = 'canonical';
    const id = await keep(wrangles, book, wrangle(book, { does, tag }), { does, tag, other: null, by });
    return { tag, done: id === null ? [] : [id] };
  });
}

/** Takes back one thing that was done, and nothing that was done since. */
export const undoWrangling = (store: Store, id: number, by: string): Promise<Done> =>
  wrangling(store, async (wrangles) => {
    const back = await takeBack(wrangles, id, by);
    if ('refused' in back) throw new Refused(back.refused);
    return { done: [back.id] };
  });

/** Undoes the merging of a tag; null where it was none, or where too much has changed since. */
async function partAgain(wrangles: Wrangles, tag: number, by: string): Promise<number | null> {
  const merged = await wrangles.lastMerge(tag);
  const back = merged === null ? null : await takeBack(wrangles, merged, by);
  return back && 'id' in back ? back.id : null;
}

async function otherOf(
  wrangles: Wrangles,
  { own, does, other, by }: { readonly own: Tag; readonly does: Does; readonly other: Other; readonly by: string },
): Promise<number> {
  if ('id' in other) return other.id;
  const isWhole = does === 'in' || does === 'not-in';
  const type = isWhole ? (other.type ?? BELONGS[own.type]?.[0] ?? own.type) : own.type;
  return (await made(wrangles, type, other.name, by)).tag;
}

/** The tag of that name; where there is none, a canonical one is made. */
async function made(
  wrangles: Wrangles,
  type: TagType,
  name: string,
  by: string,
): Promise<{ readonly tag: number; readonly done: number | null }> {
  const flaw = flawOfName(name);
  if (flaw) throw new Refused(flaw);
  const { id: tag, isNew } = await wrangles.named(type, name.trim());
  if (!isNew) return { tag, done: null };
  const book = await bookAround(wrangles, [tag]);
  const act = wrangle(book, { does: 'canonical', tag });
  return { tag, done: await keep(wrangles, book, act, { does: 'make', tag, other: null, by }) };
}

/** What must be canonical before: what others shall hang on, and what shall lie under it. */
function needed(book: TagBook, does: Does, tag: number, other: number | null): readonly WranglingAct[] {
  const wanted = does === 'merge' || does === 'in' ? [other] : does === 'under' ? [tag, other] : [];
  return wanted.flatMap((id) =>
    id !== null && book.tag(id)?.is === 'unwrangled' ? [{ does: 'canonical' as const, tag: id }] : [],
  );
}

function actOf(does: Does, tag: number, other: number | null): WranglingAct {
  const alone = ALONE.find((one) => one === does);
  if (alone) return { does: alone, tag };
  if (other === null) throw new Refused(sentence('tags.gone'));
  return { does: does as Exclude<Does, (typeof ALONE)[number]>, tag, other };
}
