import type { Evidence } from '../../intake/draft.ts';
import { withoutAddresses } from '../../text/addresses.ts';
import type { Field } from '../work.ts';
import { EXPLICIT, type Lexicon } from './explicit.data.ts';
import { hashOf, WordScan } from './word-scan.ts';

/** How far apart, in words, the words of one scene stand at most. */
const SCENE = 250;
/** A scene tells when it has this much of each kind: different words, and words in all (a word counts three times at most). */
const LEAST = { plain: 1, plainOrBody: 3, motion: 5, weight: 18 };
const WEIGHTS = { plain: 3, body: 2, motion: 1 } as const;
const OFTEN = 3;
const PASSAGES = 5;
const LONGEST_PASSAGE = 300;

type Kind = keyof Lexicon;
interface Hit {
  /** The how manieth word of the text. */
  readonly nth: number;
  readonly start: number;
  readonly end: number;
  readonly hash: number;
  readonly kind: Kind;
}

/** A stretch that is explicit, in offsets of the content. */
export interface Scene {
  readonly start: number;
  readonly end: number;
  readonly weight: number;
}

interface Table {
  readonly kinds: ReadonlyMap<number, Kind>;
  /** 1 for the last 12 bits of every hash in `kinds`: nearly all words end here. */
  readonly begins: Uint8Array;
}
const BITS = 0xfff;
const tables = new WeakMap<Lexicon, Table>();

function tableOf(lexicon: Lexicon): Table {
  let table = tables.get(lexicon);
  if (!table) {
    const all: readonly Kind[] = ['motion', 'body', 'plain'];
    const kinds = new Map(all.flatMap((kind) => lexicon[kind].map((word) => [hashOf(word), kind] as const)));
    const begins = new Uint8Array(BITS + 1);
    for (const hash of kinds.keys()) begins[hash & BITS] = 1;
    table = { kinds, begins };
    tables.set(lexicon, table);
  }
  return table;
}

/**
 * The explicit stretches of a text: where within {@link SCENE} words enough different words of every kind come together.
 * Words of one kind alone, however many, are a doctor's, a swearer's or a lover's, and tell nothing.
 */
export function explicitScenes(content: string, from = 0, lexicon: Lexicon = EXPLICIT): Scene[] {
  const { kinds, begins } = tableOf(lexicon);
  const hits: Hit[] = [];
  let nth = 0;
  for (const word = new WordScan(content, from, content.length); word.next(); nth++) {
    const { hash, start, end } = word;
    const kind = begins[hash & BITS] === 1 ? kinds.get(hash) : undefined;
    if (kind) hits.push({ nth, start, end, hash, kind });
  }
  return scenesAmong(hits);
}

/** A window slides over the hits; windows that tell and touch each other are one scene. */
function scenesAmong(hits: readonly Hit[]): Scene[] {
  const counts = new Map<number, number>();
  const different = { plain: 0, body: 0, motion: 0 };
  let weight = 0;
  const add = ({ hash, kind }: Hit) => {
    const n = (counts.get(hash) ?? 0) + 1;
    counts.set(hash, n);
    if (n === 1) different[kind]++;
    if (n <= OFTEN) weight += WEIGHTS[kind];
  };
  const drop = ({ hash, kind }: Hit) => {
    const n = counts.get(hash)! - 1;
    counts.set(hash, n);
    if (n === 0) different[kind]--;
    if (n < OFTEN) weight -= WEIGHTS[kind];
  };
  const scenes: { start: number; end: number; weight: number }[] = [];
  let first = 0;
  for (const hit of hits) {
    add(hit);
    while (hit.nth - hits[first]!.nth > SCENE) drop(hits[first++]!);
    const tells =
      different.plain >= LEAST.plain &&
      different.plain + different.body >= LEAST.plainOrBody &&
      different.motion >= LEAST.motion &&
      weight >= LEAST.weight;
    if (!tells) continue;
    const last = scenes.at(-1);
    if (last && hits[first]!.start <= last.end) {
      last.end = hit.end;
      last.weight = Math.max(last.weight, weight);
    } else scenes.push({ start: hits[first]!.start, end: hit.end, weight });
  }
  return scenes;
}

/**
 * "Explicit" as a suggestion with the passages it rests on, or nothing: that a text shows no such passage is never said.
 * @param from where the story begins in the content
 */
export function suggestRating(
  path: string,
  content: string,
  from: number,
  lexicon: Lexicon = EXPLICIT,
): { readonly rating: Field; readonly scenes: readonly Scene[] } | undefined {
  const scenes = explicitScenes(content, from, lexicon);
  if (scenes.length === 0) return undefined;
  const heaviest = scenes.toSorted((a, b) => b.weight - a.weight);
  const beyond = heaviest[0]!.weight / LEAST.weight - 1;
  const confidence = Math.min(0.95, 0.75 + 0.15 * Math.min(1, beyond) + 0.05 * Math.min(1, scenes.length - 1));
  return {
    rating: {
      value: 'Explicit',
      confidence: Math.round(confidence * 100) / 100,
      given: false,
      evidence: heaviest.slice(0, PASSAGES).map((s) => passage(path, content, s)),
    },
    scenes,
  };
}

function passage(path: string, content: string, { start, end }: Scene): Evidence {
  return {
    path,
    text: withoutAddresses(content.slice(start, Math.min(end, start + LONGEST_PASSAGE))),
    at: [start, end],
  };
}
