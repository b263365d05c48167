import type { Mentions } from '../mention.ts';
import type { Speech } from '../tags.ts';
import type { Words } from '../words.ts';
import { AT, scaled, WIDTH } from './columns.ts';
import { QuoteSeen, type Story, storyOf } from './quote.ts';
import { MOST } from './row-room.ts';

/** Who spoke the quotes so far, the last one first; -1 unknown. */
export interface Past {
  readonly speaker: number;
  readonly before: Past | undefined;
}

/** Who may have spoken a quote, and a row of {@link COLUMNS} for each: good until the next are asked for. */
export interface Rows {
  readonly candidates: readonly number[];
  /** One row behind the other, in the order of the candidates; what stands behind them is nobody's. */
  readonly rows: Uint8Array;
  /** For each candidate, what of its row hangs on who spoke before, as one number: alike for one candidate = the same row. */
  readonly states: readonly number[];
}

/**
 * Prepares the rows of a story's quotes. Quotes are asked for in order; the readings of one quote share what does not hang
 * on who spoke before.
 * @param explicit who is named as speaker right beside the quote; -1 where nobody is
 */
export function rowMaker(
  w: Words,
  mentions: Mentions,
  speeches: readonly Speech[],
  explicit: readonly number[],
): (q: number, past: Past | undefined) => Rows {
  const story = storyOf(w, mentions, speeches, explicit);
  let last: { q: number; seen: QuoteSeen } | undefined;
  return (q, past) => {
    if (last?.q !== q) last = { q, seen: new QuoteSeen(story, q) };
    return rowsOf(last.seen, speeches[q]!, story, past);
  };
}

function rowsOf(
  quote: QuoteSeen,
  s: Speech,
  { mentions: { teller, entities }, rows }: Story,
  past: Past | undefined,
): Rows {
  const { around, gap } = quote;
  const turn = lastTurns(quote, past);
  const newcomers: number[] = [];
  for (const who of turn.who) if (!around.order.includes(who)) newcomers.push(who);
  if (teller >= 0 && !around.order.includes(teller) && !turn.who.includes(teller)) newcomers.push(teller);
  const candidates = chosen(quote, newcomers);
  const subjects: number[] = [];
  for (const c of candidates) {
    const seen = around.order.indexOf(c);
    subjects.push(seen < 0 ? -1 : around.subject[seen]!);
  }
  const far = scaled(s.from - around.back);
  const lastSpeaker = past?.speaker ?? -1;
  const speakers = Math.min(6, turn.who.length);
  const states: number[] = [];
  const { gender } = s.tag ?? {};
  for (let i = 0; i < candidates.length; i++) {
    const c = candidates[i]!;
    const row = i * WIDTH;
    const made = quote.rowOf(c);
    const { bytes } = rows;
    bytes.copyWithin(row, made, made + WIDTH);
    const spoke = turn.who.indexOf(c);
    const ago = spoke < 0 ? -1 : turn.ago[spoke]!;
    const lastTurn = Math.min(9, ago + 1);
    const samePlace = lastSpeaker === c ? Math.min(4, gap + 1) : 0;
    const turnPair = ago === 2 && gap <= 2 ? 1 : 0;
    const subjectRank = rankOf(subjects, i);
    const genderRank = gender ? rankAmong(subjects, candidates, i, entities, gender) : 0;
    const turnBefore = Math.min(9, spoke < 0 ? 0 : turn.before[spoke]! + 1);
    const share = spoke < 0 ? 0 : Math.min(7, turn.times[spoke]!);
    bytes[row + AT.genderRank] = genderRank;
    bytes[row + AT.turnBefore] = turnBefore;
    bytes[row + AT.share] = share;
    const isNew = newcomers.includes(c) ? 1 : 0;
    bytes[row + AT.lastTurn] = lastTurn;
    bytes[row + AT.samePlace] = samePlace;
    bytes[row + AT.turnPair] = turnPair;
    bytes[row + AT.rank] = i;
    bytes[row + AT.subjectRank] = subjectRank;
    bytes[row + AT.speakers] = speakers;
    bytes[row + AT.candidates] = candidates.length;
    if (isNew) bytes[row + AT.since] = far;
    const low =
      lastTurn |
      (samePlace << 4) |
      (turnPair << 7) |
      (i << 8) |
      (subjectRank << 12) |
      (speakers << 16) |
      (candidates.length << 19) |
      (isNew << 23);
    states.push((genderRank | (turnBefore << 4) | (share << 8)) * 2 ** 24 + low);
  }
  return { candidates, rows: rows.bytes, states };
}

interface Turns {
  readonly who: number[];
  /** How many turns ago each spoke last, and in the turn before that (-1: not at all); how many quotes each spoke. */
  readonly ago: number[];
  readonly before: number[];
  readonly times: number[];
}

/** Who spoke lately, the last one first, and how many turns ago each spoke last. */
function lastTurns({ turnsAgo }: QuoteSeen, past: Past | undefined): Turns {
  const who: number[] = [];
  const ago: number[] = [];
  const before: number[] = [];
  const times: number[] = [];
  let p = past;
  for (let i = 0; i < turnsAgo.length && p; i++, p = p.before)
    if (p.speaker >= 0) {
      const known = who.indexOf(p.speaker);
      if (known < 0) {
        who.push(p.speaker);
        ago.push(turnsAgo[i]!);
        before.push(-1);
        times.push(1);
      } else {
        times[known]!++;
        if (before[known]! < 0 && turnsAgo[i]! > ago[known]!) before[known] = turnsAgo[i]!;
      }
    }
  return { who, ago, before, times };
}

/** Those who come to mind first; whoever stands beside the quote is always among them. */
function chosen({ around: { order }, tagged }: QuoteSeen, newcomers: readonly number[]): number[] {
  const all = [...order, ...newcomers];
  if (tagged >= 0 && !order.includes(tagged) && !newcomers.includes(tagged)) all.unshift(tagged);
  if (all.length <= MOST) return all;
  const first = all.slice(0, MOST);
  return tagged < 0 || first.includes(tagged) ? first : [...first.slice(0, MOST - 1), tagged];
}

/** The place of one among all when those who were a subject last come first. */
function rankOf(subjects: readonly number[], i: number): number {
  let rank = 0;
  for (let j = 0; j < subjects.length; j++)
    if (subjects[j]! > subjects[i]! || (j < i && subjects[j] === subjects[i])) rank++;
  return rank;
}

/** The place of one among those who may be of a gender, 1 the first, when those who were a subject last come first; 0 for who may not. */
function rankAmong(
  subjects: readonly number[],
  candidates: readonly number[],
  i: number,
  entities: Mentions['entities'],
  gender: 'f' | 'm',
): number {
  const mayBe = (c: number): boolean => (entities[c]!.gender ?? gender) === gender;
  if (!mayBe(candidates[i]!)) return 0;
  let rank = 1;
  for (let j = 0; j < subjects.length; j++)
    if (mayBe(candidates[j]!) && (subjects[j]! > subjects[i]! || (j < i && subjects[j] === subjects[i]))) rank++;
  return rank;
}
