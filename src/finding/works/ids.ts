/**
 * Where the work with an id stands: a table with open places (linear probing), since a `Map` of a million strings takes fifty times the
 * memory and the collector's time.
 */
export class Places {
  #keys: Float64Array;
  #slots: Uint32Array;
  #size = 0;

  constructor(ids: Float64Array, used: number) {
    const room = roomFor(used);
    this.#keys = new Float64Array(room).fill(FREE);
    this.#slots = new Uint32Array(room);
    for (let slot = 0; slot < used; slot++) if (ids[slot]! >= 0) this.set(ids[slot]!, slot);
  }

  get(id: number): number | undefined {
    const at = this.#find(id);
    return this.#keys[at] === id ? this.#slots[at] : undefined;
  }

  /** A place is never given to another work, so nothing is ever taken out. */
  set(id: number, slot: number): void {
    const at = this.#find(id);
    if (this.#keys[at] !== id) {
      if ((this.#size + 1) * 2 > this.#keys.length) {
        this.#grow();
        this.set(id, slot);
        return;
      }
      this.#keys[at] = id;
      this.#size++;
    }
    this.#slots[at] = slot;
  }

  #find(id: number): number {
    const mask = this.#keys.length - 1;
    // Ids are parts of hashes: their lower bits are as good as any hash of them, the upper ones mixed in for those that are not.
    let at = ((id % 0x100000000) ^ Math.imul(id / 0x100000000, 0x9e3779b1)) & mask;
    while (this.#keys[at] !== FREE && this.#keys[at] !== id) at = (at + 1) & mask;
    return at;
  }

  #grow(): void {
    const [keys, slots] = [this.#keys, this.#slots];
    this.#keys = new Float64Array(keys.length * 2).fill(FREE);
    this.#slots = new Uint32Array(keys.length * 2);
    this.#size = 0;
    for (let i = 0; i < keys.length; i++) if (keys[i] !== FREE) this.set(keys[i]!, slots[i]!);
  }
}

const FREE = -1;

const roomFor = (used: number): number => 2 ** Math.ceil(Math.log2(Math.max(16, used * 2 + 2)));
