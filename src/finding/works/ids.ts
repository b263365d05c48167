/**
 * Where the work with an id stands: a table with open places (linear probing) of places alone, since what stands there is known; a `Map` of
 * a million strings takes fifty times the memory and the collector's time.
 */
export class Places {
  /** Of each place the id of its work. */
  ids: Float64Array;
  #slots: Uint32Array;
  #size = 0;

  constructor(ids: Float64Array, used: number) {
    this.ids = ids;
    this.#slots = new Uint32Array(roomFor(used)).fill(FREE);
    for (let slot = 0; slot < used; slot++) if (ids[slot]! >= 0) this.set(ids[slot]!, slot);
  }

  get(id: number): number | undefined {
    const slot = this.#slots[this.#find(id)]!;
    return slot === FREE ? undefined : slot;
  }

  /** Its id is to be among {@link ids} before. A place is never given to another work, so nothing is ever taken out. */
  set(id: number, slot: number): void {
    if ((this.#size + 1) * 2 > this.#slots.length) this.#grow();
    const at = this.#find(id);
    if (this.#slots[at] === FREE) this.#size++;
    this.#slots[at] = slot;
  }

  #find(id: number): number {
    const mask = this.#slots.length - 1;
    // Ids are parts of hashes: their lower bits are as good as any hash of them, the upper ones mixed in for those that are not.
    let at = ((id % 0x100000000) ^ Math.imul(id / 0x100000000, 0x9e3779b1)) & mask;
    while (this.#slots[at] !== FREE && this.ids[this.#slots[at]!] !== id) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const slots = this.#slots;
    this.#slots = new Uint32Array(slots.length * 2).fill(FREE);
    this.#size = 0;
    for (let i = 0; i < slots.length; i++) if (slots[i] !== FREE) this.set(this.ids[slots[i]!]!, slots[i]!);
  }
}

const FREE = 0xffffffff;

const roomFor = (used: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, used * 2 + 2)));
