import { scale } from './letters.ts';
import { isLikelyTurn, isTurn, tagSentence } from './turns.ts';
import type { Units } from './units.ts';
import { WORD_CLASS } from './words.ts';

/** What is known of the place between two units, one byte each. */
export const PLACE = [
  'turn', 'likely', 'sinceClose', 'toOpen', 'unitsSinceClose', 'unitsToOpen', 'sinceTurn', 'toTurn', 'sinceLikely', 'toLikely', 'speech',
  'speechLength', 'unclosed', 'sameSubject', 'subjectAge', 'speakerSame', 'cohesion', 'cohesionWide', 'novelty', 'noveltyLeft', 'spokenBefore', 'spokenAfter', 'likelyBefore', 'likelyAfter', 'wordsBefore', 'wordsAfter', 'gap', 'lastSpeech', 'nextSpeech', 'nextTagged', 'tag',
] as const; // biome-ignore format: one table
export type PlaceColumn = (typeof PLACE)[number];

const WIDTH = PLACE.length;
const C = Object.fromEntries(PLACE.map((name, i) => [name, i])) as Record<PlaceColumn, number>;
const NEAR = 8;

/** The table of places: row i is the place before unit i (row 0 stands before the text and is of no use). */
export function places(u: Units, subject: Float64Array): Uint8Array {
  const n = u.count;
  const out = new Uint8Array(n * WIDTH);
  const put = (i: number, column: PlaceColumn, value: number): void => {
    out[i * WIDTH + C[column]] = value > 255 ? 255 : value;
  };
  const likely = new Uint8Array(n);
  const turn = new Uint8Array(n);
  for (let i = 1; i < n; i++) {
    turn[i] = isTurn(u, i) ? 1 : 0;
    likely[i] = turn[i]! || isLikelyTurn(u, i) ? 1 : 0;
  }
  forward(u, put, turn, likely, subject);
  backward(u, put, turn, likely);
  cohesion(u, put);
  nearby(u, put, likely);
  return out;
}

type Put = (i: number, column: PlaceColumn, value: number) => void;

function forward(u: Units, put: Put, turn: Uint8Array, likely: Uint8Array, subject: Float64Array): void {
  let total = 0;
  let close = -1;
  let closeUnit = -1;
  let lastTurn = 0;
  let lastLikely = 0;
  let opened = 0;
  let lastSpeech = 0;
  let speaker = 0;
  const age = new Map<number, number>();
  for (let i = 0; i < u.count; i++) {
    if (u.given[i]) {
      lastTurn = lastLikely = total;
      close = closeUnit = -1;
    }
    if (i > 0) {
      put(i, 'turn', turn[i]!);
      put(i, 'likely', likely[i]!);
      put(i, 'sinceClose', close < 0 ? 255 : scale(total - close));
      put(i, 'unitsSinceClose', closeUnit < 0 ? 255 : i - 1 - closeUnit);
      put(i, 'sinceTurn', scale(total - lastTurn));
      put(i, 'sinceLikely', scale(total - lastLikely));
      put(i, 'speech', u.inEnd[i - 1] ? scale(total - opened) + 1 : 0);
      put(i, 'lastSpeech', scale(lastSpeech));
      const same = subject[i] === 0 ? 0 : subject[i] === subject[i - 1] ? 2 : subject[i - 1] === 0 ? 1 : 3;
      put(i, 'sameSubject', same);
      const seen = age.get(subject[i]!);
      put(i, 'subjectAge', subject[i] === 0 ? 0 : seen === undefined ? 255 : 1 + scale(i - seen));
      put(i, 'speakerSame', speaker === 0 || subject[i] === 0 ? 0 : speaker === subject[i] ? 1 : 2);
      if (u.closes[i - 1]) put(i, 'tag', 1 + tagSentence(u, i));
      put(i, 'gap', u.end[i - 1]! + 1 === u.start[i]! ? 0 : 1);
    }
    if (subject[i]) age.set(subject[i]!, i);
    if (turn[i]) lastTurn = total;
    if (likely[i]) lastLikely = total;
    if (u.marks[i]) {
      if (u.inEnd[i] && !(u.inStart[i] && u.marks[i] === 0)) opened = total + u.words[i]! - tailSpoken(u, i);
      if (!u.inEnd[i] || u.marks[i]! > 1) lastSpeech = u.spoken[i]!;
      if (subject[i]) speaker = subject[i]!;
    }
    total += u.words[i]!;
    if (!u.inEnd[i] && (u.marks[i] || u.inStart[i])) {
      close = total - u.after[i]!;
      closeUnit = i;
    }
  }
}

/** Words of the speech that is still open at the end of a unit. */
const tailSpoken = (u: Units, i: number): number => (u.inStart[i] ? 0 : u.spoken[i]!);

