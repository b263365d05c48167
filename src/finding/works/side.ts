import { Forward } from './forward.ts';
import { Postings } from './postings.ts';

/** Which works carry which tags, kept both ways. */
export class Side {
  readonly carriers: Postings;
  readonly carried: Forward;

  /** @param starts @param block as in {@link Forward} @param room places there are room for */
  constructor(starts: Uint32Array, block: Uint32Array, room: number) {
    this.carried = new Forward(starts, block);
    this.carriers = new Postings(starts, block, room);
  }

  /** Gives a work these tags instead of what it carried. @param tags no number twice */
  set(slot: number, tags: readonly number[]): void {
    const before = this.carried.of(slot);
    const now = Uint32Array.from(tags).sort();
    if (before.length === now.length && before.every((tag, i) => tag === now[i])) return;
    for (const tag of before) if (!now.includes(tag)) this.carriers.remove(tag, slot);
    for (const tag of now) if (!before.includes(tag)) this.carriers.add(tag, slot);
    this.carried.set(slot, now);
  }
}
