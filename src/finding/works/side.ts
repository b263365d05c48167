import { Forward } from './forward.ts';
import { Postings } from './postings.ts';

/** Which works carry which tags, kept both ways. */
export class Side {
  readonly carriers: Postings;
  readonly carried: Forward;

  /** @param starts @param block as in {@link Forward} @param room places there are room for */
  constructor(starts: Uint32Array, block: Uint32Array, room: number) {
    this.carried = new Forward(starts, block);
    const turned = turnedRound(starts, block);
    this.carriers = new Postings(turned.starts, turned.block, room);
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

/** Tags by work into works by tag: each tag's works rise, since works are gone through in order. */
function turnedRound(starts: Uint32Array, block: Uint32Array): { starts: Uint32Array; block: Uint32Array } {
  let most = 0;
  for (let i = 0; i < block.length; i++) if (block[i]! >= most) most = block[i]! + 1;
  const ends = new Uint32Array(most + 1);
  for (let i = 0; i < block.length; i++) ends[block[i]! + 1]!++;
  for (let tag = 0; tag < most; tag++) ends[tag + 1]! += ends[tag]!;
  const places = ends.slice();
  const turned = new Uint32Array(block.length);
  for (let slot = 0; slot + 1 < starts.length; slot++)
    for (let i = starts[slot]!; i < starts[slot + 1]!; i++) turned[places[block[i]!]!++] = slot;
  return { starts: ends, block: turned };
}
