import { add, type Bits, count, drop, has, wordsFor } from './bits.ts';
import { SideBySide } from './side-by-side.ts';
import { MANY, NONE, placeIn, type Slots } from './slots.ts';

/**
 * For each tag, by its number, the places of the works that carry it. Lists of before lie in one block and are never changed; a tag that
 * changes gets a list of its own, and one that many carry is bits.
 */
export class Postings {
  readonly #starts: Uint32Array;
  readonly #block: Uint32Array;
  /** Of tags that changed since, or that many carry. */
  readonly #own = new Map<number, Own>();
  #room: number;
  #many: SideBySide;

  /** @param starts @param carried which tags each work carries, as in `Forward` @param room places there are room for */
  constructor(starts: Uint32Array, carried: Uint32Array, room: number) {
    this.#room = room;
    const sizes = sizesOf(carried);
    const many: number[] = [];
    for (let tag = 0; tag < sizes.length; tag++) if (isMany(sizes[tag]!, room)) many.push(tag);
    this.#many = new SideBySide(many.length, wordsFor(room));
    const bits = new Map(many.map((tag) => [tag, this.#many.take()]));
    // What many carry has no list: on a large library such lists would be most of what all tags take.
    for (const tag of many) sizes[tag] = 0;
    this.#starts = new Uint32Array(sizes.length + 1);
    for (let tag = 0; tag < sizes.length; tag++) this.#starts[tag + 1] = this.#starts[tag]! + sizes[tag]!;
    this.#block = new Uint32Array(this.#starts[sizes.length]!);
    const places = this.#starts.slice();
    // Each list rises, since works are gone through in order.
    for (let slot = 0; slot + 1 < starts.length; slot++)
      for (let i = starts[slot]!; i < starts[slot + 1]!; i++) {
        const tag = carried[i]!;
        if (sizes[tag] === 0) add(bits.get(tag)!, slot);
        else this.#block[places[tag]!++] = slot;
      }
    for (const [tag, set] of bits) this.#own.set(tag, new OwnMany(set));
  }

  /** One past the greatest number of a tag. */
  get tags(): number {
    let most = this.#starts.length - 1;
    for (const tag of this.#own.keys()) if (tag >= most) most = tag + 1;
    return most;
  }

  of(tag: number): Slots {
    const own = this.#own.get(tag);
    if (own) return own.slots;
    const few = this.#base(tag);
    return few.length === 0 ? NONE : { few, size: few.length };
  }

  /** How many carry the tag. */
  size(tag: number): number {
    const own = this.#own.get(tag);
    return own ? own.slots.size : this.#base(tag).length;
  }

  /** As {@link SideBySide.sharedWith}. */
  sharedWith(works: Slots): (others: Slots) => number {
    return this.#many.sharedWith(works);
  }

  add(tag: number, slot: number): void {
    this.#change(tag).add(slot);
  }

  remove(tag: number, slot: number): void {
    this.#change(tag).remove(slot);
  }

  /** Makes room for more works. */
  grow(room: number): void {
    this.#room = room;
    const many = [...this.#own.values()].filter((own) => own instanceof OwnMany);
    this.#many = new SideBySide(many.length, wordsFor(room));
    for (const own of many) own.moveTo(this.#many.take());
  }

  #base(tag: number): Uint32Array {
    return tag + 1 < this.#starts.length ? this.#block.subarray(this.#starts[tag], this.#starts[tag + 1]) : NONE.few!;
  }

  #change(tag: number): Own {
    let own = this.#own.get(tag);
    if (!own) {
      own = new OwnFew(this.#base(tag).slice());
      this.#own.set(tag, own);
    }
    if (own instanceof OwnFew && isMany(own.slots.size, this.#room)) {
      own = manyOf(own.slots.few!, this.#many.take());
      this.#own.set(tag, own);
    }
    return own;
  }
}

/** How many carry each tag. */
function sizesOf(carried: Uint32Array): Uint32Array {
  let most = -1;
  for (let i = 0; i < carried.length; i++) if (carried[i]! > most) most = carried[i]!;
  const sizes = new Uint32Array(most + 1);
  for (let i = 0; i < carried.length; i++) sizes[carried[i]!]!++;
  return sizes;
}

const isMany = (size: number, room: number): boolean => size > MANY && size * MANY >= room;

interface Own {
  readonly slots: Slots;
  add(slot: number): void;
  remove(slot: number): void;
}

class OwnFew implements Own {
  #list: Uint32Array;
  #size: number;

  constructor(list: Uint32Array) {
    this.#list = list;
    this.#size = list.length;
  }

  get slots(): Slots {
    return { few: this.#list.subarray(0, this.#size), size: this.#size };
  }

  add(slot: number): void {
    const place = placeIn(this.#list.subarray(0, this.#size), slot);
    if (place >= 0) return;
    const at = -1 - place;
    if (this.#size === this.#list.length) {
      const longer = new Uint32Array(Math.max(4, this.#size + (this.#size >>> 1)));
      longer.set(this.#list);
      this.#list = longer;
    }
    this.#list.copyWithin(at + 1, at, this.#size);
    this.#list[at] = slot;
    this.#size++;
  }

  remove(slot: number): void {
    const at = placeIn(this.#list.subarray(0, this.#size), slot);
    if (at < 0) return;
    this.#list.copyWithin(at, at + 1, this.#size);
    this.#size--;
  }
}

class OwnMany implements Own {
  slots: Slots & { bits: Bits };

  constructor(bits: Bits) {
    this.slots = { bits, size: count(bits) };
  }

  add(slot: number): void {
    const { bits, size } = this.slots;
    if (has(bits, slot)) return;
    add(bits, slot);
    this.slots = { bits, size: size + 1 };
  }

  remove(slot: number): void {
    const { bits, size } = this.slots;
    if (!has(bits, slot)) return;
    drop(bits, slot);
    this.slots = { bits, size: size - 1 };
  }

  /** @param bits empty, and not shorter */
  moveTo(bits: Bits): void {
    bits.set(this.slots.bits);
    this.slots = { bits, size: this.slots.size };
  }
}

/** @param bits empty */
function manyOf(list: Uint32Array, bits: Bits): OwnMany {
  for (const slot of list) add(bits, slot);
  return new OwnMany(bits);
}
