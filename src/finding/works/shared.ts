import { type Bits, countAll, countBoth, has } from './bits.ts';
import { holds, type Slots } from './slots.ts';

/** How many places two sets share. */
export function shared(a: Slots, b: Slots): number {
  if (a.bits && b.bits) return countBoth(a.bits, b.bits);
  const [few, other] = a.few && (!b.few || a.size <= b.size) ? [a.few, b] : [b.few!, a];
  if (other.bits) return among(few, other.bits);
  let count = 0;
  for (let i = 0; i < few.length; i++) if (holds(other, few[i]!)) count++;
  return count;
}

/** How many of a list a set has: added up without a question, since a processor guesses wrong half of the time what such a one is answered. */
export function among(few: Uint32Array, set: Bits): number {
  let count = 0;
  for (let i = 0; i < few.length; i++) {
    const n = few[i]!;
    count += (set[n >>> 5]! >>> (n & 31)) & 1;
  }
  return count;
}

/** How many places two sets share that a third has not. */
export function sharedWithout(a: Slots, b: Slots, without: Slots): number {
  if (a.size === 0 || b.size === 0) return 0;
  if (a.bits && b.bits) return countBoth(a.bits, b.bits) - sharedByAll(a.bits, b.bits, without);
  const [few, other] = a.few && (!b.few || a.size <= b.size) ? [a.few, b] : [b.few!, a];
  if (other.bits && without.bits) return amongWithout(few, other.bits, without.bits);
  let count = 0;
  for (let i = 0; i < few.length; i++) {
    const slot = few[i]!;
    if (holds(other, slot) && !holds(without, slot)) count++;
  }
  return count;
}

function amongWithout(few: Uint32Array, set: Bits, without: Bits): number {
  let count = 0;
  for (let i = 0; i < few.length; i++) {
    const n = few[i]!;
    count += ((set[n >>> 5]! & ~without[n >>> 5]!) >>> (n & 31)) & 1;
  }
  return count;
}

/** How many places three sets share, two of them as bits. */
function sharedByAll(a: Bits, b: Bits, other: Slots): number {
  if (other.bits) return countAll(a, b, other.bits);
  let count = 0;
  for (const slot of other.few) if (has(a, slot) && has(b, slot)) count++;
  return count;
}
