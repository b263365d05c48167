import { eachShingle } from './letters.ts';

/** Where two sequences differ: `a[aFrom, aTo)` stands where `b[bFrom, bTo)` stands. Either may be empty. */
export interface Gap {
  readonly aFrom: number;
  readonly aTo: number;
  readonly bFrom: number;
  readonly bTo: number;
}

type Values = Uint32Array;

/** A gap that needs more edits than this, or is wider, is left whole: what is this different was written anew. */
const MOST_EDITS = 200;
const WIDEST = 4000;

/**
 * The differences between two sequences of hashes, in order: runs of five that are unique in both hold them together
 * (patience diff), what lies between is compared by Myers' algorithm (1986) within limits. Time is in proportion to the
 * length, times its logarithm.
 */
export function align(a: Values, b: Values): Gap[] {
  const gaps: Gap[] = [];
  let atA = 0;
  let atB = 0;
  const upTo = (aTo: number, bTo: number) => {
    if (atA < aTo || atB < bTo) between(a, b, { aFrom: atA, aTo, bFrom: atB, bTo }, gaps);
  };
  for (const [x, y] of anchors(a, b)) {
    if (x < atA || y < atB) continue;
    let [from, to] = [0, 1];
    while (x - from > atA && y - from > atB && a[x - from - 1] === b[y - from - 1]) from++;
    while (x + to < a.length && y + to < b.length && a[x + to] === b[y + to]) to++;
    upTo(x - from, y - from);
    atA = x + to;
    atB = y + to;
  }
  upTo(a.length, b.length);
  return gaps;
}

/** Places of runs that each sequence has once, in ascending order of both: a longest increasing chain of them. */
function anchors(a: Values, b: Values): [number, number][] {
  const inA = placesOf(a);
  const inB = placesOf(b);
  const pairs: [number, number][] = [];
  for (const [key, x] of inA) {
    const y = inB.get(key);
    if (x >= 0 && y !== undefined && y >= 0) pairs.push([x, y]);
  }
  pairs.sort((p, q) => p[0] - q[0]);
  const tails: number[] = [];
  const before = new Int32Array(pairs.length);
  pairs.forEach(([, y], i) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < y) low = middle + 1;
      else high = middle;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const chain: [number, number][] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(pairs[i]!);
  return chain.reverse();
}

/** Where each run begins; -1 where it begins more than once. */
function placesOf(values: Values): Map<number, number> {
  const places = new Map<number, number>();
  let at = 0;
  eachShingle(values, (x, y) => {
    const key = x * 2 ** 21 + (y >>> 11);
    places.set(key, places.has(key) ? -1 : at);
    at++;
  });
  return places;
}

/** Adds the differences within one stretch. */
function between(a: Values, b: Values, { aFrom, aTo, bFrom, bTo }: Gap, gaps: Gap[]): void {
  while (aFrom < aTo && bFrom < bTo && a[aFrom] === b[bFrom]) {
    aFrom++;
    bFrom++;
  }
  while (aFrom < aTo && bFrom < bTo && a[aTo - 1] === b[bTo - 1]) {
    aTo--;
    bTo--;
  }
  if (aFrom === aTo && bFrom === bTo) return;
  const whole = { aFrom, aTo, bFrom, bTo };
  if (aFrom === aTo || bFrom === bTo || aTo - aFrom > WIDEST || bTo - bFrom > WIDEST) gaps.push(whole);
  else for (const one of myers(a, b, whole) ?? [whole]) gaps.push(one);
}

/** The shortest script of edits by Myers' greedy algorithm, as gaps; undefined when it is longer than allowed. */
function myers(a: Values, b: Values, { aFrom, aTo, bFrom, bTo }: Gap): Gap[] | undefined {
  const n = aTo - aFrom;
  const m = bTo - bFrom;
  const most = Math.min(MOST_EDITS, n + m);
  const furthest = new Int32Array(2 * most + 3);
  const middle = most + 1;
  const trace: Int32Array[] = [];
  for (let d = 0; d <= most; d++) {
    trace.push(furthest.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[middle + k - 1]! < furthest[middle + k + 1]!);
      let x = down ? furthest[middle + k + 1]! : furthest[middle + k - 1]! + 1;
      while (x < n && x - k < m && a[aFrom + x] === b[bFrom + x - k]) x++;
      furthest[middle + k] = x;
      if (x >= n && x - k >= m) return traced(trace, n, m, aFrom, bFrom);
    }
  }
  return undefined;
}

function traced(trace: readonly Int32Array[], n: number, m: number, aFrom: number, bFrom: number): Gap[] {
  const gaps: Gap[] = [];
  let x = n;
  let y = m;
  for (let d = trace.length - 1; d > 0; d--) {
    const row = trace[d]!;
    const k = x - y;
    const at = (diagonal: number) => row[diagonal + d + 1]!;
    const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
    const before = down ? k + 1 : k - 1;
    const [px, py] = [at(before), at(before) - before];
    const gap = {
      aFrom: aFrom + px,
      aTo: aFrom + px + (down ? 0 : 1),
      bFrom: bFrom + py,
      bTo: bFrom + py + (down ? 1 : 0),
    };
    const last = gaps.at(-1);
    if (last && last.aFrom === gap.aTo && last.bFrom === gap.bTo)
      gaps[gaps.length - 1] = { ...last, aFrom: gap.aFrom, bFrom: gap.bFrom };
    else gaps.push(gap);
    [x, y] = [px, py];
  }
  return gaps.reverse();
}
