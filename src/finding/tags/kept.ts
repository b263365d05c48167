import { TAG_TYPES } from '../findable.ts';
import { TagBook } from './book.ts';
import type { Tag } from './tag.ts';

/** All tags as plain arrays, in the order of {@link TagStock.ids}: what a snapshot holds of a {@link TagBook}. */
export interface TagStock {
  readonly ids: Uint32Array;
  /** By their places in `TAG_TYPES` and {@link KINDS}. */
  readonly types: Uint8Array;
  readonly kinds: Uint8Array;
  /** −1: of none. */
  readonly of: Int32Array;
  readonly under: Numbers;
  readonly in: Numbers;
  readonly names: Letters;
  /** As `nameKey` makes them, which takes its time. */
  readonly keys: Letters;
}

/** Lists one after the other; one more start for where the last one ends. */
interface Numbers {
  readonly starts: Uint32Array;
  readonly block: Uint32Array;
}

/** Strings one after the other, as UTF-8; where each begins is counted in letters of JavaScript, so that all are read at once. */
interface Letters {
  readonly starts: Uint32Array;
  readonly bytes: Uint8Array;
}

const KINDS = ['canonical', 'synonym', 'unwrangled'] as const;

export function stockOfTags(book: TagBook): TagStock {
  const tags = [...book.all()];
  return {
    ids: Uint32Array.from(tags, ({ id }) => id),
    types: Uint8Array.from(tags, ({ type }) => TAG_TYPES.indexOf(type)),
    kinds: Uint8Array.from(tags, (tag) => KINDS.indexOf(tag.is)),
    of: Int32Array.from(tags, ({ of }) => of ?? -1),
    under: numbersOf(tags.map(({ under }) => under)),
    in: numbersOf(tags.map((tag) => tag.in)),
    names: lettersOf(tags.map(({ name }) => name)),
    keys: lettersOf(tags.map(({ id }) => book.keyOf(id))),
  };
}

/** Makes it in pieces. */
export function* bookOf(stock: TagStock): Generator<void, TagBook> {
  const book = new TagBook();
  const [nameAt, keyAt] = [stringsIn(stock.names), stringsIn(stock.keys)];
  for (let i = 0; i < stock.ids.length; i++) {
    const tag: Tag = {
      id: stock.ids[i]!,
      type: TAG_TYPES[stock.types[i]!]!,
      name: nameAt(i),
      is: KINDS[stock.kinds[i]!]!,
      of: stock.of[i]! < 0 ? null : stock.of[i]!,
      under: listIn(stock.under, i),
      in: listIn(stock.in, i),
    };
    book.put(tag, keyAt(i));
    if (i % 1000 === 999) yield;
  }
  return book;
}

function startsOf(all: readonly { readonly length: number }[]): Uint32Array {
  const starts = new Uint32Array(all.length + 1);
  for (let i = 0; i < all.length; i++) starts[i + 1] = starts[i]! + all[i]!.length;
  return starts;
}

const numbersOf = (lists: readonly (readonly number[])[]): Numbers => ({
  starts: startsOf(lists),
  block: Uint32Array.from(lists.flat()),
});

const lettersOf = (strings: readonly string[]): Letters => ({
  starts: startsOf(strings),
  bytes: new TextEncoder().encode(strings.join('')),
});

function listIn({ starts, block }: Numbers, i: number): readonly number[] {
  const [from, to] = [starts[i]!, starts[i + 1]!];
  return from === to ? NONE : Array.from(block.subarray(from, to));
}

function stringsIn({ starts, bytes }: Letters): (i: number) => string {
  const all = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return (i) => all.slice(starts[i], starts[i + 1]);
}

const NONE: readonly number[] = [];
