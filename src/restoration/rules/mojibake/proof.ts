import { chosen, lastOf, lastsOf, type Piece } from './read-back.ts';
import type { Run } from './runs.ts';
import type { Kind } from './sequences.ts';

/** A stretch that gains so much is mojibake, whatever else the text holds. */
export const SURE = 2.5;
/** One that gains nearly as much is nearly a witness. */
const NEARLY = 2.25;
/** Two witnesses prove a code page for their kind; a doubtful stretch of that kind is then believed if it gains at all. */
const PROVEN = 1.8;
const GAINS = 0.5;
/** In a text in which one code page explains nearly all that is beyond ASCII, it is believed of the rest as well. */
const NEARLY_ALL = 0.95;
const WHOLE = 5;
/** So many witnesses in such a text, and signs of a kind that nothing else has shown are believed too. */
const MANY = 40;
const COSTS_LITTLE = -1.6;
/** What it is worth to have gone wrong like the rest. */
const USUAL = 1.6;

/** What a text proves about how it went wrong. */
export interface Proof {
  /** The code page that explains most, if there is one witness at least. */
  readonly main: string | undefined;
  believes(piece: Piece): boolean;
  /** Gain, and more where a stretch went wrong by the same steps as most of the text. */
  worth(piece: Piece): number;
  /** Is one stretch of this kind sure? */
  hasSeen(codec: string, kind: Kind): boolean;
}

/** @param beyond how many characters of the text are beyond ASCII */
export function proofOf(runs: readonly Run[], beyond: number): Proof {
  const sure = new Counts();
  const covered = new Counts();
  const steps = new Counts();
  let all = 0;
  for (const run of runs) {
    for (const p of chosen(run.pieces, (q) => q.gain >= NEARLY)) {
      all++;
      const weight = p.gain >= SURE ? 1 : 0.9;
      for (const path of p.paths) steps.add(path, 1);
      for (const codec of lastsOf(p)) {
        sure.add(codec, weight);
        for (const kind of p.kinds) sure.add(`${codec} ${kind}`, weight);
      }
    }
    for (const [codec, chars] of coverage(run)) covered.add(codec, chars);
  }
  const [main] = [...covered].filter(([codec]) => sure.of(codec) >= 1).sort((a, b) => b[1] - a[1]);
  const isWhole = (codec: string) => covered.of(codec) >= beyond * NEARLY_ALL && sure.of(codec) >= WHOLE;
  const explains = (path: string) => covered.of(lastOf(path));
  const [usual] = [...steps]
    .filter(([, n]) => n >= 2 && n * 2 > all)
    .sort((a, b) => explains(b[0]) - explains(a[0]) || b[1] - a[1]);
  return {
    main: main?.[0],
    worth: (p) => p.gain + (usual && p.paths.includes(usual[0]) ? USUAL : 0),
    hasSeen: (codec, kind) => sure.of(`${codec} ${kind}`) >= 1,
    believes(piece) {
      if (piece.gain >= SURE) return true;
      return lastsOf(piece).some((codec) => {
        const whole = isWhole(codec);
        const [gain, witnesses] = whole ? [COSTS_LITTLE, 0.9] : [GAINS, PROVEN];
        if (piece.gain >= gain && whole && sure.of(codec) >= MANY) return true;
        return piece.gain >= gain && piece.kinds.every((kind) => sure.of(`${codec} ${kind}`) >= witnesses);
      });
    },
  };
}

class Counts extends Map<string, number> {
  of(key: string): number {
    return this.get(key) ?? 0;
  }
  add(key: string, n: number): void {
    this.set(key, this.of(key) + n);
  }
}

/** Characters of a run that each code page explains. */
function coverage({ pieces }: Run): Counts {
  const out = new Counts();
  const until = new Map<string, number>();
  for (const p of pieces) {
    for (const codec of lastsOf(p)) {
      const from = Math.max(p.start, until.get(codec) ?? 0);
      if (p.end <= from) continue;
      out.add(codec, p.end - from);
      until.set(codec, p.end);
    }
  }
  return out;
}
