import type { Names } from './names.ts';

/**
 * Places in the order of a number each, equal ones as they stood: 16 bits at a time, the lowest first (radix sort). A comparison for each
 * pair would take a hundred times as long on a million works.
 * @param places reordered
 * @param digits how many rounds
 * @param digit of a place, 0-65535; round 0 is the lowest
 */
function byDigits(
  places: Uint32Array<ArrayBuffer>,
  digits: number,
  digit: (slot: number, round: number) => number,
): Uint32Array<ArrayBuffer> {
  let from = places;
  let to = new Uint32Array(places.length);
  const starts = new Uint32Array(65537);
  for (let round = 0; round < digits; round++) {
    starts.fill(0);
    for (let i = 0; i < from.length; i++) starts[digit(from[i]!, round) + 1]!++;
    // All alike: nothing to do.
    if (from.length > 0 && starts[digit(from[0]!, round) + 1] === from.length) continue;
    for (let d = 0; d < 65536; d++) starts[d + 1]! += starts[d]!;
    for (let i = 0; i < from.length; i++) to[starts[digit(from[i]!, round)]!++] = from[i]!;
    [from, to] = [to, from];
  }
  return from;
}

/** Places 0 to `used` in the order of their ids. */
export function byIds(ids: Float64Array, used: number): Uint32Array<ArrayBuffer> {
  const places = new Uint32Array(used);
  for (let slot = 0; slot < used; slot++) places[slot] = slot;
  // As they come from a library.
  let rising = 1;
  while (rising < used && ids[rising - 1]! <= ids[rising]!) rising++;
  if (rising >= used) return places;
  return byDigits(places, 3, (slot, round) => Math.floor(ids[slot]! / 65536 ** round) % 65536);
}

/** Places in the order of a column, unknown values last, equal ones as they stand in `places`, or the other way round where the order falls. */
export function byValues(
  values: Int32Array,
  places: Uint32Array<ArrayBuffer>,
  descending: boolean,
): Uint32Array<ArrayBuffer> {
  // As numbers without a sign: the unknown, the least of all, becomes the greatest in both directions.
  const rank = descending
    ? (slot: number) => ~(values[slot]! ^ 0x80000000)
    : (slot: number) => ((values[slot]! ^ 0x80000000) - 1) | 0;
  return byDigits(descending ? places.toReversed() : places.slice(), 2, (slot, round) =>
    round === 0 ? rank(slot) & 0xffff : rank(slot) >>> 16,
  );
}

/** Bytes of a name that are compared at once: a number holds six exactly. */
const AT_ONCE = 6;

/** Places in the order of their names, empty ones last, equal ones as they stand in `places`, or the other way round where the order falls. */
export function byNames(names: Names, places: Uint32Array<ArrayBuffer>, descending: boolean): Uint32Array<ArrayBuffer> {
  const sorted = rising(names, places);
  let empty = 0;
  while (empty < sorted.length && names.isEmpty(sorted[empty]!)) empty++;
  const ordered = new Uint32Array(sorted.length);
  const [none, known] = [sorted.subarray(0, empty), sorted.subarray(empty)];
  ordered.set(descending ? known.toReversed() : known);
  ordered.set(descending ? none.toReversed() : none, known.length);
  return ordered;
}

function rising(names: Names, places: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const room = places.reduce((most, slot) => Math.max(most, slot + 1), 0);
  const parts = new Float64Array(room);
  const rank = new Uint32Array(room);
  for (let i = 0; i < places.length; i++) {
    const slot = places[i]!;
    rank[slot] = i;
    parts[slot] = names.part(slot, 0);
  }
  const sorted = byDigits(places.slice(), 3, (slot, round) => Math.floor(parts[slot]! / 65536 ** round) % 65536);
  // What begins alike is put in order by what comes next, run by run, until nothing comes.
  const open: [from: number, to: number, begin: number][] = [[0, sorted.length, 0]];
  for (let run = open.pop(); run; run = open.pop()) {
    const [from, to, begin] = run;
    if (begin > 0) {
      const alike = sorted.subarray(from, to);
      for (const slot of alike) parts[slot] = names.part(slot, begin);
      alike.sort((a, b) => parts[a]! - parts[b]! || rank[a]! - rank[b]!);
    }
    for (let first = from; first < to; ) {
      const part = parts[sorted[first]!]!;
      let next = first + 1;
      while (next < to && parts[sorted[next]!] === part) next++;
      if (next - first > 1 && part % 256 !== 0) open.push([first, next, begin + AT_ONCE]);
      first = next;
    }
  }
  return sorted;
}
