import { type Sentence, sentence } from '../../text/sentence.ts';
import type { TagType } from '../findable.ts';
import type { TagBook } from './book.ts';
import type { Tag } from './tag.ts';

/** The tags as they are afterwards, those that change alone; or why nothing does. Nothing is put into the book here. */
export type Wrangled = { readonly changed: readonly Tag[] } | { readonly refused: Sentence };

/** What a tag of each type may belong to; where only a name is given, the first is meant. */
export const BELONGS: { readonly [type in TagType]?: readonly TagType[] } = {
  fandom: ['media'],
  character: ['fandom'],
  relationship: ['fandom', 'character'],
  freeform: ['fandom'],
};

/** May a tag belong to another, by their types? */
export const mayBelong = ({ type }: Pick<Tag, 'type'>, to: Pick<Tag, 'type'>): boolean =>
  BELONGS[type]?.includes(to.type) ?? false;

const refuse = (refused: Sentence): Wrangled => ({ refused });
const change = (...changed: readonly Tag[]): Wrangled => ({ changed });

/** Names a thing from now on; what it was another name for, it is no longer. */
export function makeCanonical(book: TagBook, id: number): Wrangled {
  const tag = book.tag(id);
  if (!tag) return refuse(sentence('tags.gone'));
  return tag.is === 'canonical' ? change() : change({ ...tag, is: 'canonical', of: null });
}

/** Makes a tag another name of a canonical one, which takes over its synonyms and all that is wider, narrower or belongs to it. */
export function merge(book: TagBook, from: number, into: number): Wrangled {
  const [tag, target] = [book.tag(from), book.tag(into)];
  if (!tag || !target) return refuse(sentence('tags.gone'));
  if (from === into) return refuse(sentence('tags.itself', { name: tag.name }));
  if (tag.type !== target.type) return refuse(sentence('tags.types', { name: tag.name, other: target.name }));
  if (target.is !== 'canonical') return refuse(sentence('tags.not-canonical', { name: target.name }));
  const [above, below] = [book.above(into), book.below(into)];
  const wider = tag.under.filter((one) => one !== into && !below.has(one));
  const narrower = book.rightBelow(from).filter((one) => one.id !== into);
  const moved = (ids: readonly number[]) => ids.map((one) => (one === from ? into : one));
  return change(
    { ...tag, is: 'synonym', of: into, under: [], in: [] },
    {
      ...target,
      under: eachOnce([...target.under, ...wider]).filter((one) => one !== from),
      in: eachOnce([...target.in, ...tag.in]),
    },
    ...book.synonyms(from).map((one) => ({ ...book.tag(one)!, of: into })),
    // What is wider than the target cannot become narrower than it, too.
    ...narrower.map((one) => ({
      ...one,
      under: eachOnce(above.has(one.id) ? one.under.filter((wide) => wide !== from) : moved(one.under)),
    })),
    ...book.belonging(from).map((one) => ({ ...book.tag(one)!, in: eachOnce(moved(book.tag(one)!.in)) })),
  );
}

/** A synonym that is one no longer stands for itself. */
export function unmerge(book: TagBook, id: number): Wrangled {
  const tag = book.tag(id);
  if (!tag) return refuse(sentence('tags.gone'));
  return tag.is === 'synonym' ? change({ ...tag, is: 'unwrangled', of: null }) : change();
}

/** Takes back that a tag names a thing: its synonyms stand for themselves, and nothing is wider or narrower or belongs to it. */
export function unmakeCanonical(book: TagBook, id: number): Wrangled {
  const tag = book.tag(id);
  if (!tag) return refuse(sentence('tags.gone'));
  if (tag.is !== 'canonical') return change();
  const without = (ids: readonly number[]) => ids.filter((one) => one !== id);
  return change(
    { ...tag, is: 'unwrangled', of: null, under: [] },
    ...book.synonyms(id).map((one): Tag => ({ ...book.tag(one)!, is: 'unwrangled', of: null })),
    ...book.rightBelow(id).map((one) => ({ ...one, under: without(one.under) })),
    ...book.belonging(id).map((one) => ({ ...book.tag(one)!, in: without(book.tag(one)!.in) })),
  );
}

/** Lays a canonical tag right under a wider one. */
export function putUnder(book: TagBook, id: number, wider: number): Wrangled {
  const [tag, above] = [book.tag(id), book.tag(wider)];
  if (!tag || !above) return refuse(sentence('tags.gone'));
  if (tag.type !== above.type) return refuse(sentence('tags.types', { name: tag.name, other: above.name }));
  for (const one of [tag, above])
    if (one.is !== 'canonical') return refuse(sentence('tags.not-canonical', { name: one.name }));
  if (id === wider) return refuse(sentence('tags.itself', { name: tag.name }));
  if (book.below(id).has(wider)) return refuse(sentence('tags.circle', { name: tag.name, other: above.name }));
  return tag.under.includes(wider) ? change() : change({ ...tag, under: [...tag.under, wider] });
}

export function takeFromUnder(book: TagBook, id: number, wider: number): Wrangled {
  const tag = book.tag(id);
  if (!tag) return refuse(sentence('tags.gone'));
  return change({ ...tag, under: tag.under.filter((one) => one !== wider) });
}

/** A character belongs to a fandom, a pairing to its characters, a fandom to a medium. */
export function putInto(book: TagBook, id: number, whole: number): Wrangled {
  const [tag, of] = [book.tag(id), book.tag(whole)];
  if (!tag || !of) return refuse(sentence('tags.gone'));
  if (of.is !== 'canonical') return refuse(sentence('tags.not-canonical', { name: of.name }));
  if (!mayBelong(tag, of)) return refuse(sentence('tags.no-part', { name: tag.name, other: of.name }));
  return tag.in.includes(whole) ? change() : change({ ...tag, in: [...tag.in, whole] });
}

export function takeOutOf(book: TagBook, id: number, whole: number): Wrangled {
  const tag = book.tag(id);
  if (!tag) return refuse(sentence('tags.gone'));
  return change({ ...tag, in: tag.in.filter((one) => one !== whole) });
}

const eachOnce = (ids: readonly number[]): readonly number[] => [...new Set(ids)];
