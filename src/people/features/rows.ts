import type { Mentions } from '../mention.ts';
import type { Speech } from '../tags.ts';
import type { Words } from '../words.ts';
import { AT, scaled, WIDTH } from './columns.ts';
import { type QuoteSeen, quoteSeen, storyOf } from './quote.ts';

/** Who spoke the quotes so far, the last one first; -1 unknown. */
export interface Past {
  readonly speaker: number;
  readonly before: Past | undefined;
}

/** Who may have spoken a quote, and a row of {@link COLUMNS} for each. */
export interface Rows {
  readonly candidates: readonly number[];
  readonly rows: Uint8Array;
  /** For each candidate, what of its row hangs on who spoke before, as one number: alike for one candidate = the same row. */
  readonly states: readonly number[];
}

const MOST = 14;

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
    if (last?.q !== q) last = { q, seen: quoteSeen(story, q) };
    return rowsOf(last.seen, speeches[q]!, mentions.teller, past);
  };
}

function rowsOf(quote: QuoteSeen, s: Speech, teller: number, past: Past | undefined): Rows {
  const { around, gap } = quote;
  const turn = lastTurns(quote, past);
  const newcomers = [...turn.keys()].filter((who) => !around.seen.has(who));
  if (teller >= 0 && !around.seen.has(teller) && !turn.has(teller)) newcomers.push(teller);
  const candidates = chosen(quote, newcomers);
  const subjects = candidates.map((c) => around.seen.get(c)?.subject ?? -1);
  const far = scaled(s.from - around.back);
  const rows = new Uint8Array(candidates.length * WIDTH);
  const lastSpeaker = past?.speaker ?? -1;
  const speakers = Math.min(6, turn.size);
  const states = candidates.map((c, i) => {
    const row = i * WIDTH;
    rows.set(quote.rowOf(c), row);
    const ago = turn.get(c);
    const lastTurn = ago === undefined ? 0 : Math.min(9, ago + 1);
    const samePlace = lastSpeaker === c ? Math.min(4, gap + 1) : 0;
    const turnPair = ago === 2 && gap <= 2 ? 1 : 0;
    const subjectRank = rankOf(subjects, i);
    const isNew = newcomers.includes(c) ? 1 : 0;
    rows[row + AT.lastTurn] = lastTurn;
    rows[row + AT.samePlace] = samePlace;
    rows[row + AT.turnPair] = turnPair;
    rows[row + AT.rank] = i;
    rows[row + AT.subjectRank] = subjectRank;
    rows[row + AT.speakers] = speakers;
    rows[row + AT.candidates] = candidates.length;
    if (isNew) rows[row + AT.since] = far;
    return (
      lastTurn |
      (samePlace << 4) |
      (turnPair << 7) |
      (i << 8) |
      (subjectRank << 12) |
      (speakers << 16) |
      (candidates.length << 19) |
      (isNew << 23)
    );
  });
  return { candidates, rows, states };
}

/** How many turns ago each speaker spoke last. */
function lastTurns({ turnsAgo }: QuoteSeen, past: Past | undefined): Map<number, number> {
  const turn = new Map<number, number>();
  let p = past;
  for (let i = 0; i < turnsAgo.length && p; i++, p = p.before)
    if (p.speaker >= 0 && !turn.has(p.speaker)) turn.set(p.speaker, turnsAgo[i]!);
  return turn;
}

/** Those who come to mind first; whoever stands beside the quote is always among them. */
function chosen({ around: { order, seen }, tagged }: QuoteSeen, newcomers: readonly number[]): number[] {
  const all = [...order, ...newcomers];
  if (tagged >= 0 && !seen.has(tagged) && !newcomers.includes(tagged)) all.unshift(tagged);
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
