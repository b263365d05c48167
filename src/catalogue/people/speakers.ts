import type { Tier } from './cast.ts';
import { COLUMNS, type Rows, rowMaker, WIDTH } from './features.ts';
import { type ForestFile, scoreRow } from './forest.ts';
import { type Mentions, NAME, NOUN, TELLER } from './mentions.ts';
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

/** Names the speakers: what stands beside a quote first, the rest by the ranker, from the first quote to the last. */
export function speakersOf(
  w: Words,
  mentions: Mentions,
  speeches: readonly Speech[],
  model: ForestFile,
  watch?: Watch,
): Decision[] {
  const explicit = explicitSpeakers(mentions, speeches);
  const rowsOf = rowMaker(w, mentions, speeches, explicit);
  const out: Decision[] = [];
  const history: number[] = [];
  for (let q = 0; q < speeches.length; q++) {
    const s = speeches[q]!;
    let decision: Decision | undefined;
    let told: number | undefined;
    if (s.from < 0) decision = { speaker: -1, tier: 'unknown', p: 0 };
    else if (explicit[q]! >= 0) {
      const kind = mentions.list[s.tag!.mention]!.kind;
      decision = {
        speaker: explicit[q]!,
        tier: kind === TELLER ? 'narrator' : kind === NAME ? 'name' : 'noun',
        p: kind === NOUN ? SAID_BY.noun : kind === NAME ? SAID_BY.name : SAID_BY.teller,
      };
      if (watch)
        told = watch(
          q,
          rowsOf(q, (i) => history[i] ?? -1),
        );
    } else {
      const rows = rowsOf(q, (i) => history[i] ?? -1);
      told = watch?.(q, rows);
      decision = best(model, rows, tierOf(q, s, speeches, out));
    }
    out.push(decision);
    history.push(told ?? decision.speaker);
  }
  return out;
}

/** How often what stands beside a quote is right, as measured on books that the ranker has not seen; the ranker tells the rest. */
const SAID_BY = { name: 0.98, teller: 0.96, noun: 0.66 } as const;

const CALLED = COLUMNS.indexOf('called');
const ADDRESSES = COLUMNS.indexOf('addresses');

function best(model: ForestFile, { candidates, rows }: Rows, tier: Tier): Decision {
  let most = -Infinity;
  let speaker = -1;
  let sum = 0;
  candidates.forEach((c, i) => {
    const at = i * WIDTH;
    // Nobody calls themselves by name.
    const score = scoreRow(model, rows, at) - (rows[at + CALLED] || rows[at + ADDRESSES] === 1 ? 3 : 0);
    sum += 1 / (1 + Math.exp(-score));
    if (score > most) {
      most = score;
      speaker = c;
    }
  });
  const p = speaker < 0 ? 0 : 1 / (1 + Math.exp(-most)) / Math.max(1, sum);
  return speaker < 0 ? { speaker, tier: 'unknown', p: 0 } : { speaker, tier, p };
}

/** What the ranker's answer mostly rests on. */
function tierOf(q: number, s: Speech, speeches: readonly Speech[], before: readonly Decision[]): Tier {
  if (s.tag?.verb && s.tag.mention >= 0) return 'pronoun';
  if (s.tag && s.tag.mention >= 0) return 'beat';
  const last = speeches[q - 1];
  if (last && last.paragraph === s.paragraph && before[q - 1]!.speaker >= 0) return 'continued';
  if (last?.open && last.paragraph === s.paragraph - 1) return 'continued';
  if (last && s.paragraph - last.paragraph <= 1) return 'turn';
  return 'near';
}
