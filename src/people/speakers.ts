import type { Tier } from './cast.ts';
import { type Past, type Rows, rowMaker } from './features/rows.ts';
import type { ForestFile } from './forest.ts';
import { type Mentions, NAME, NOUN, TELLER } from './mention.ts';
import { mistakable } from './mistakable.ts';
import { Odds } from './odds.ts';
import type { Speech } from './tags.ts';
import type { Words } from './words.ts';

/** Who speaks a quote, and what that rests on. */
export interface Decision {
  /** An entity; -1 when nobody could be named. */
  readonly speaker: number;
  readonly tier: Tier;
  /** 0-1 */
  readonly p: number;
}

/** Sees the rows of a quote before it is decided and may tell who truly speaks it. */
export type Watch = (quote: number, rows: Rows) => number | undefined;

/** Who is named as speaker right beside each quote, by a verb of speech; -1 where nobody is. A part of a quote goes with its other part. */
export function explicitSpeakers(mentions: Mentions, speeches: readonly Speech[]): number[] {
  return speeches.map(({ tag }) => {
    const m = tag?.verb ? mentions.list[tag.mention] : undefined;
    return m && (m.kind === NAME || m.kind === NOUN || m.kind === TELLER) ? m.entity : -1;
  });
}

/** One way to read the quotes so far. */
interface Reading extends Past {
  readonly sum: number;
  readonly decision: Decision;
  readonly before: Reading | undefined;
}
const READINGS = 3;
/** A reading this much less likely than the best (a natural logarithm) is not followed: it comes back too seldom to pay. */
const HOPELESS = 1;
/** Only the last few speakers matter for the next. */
const TELL_APART = 4;

/**
 * Names the speakers: what stands beside a quote first, the rest by the ranker. Whose turn it is depends on who spoke before,
 * so the few best readings are kept from quote to quote, and the best of all at the end is taken (a beam search).
 */
export function speakersOf(
  w: Words,
  mentions: Mentions,
  speeches: readonly Speech[],
  model: ForestFile,
  watch?: Watch,
): Decision[] {
  const explicit = explicitSpeakers(mentions, speeches);
  const rowsOf = rowMaker(w, mentions, speeches, explicit);
  const unsure = mistakable(w, mentions, explicit);
  const odds = new Odds(model);
  let readings: (Reading | undefined)[] = [undefined];
  speeches.forEach((s, q) => {
    const next: Reading[] = [];
    const follow = (before: Reading | undefined, decision: Decision, gain: number, told = decision.speaker): void => {
      next.push({ speaker: told, sum: (before?.sum ?? 0) + gain, decision, before });
    };
    const beside = s.from < 0 ? UNKNOWN : explicit[q]! >= 0 ? saidBeside(mentions, s, explicit[q]!) : undefined;
    // What stands beside the quote is the same in every reading: the best one tells whether the ranker doubts it.
    const check = beside && s.from >= 0 && (watch || beside.tier !== 'noun') ? rowsOf(q, readings[0]) : undefined;
    odds.begin();
    const sure = beside && check ? (doubted(odds, check, beside, unsure) ?? beside) : beside;
    for (const r of readings) {
      if (sure) {
        follow(r, sure, 0, check && watch?.(q, check));
        continue;
      }
      const rows = rowsOf(q, r);
      const told = watch?.(q, rows);
      const all = best(odds, rows, tierOf(q, s, speeches, r?.decision.speaker ?? -1));
      for (const d of watch ? all.slice(0, 1) : all.slice(0, 2)) follow(r, d, Math.log(Math.max(1e-6, d.p)), told);
    }
    readings = apart(next, watch ? 1 : READINGS);
  });
  const out: Decision[] = [];
  for (let r = readings[0]; r; r = r.before) out.push(r.decision);
  return out.reverse();
}

/** The best readings; those that the next quotes cannot tell apart are one. */
function apart(readings: Reading[], most: number): Reading[] {
  const kept: Reading[] = [];
  for (const r of readings.sort((x, y) => y.sum - x.sum)) {
    if (kept.length === most || r.sum < (kept[0]?.sum ?? r.sum) - HOPELESS) break;
    if (!kept.some((k) => sameOf(k, r))) kept.push(r);
  }
  return kept;
}

function sameOf(a: Reading | undefined, b: Reading | undefined): boolean {
  let [x, y] = [a, b];
  for (let i = 0; i < TELL_APART && x !== y; i++) {
    if (x?.speaker !== y?.speaker) return false;
    x = x?.before;
    y = y?.before;
  }
  return true;
}

const UNKNOWN: Decision = { speaker: -1, tier: 'unknown', p: 0 };

function saidBeside(mentions: Mentions, { tag }: Speech, speaker: number): Decision {
  const { kind } = mentions.list[tag!.mention]!;
  if (kind === NOUN) return { speaker, tier: 'noun', p: SAID_BY.noun };
  return kind === NAME ? { speaker, tier: 'name', p: SAID_BY.name } : { speaker, tier: 'narrator', p: SAID_BY.teller };
}

/** How often what stands beside a quote is right, as measured on books that the ranker has not seen; the ranker tells the rest. */
const SAID_BY = { name: 0.98, teller: 0.96, noun: 0.66 } as const;

/** A name or "I" beside a quote is certain only where the ranker, who sees all the rest, does not doubt it, nor who bears the name. */
function doubted(
  odds: Odds,
  rows: Rows,
  { speaker, tier }: Decision,
  unsure: ReadonlySet<number>,
): Decision | undefined {
  if (tier === 'noun') return undefined;
  const found = best(odds, rows, 'beat').find((d) => d.speaker === speaker);
  return found && (found.p < CERTAIN || unsure.has(speaker)) ? found : undefined;
}
const CERTAIN = 0.7;

/** The candidates as decisions, the likeliest first; one that names nobody where there is none. */
function best(chances: Odds, rows: Rows, tier: Tier): Decision[] {
  const { candidates } = rows;
  const odds = candidates.map((_, i) => chances.of(rows, i));
  if (odds.length === 0) return [UNKNOWN];
  const sum = Math.max(
    1,
    odds.reduce((n, p) => n + p, 0),
  );
  return candidates.map((speaker, i): Decision => ({ speaker, tier, p: odds[i]! / sum })).sort((a, b) => b.p - a.p);
}

/** What the ranker's answer mostly rests on. */
function tierOf(q: number, s: Speech, speeches: readonly Speech[], before: number): Tier {
  if (s.tag?.verb && s.tag.mention >= 0) return 'pronoun';
  if (s.tag && s.tag.mention >= 0) return 'beat';
  const last = speeches[q - 1];
  if (last && last.paragraph === s.paragraph && before >= 0) return 'continued';
  if (last?.open && last.paragraph === s.paragraph - 1) return 'continued';
  if (last && s.paragraph - last.paragraph <= 1) return 'turn';
  return 'near';
}