function backward(u: Units, put: Put, turn: Uint8Array, likely: Uint8Array): void {
  let total = 0;
  let open = -1;
  let openUnit = -1;
  let nextTurn = 0;
  let nextLikely = 0;
  let nextSpeech = 0;
  let tagged = 0;
  let speechEnd = 0;
  let unclosed = 0;
  for (let i = u.count - 1; i > 0; i--) {
    // Reading back: unit i lies to the right of place i.
    total += u.words[i]!;
    if (u.marks[i]! > 0 && !(u.inStart[i] && u.marks[i] === 1 && u.closes[i])) {
      open = total - u.before[i]!;
      openUnit = i;
      nextSpeech = u.spoken[i]!;
      tagged = u.tag0[i]! < 0 ? 1 : u.tokens.kind[u.tag0[i]!] === WORD_CLASS.say ? 2 : 3;
    }
    if (u.inStart[i] && u.marks[i]) {
      speechEnd = total;
      unclosed = u.odd[i]! > 0 ? 1 : 0;
    } else if (u.opens[i] && u.inEnd[i - 1]) {
      speechEnd = total;
      unclosed = 1;
    }
    put(i, 'toOpen', open < 0 ? 255 : scale(total - open));
    put(i, 'unitsToOpen', openUnit < 0 ? 255 : openUnit - i);
    put(i, 'toTurn', scale(total - nextTurn));
    put(i, 'toLikely', scale(total - nextLikely));
    put(i, 'speechLength', u.inEnd[i - 1] ? scale(total - speechEnd) + 1 : 0);
    put(i, 'unclosed', u.inEnd[i - 1] ? 1 + unclosed : 0);
    put(i, 'nextSpeech', scale(nextSpeech));
    put(i, 'nextTagged', tagged);
    if (turn[i] || u.given[i]) nextTurn = total;
    if (likely[i] || u.given[i]) nextLikely = total;
    if (u.given[i]) open = openUnit = -1;
  }
}

/** Words of the next sentences that stood in the last ones (after TextTiling, Hearst 1997), and words that are new. */
function cohesion(u: Units, put: Put): void {
  const { count, hash, kind } = u.tokens;
  const before = new Int32Array(count).fill(-1);
  const last = new Map<number, number>();
  for (let t = 0; t < count; t++) {
    const k = kind[t]!;
    if (k !== WORD_CLASS.other && k !== WORD_CLASS.name && k !== WORD_CLASS.ing && k !== WORD_CLASS.ly) continue;
    before[t] = last.get(hash[t]!) ?? -2;
    last.set(hash[t]!, t);
  }
  let noveltyLeft = 0;
  for (let i = 1; i < u.count; i++) {
    const from = u.token0[i]!;
    const to = Math.min(count, from + 40);
    let content = 0;
    let near = 0;
    let wide = 0;
    let fresh = 0;
    for (let t = from; t < to; t++) {
      const b = before[t]!;
      if (b === -1) continue;
      content++;
      if (b === -2) fresh++;
      if (b < from && b >= from - 40) near++;
      if (b < from && b >= from - 160) wide++;
    }
    const share = (x: number): number => (content ? Math.round((60 * x) / content) : 61);
    put(i, 'cohesion', share(near));
    put(i, 'cohesionWide', share(wide));
    put(i, 'novelty', share(fresh));
    put(i, 'noveltyLeft', noveltyLeft);
    noveltyLeft = share(fresh);
  }
}

/** How much is spoken, how often speakers change and how long sentences are in the units around. */
function nearby(u: Units, put: Put, likely: Uint8Array): void {
  const sums = (f: (i: number) => number): Float64Array => {
    const s = new Float64Array(u.count + 1);
    for (let i = 0; i < u.count; i++) s[i + 1] = s[i]! + f(i);
    return s;
  };
  const words = sums((i) => u.words[i]!);
  const spoken = sums((i) => u.spoken[i]!);
  const turns = sums((i) => likely[i]!);
  for (let i = 1; i < u.count; i++) {
    const a = Math.max(0, i - NEAR);
    const b = Math.min(u.count, i + NEAR);
    const before = words[i]! - words[a]!;
    const after = words[b]! - words[i]!;
    put(i, 'spokenBefore', Math.round((100 * (spoken[i]! - spoken[a]!)) / (before || 1)));
    put(i, 'spokenAfter', Math.round((100 * (spoken[b]! - spoken[i]!)) / (after || 1)));
    put(i, 'likelyBefore', turns[i]! - turns[a]!);
    put(i, 'likelyAfter', turns[b]! - turns[i]!);
    put(i, 'wordsBefore', scale(before / (i - a)));
    put(i, 'wordsAfter', scale(after / (b - i)));
  }
}
