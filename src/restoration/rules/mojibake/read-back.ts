import { CODECS, type Codec, LEADS, TAILS } from './codecs.ts';
import { oddness } from './oddness.ts';
import { type Kind, type Sequence, sequenceAt } from './sequences.ts';

/** A stretch of a run that reads as UTF-8 in some code page, and what it says. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly after: string;
  /** Ways by which it may have gone wrong, the likeliest first: names of code pages, parted by commas, the first misreading first. */
  readonly paths: readonly string[];
  readonly kinds: readonly Kind[];
  /** How much less odd the text is with it. */
  readonly gain: number;
}

/** The code page of the last misreading: what has to be turned back first. */
export const lastOf = (path: string): string => path.slice(path.lastIndexOf(',') + 1);
export const lastsOf = (piece: Piece): string[] => [...new Set(piece.paths.map(lastOf))];
const depthOf = (piece: Piece): number => piece.paths[0]!.split(',').length;

/** No wild text is known to have gone wrong more than three times. */
const MOST_LAYERS = 4;
/** What reads no better than this in any code page is garbled beyond help. */
const STILL_ODD = 3.5;
/** Deeper readings that make a text a little odder are kept: the rest of it may show that they are right. */
const COSTS_LITTLE = -1.6;
/** Each sequence beyond two in a row makes chance less likely. */
const IN_A_ROW = 0.3;
const MOST_PATHS = 32;

/** Code pages in which a lead byte and a later one stand side by side in the run: all that can be tried. */
export function codecsIn(run: string): number {
  let mask = 0;
  for (let i = run.length - 1; i > 0; i--) mask |= LEADS[run.charCodeAt(i - 1)]! & TAILS[run.charCodeAt(i)]!;
  return mask;
}

/**
 * All that one run of characters beyond ASCII may have been: for each code page the stretches that it explains, each read on
 * through further layers while that makes it less odd. Stretches of different code pages may overlap.
 * @param among bits of the code pages to try
 */
export function readings(before: string, run: string, after: string, among: number): Piece[] {
  return readingsOf(before, run, after, among, MOST_LAYERS);
}

function readingsOf(before: string, run: string, after: string, among: number, layers: number): Piece[] {
  const mask = codecsIn(run) & among;
  const pieces = new Map<string, Piece & { readonly paths: string[] }>();
  for (const codec of CODECS) {
    if ((mask & codec.bit) === 0) continue;
    for (const chain of chainsIn(run, codec)) {
      const start = chain[0]!.at;
      const last = chain.at(-1)!;
      const end = last.at + last.length;
      const decoded = chain.map((s) => s.decoded).join('');
      const [left, right] = [(before + run.slice(0, start)).slice(-2), (run.slice(end, end + 2) + after).slice(0, 2)];
      let was: number | undefined;
      const add = (after: string, path: string, rarer: number) => {
        const key = `${start} ${end} ${after}`;
        const known = pieces.get(key);
        if (known) {
          if (known.paths.length < MOST_PATHS && !known.paths.includes(path)) known.paths.push(path);
          return;
        }
        was ??= oddness(left, run.slice(start, end), right);
        const now = oddness(left, after, right);
        if (now > Math.max(STILL_ODD, was / 6)) return;
        pieces.set(key, {
          start,
          end,
          after,
          paths: [path],
          kinds: [...new Set(chain.map((s) => s.kind))],
          gain: was - now - rarer + IN_A_ROW * Math.max(0, chain.length - 2),
        });
      };
      add(decoded, codec.name, 0);
      if (layers > 1)
        for (const d of deeper(left, decoded, right, layers - 1))
          for (const path of d.paths) add(d.after, `${path},${codec.name}`, d.rarer);
    }
  }
  return [...pieces.values()];
}

const RARER = new Map(CODECS.map((c) => [c.name, c.rarer]));

interface Reading extends Pick<Piece, 'after' | 'paths'> {
  readonly rarer: number;
}

/** What a stretch reads as when more layers are taken off: where that makes it less odd, and in each code page throughout. */
function deeper(before: string, text: string, after: string, layers: number): Reading[] {
  const mask = codecsIn(text);
  if (mask === 0) return [];
  const all = readingsOf(before, text, after, mask, layers);
  const out = new Map<string, string[]>();
  const add = (good: readonly Piece[], through?: string) => {
    if (good.length === 0) return;
    let read = '';
    let last = 0;
    for (const p of good) {
      read += text.slice(last, p.start) + p.after;
      last = p.end;
    }
    read += text.slice(last);
    const paths = through ? good[0]!.paths.filter((path) => lastOf(path) === through) : good[0]!.paths;
    out.set(read, [...new Set([...(out.get(read) ?? []), ...paths])]);
  };
  const deep = (p: Piece) => p.gain + 2 * depthOf(p);
  add(chosen(all, (p) => p.gain >= 1));
  for (const codec of new Set(all.flatMap(lastsOf)))
    add(
      chosen(all, (p) => p.gain >= COSTS_LITTLE && p.paths.some((path) => lastOf(path) === codec), deep),
      codec,
    );
  return [...out].map(([after, paths]) => ({ after, paths, rarer: RARER.get(lastOf(paths[0]!))! }));
}

/** Of overlapping pieces the one that gains most, in order. */
export function chosen(pieces: readonly Piece[], wanted: (p: Piece) => boolean, worth = (p: Piece) => p.gain): Piece[] {
  const some = pieces.filter(wanted);
  if (some.length < 2) return some;
  const taken = new Uint8Array(some.reduce((n, p) => Math.max(n, p.end), 0));
  const out: Piece[] = [];
  for (const p of some.sort((a, b) => worth(b) - worth(a) || b.end - b.start - (a.end - a.start))) {
    if (taken.subarray(p.start, p.end).includes(1)) continue;
    taken.fill(1, p.start, p.end);
    out.push(p);
  }
  return out.sort((a, b) => a.start - b.start);
}

/** Sequences that stand side by side. A chain is also given without its first one: `É…` may stand before it in good text. */
function* chainsIn(run: string, codec: Codec): Generator<readonly (Sequence & { readonly at: number })[]> {
  let chain: (Sequence & { readonly at: number })[] = [];
  for (let at = 0; at <= run.length; ) {
    const sequence = at < run.length ? sequenceAt(run, at, codec) : undefined;
    if (sequence) {
      chain.push({ ...sequence, at });
      at += sequence.length;
      continue;
    }
    if (chain.length > 0) yield chain;
    if (chain.length > 1 && chain.length < 8) {
      yield chain.slice(1);
      yield chain.slice(0, -1);
    }
    chain = [];
    at++;
  }
}
