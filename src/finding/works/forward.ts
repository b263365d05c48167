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

  /** How many tags it has. */
  size(slot: number): number {
    const own = this.#own.size > 0 ? this.#own.get(slot) : undefined;
    if (own) return own.length;
    return slot + 1 < this.#starts.length ? this.#starts[slot + 1]! - this.#starts[slot]! : 0;
  }

  /** Its tags, as many as {@link size} says, at the beginning of a list that is used again and again. @returns that list, or a longer one */
  read(slot: number, into: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
    const size = this.size(slot);
    const list = size > into.length ? new Uint32Array(size * 2) : into;
    const own = this.#own.size > 0 ? this.#own.get(slot) : undefined;
    const from = own ? 0 : this.#starts[slot]!;
    const tags = own ?? this.#block;
    for (let i = 0; i < size; i++) list[i] = tags[from + i]!;
    return list;
  }

  set(slot: number, tags: Uint32Array): void {
    this.#own.set(slot, tags);
  }

  /** Adds one to the count of each tag of each of these works; tags that had none are noted in `seen`. @returns how many are noted */
  countInto(slots: Iterable<number> & ArrayLike<number>, counts: Uint32Array, seen: Uint32Array): number {
    let noted = 0;
    const anyOwn = this.#own.size > 0;
    for (let i = 0; i < slots.length; i++) {
      const slot = slots[i]!;
      const own = anyOwn || slot + 1 >= this.#starts.length ? this.of(slot) : undefined;
      const from = own ? 0 : this.#starts[slot]!;
      const to = own ? own.length : this.#starts[slot + 1]!;
      const tags = own ?? this.#block;
      for (let k = from; k < to; k++) {
        const tag = tags[k]!;
        if (counts[tag]!++ === 0) seen[noted++] = tag;
      }
    }
    return noted;
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

const EMPTY = new Uint32Array(0);
