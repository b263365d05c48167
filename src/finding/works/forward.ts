/** For each work, by its place, the numbers of its tags. What changed since the block was made lies apart. */
export class Forward {
  readonly #starts: Uint32Array;
  readonly #block: Uint32Array;
  readonly #own = new Map<number, Uint32Array>();

  /** @param starts where each work's tags begin in the block, and one more for where the last one's end */
  constructor(starts: Uint32Array, block: Uint32Array) {
    this.#starts = starts;
    this.#block = block;
  }

  of(slot: number): Uint32Array {
    const own = this.#own.get(slot);
    if (own) return own;
    return slot + 1 < this.#starts.length ? this.#block.subarray(this.#starts[slot], this.#starts[slot + 1]) : EMPTY;
  }

  set(slot: number, tags: Uint32Array): void {
    this.#own.set(slot, tags);
  }

  /** Adds one to the count of each tag of each of these works; tags that had none are noted in `seen`. @returns how many are noted */
  countInto(slots: Uint32Array, counts: Uint32Array, seen: Uint32Array): number {
    let noted = 0;
    const anyOwn = this.#own.size > 0;
    const [starts, block] = [this.#starts, this.#block];
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      const own = anyOwn || slot + 1 >= starts.length ? this.of(slot) : undefined;
      const from = own ? 0 : starts[slot]!;
      const to = own ? own.length : starts[slot + 1]!;
      const tags = own ?? block;
      for (let k = from; k < to; k++) {
        const tag = tags[k]!;
        if (counts[tag]!++ === 0) seen[noted++] = tag;
      }
    }
    return noted;
  }

  /**
   * Adds one to the count of each tag, as what it counts as, that a work has here and not among its others, as {@link countInto} does.
   * @param as what a tag counts as
   */
  countBeside(
    others: Forward,
    slots: Uint32Array,
    as: (tag: number) => number,
    counts: Uint32Array,
    seen: Uint32Array,
  ): number {
    let noted = 0;
    const anyOwn = this.#own.size > 0;
    const [starts, block] = [this.#starts, this.#block];
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      const own = anyOwn || slot + 1 >= starts.length ? this.of(slot) : undefined;
      const from = own ? 0 : starts[slot]!;
      const to = own ? own.length : starts[slot + 1]!;
      const tags = own ?? block;
      for (let k = from; k < to; k++) {
        const tag = as(tags[k]!);
        if (isAmong(tags, from, k, tag, as) || others.#has(slot, tag, as)) continue;
        if (counts[tag]!++ === 0) seen[noted++] = tag;
      }
    }
    return noted;
  }

  /** Has a work a tag that counts as this one? */
  #has(slot: number, tag: number, as: (tag: number) => number): boolean {
    if (this.#own.size > 0 || slot + 1 >= this.#starts.length) {
      const own = this.of(slot);
      return isAmong(own, 0, own.length, tag, as);
    }
    return isAmong(this.#block, this.#starts[slot]!, this.#starts[slot + 1]!, tag, as);
  }

  /** All in one block, for a snapshot. @param works places in use */
  packed(works: number): { starts: Uint32Array; block: Uint32Array } {
    return packRuns(works, { starts: this.#starts, block: this.#block }, this.#own, (size) => new Uint32Array(size));
  }
}

/** Lists in a block, and those that changed since, in one block: all that lies between two changed ones is copied at once. */
export function packRuns<T extends Uint32Array | Uint8Array>(
  lists: number,
  base: { readonly starts: Uint32Array; readonly block: T },
  own: ReadonlyMap<number, T>,
  make: (size: number) => T,
): { starts: Uint32Array; block: T } {
  const last = Math.max(0, base.starts.length - 1);
  const starts = new Uint32Array(lists + 1);
  for (let i = 0; i < lists; i++) {
    const length = own.get(i)?.length ?? (i < last ? base.starts[i + 1]! - base.starts[i]! : 0);
    starts[i + 1] = starts[i]! + length;
  }
  const block = make(starts[lists]!);
  let next = 0;
  const copyTo = (end: number) => {
    const [from, to] = [Math.min(next, last), Math.min(end, last)];
    if (to > from) block.set(base.block.subarray(base.starts[from], base.starts[to]), starts[next]);
  };
  for (const i of [...own.keys()].sort((a, b) => a - b)) {
    if (i >= lists) break;
    copyTo(i);
    block.set(own.get(i)!, starts[i]);
    next = i + 1;
  }
  copyTo(lists);
  return { starts, block };
}

function isAmong(tags: Uint32Array, from: number, to: number, tag: number, as: (tag: number) => number): boolean {
  for (let i = from; i < to; i++) if (as(tags[i]!) === tag) return true;
  return false;
}

const EMPTY = new Uint32Array(0);
