import { isApparatus, type Text } from '../../../text/text.ts';
import { SUSPECT } from './codecs.ts';
import { noProof, type Piece, type Proof, readBack } from './read-back.ts';

/** A stretch of what a run reads as by now, and the range of the text that it comes from. */
interface Unit {
  readonly now: string;
  readonly start: number;
  readonly end: number;
  readonly sure: boolean;
  /** How often it had been read wrongly and saved again; 0 = it stands as it was. */
  readonly layers: number;
  readonly codec: string;
}

/** A run of characters beyond ASCII. */
export interface Run {
  /** The ASCII characters beside it, or nothing at the text's edges. */
  readonly before: string;
  readonly behind: string;
  units: readonly Unit[];
}

/** Runs with a suspect pair in them, outside apparatus. */
export function suspectRuns({ content, marks }: Text): Run[] {
  const closed = marks.filter((m) => isApparatus(m.type));
  const runs: Run[] = [];
  let mark = 0;
  for (const m of content.matchAll(/[^\x00-\x7f]{2,}/g)) {
    const [start, end] = [m.index, m.index + m[0].length];
    while (mark < closed.length && closed[mark]!.end <= start) mark++;
    if ((closed[mark]?.start ?? end) < end || !SUSPECT.test(m[0])) continue;
    const units = [{ now: m[0], start, end, sure: true, layers: 0, codec: '' }];
    runs.push({ before: content.slice(Math.max(0, start - 1), start), behind: content.slice(end, end + 1), units });
  }
  return runs;
}

/** Takes one layer off all runs; false when nothing was there to take. What proves one run is believed in the others. */
export function peel(runs: readonly Run[], proof: Proof): boolean {
  for (const run of runs) {
    const { codec, sure } = readRun(run, noProof());
    for (const [kind, n] of sure) proof[codec].set(kind, (proof[codec].get(kind) ?? 0) + n);
  }
  let peeled = false;
  for (const run of runs) {
    const { codec, pieces } = readRun(run, proof);
    if (pieces.length === 0) continue;
    peeled = true;
    const out: Unit[] = [];
    const units = new Units(run.units);
    let last = 0;
    for (const piece of pieces) {
      out.push(...units.take(piece.start - last));
      const from = units.take(piece.end - piece.start);
      const layers = 1 + from.reduce((most, u) => Math.max(most, u.layers), 0);
      const sure = piece.sure && from.every((u) => u.sure);
      out.push({ now: piece.after, start: from[0]!.start, end: from.at(-1)!.end, sure, layers, codec });
      last = piece.end;
    }
    out.push(...units.take(Number.POSITIVE_INFINITY));
    run.units = out;
  }
  return peeled;
}

/** The run as it reads by now, read back; offsets into it. */
function readRun(run: Run, proof: Proof) {
  const shift = run.before.length;
  const now = run.units.length === 1 ? run.units[0]!.now : run.units.map((u) => u.now).join('');
  const { codec, pieces, sure } = readBack(run.before + now + run.behind, shift, shift + now.length, proof);
  return { codec, sure, pieces: pieces.map((p): Piece => ({ ...p, start: p.start - shift, end: p.end - shift })) };
}

/** Units from first to last, cut where a piece begins or ends. A mended unit that is cut keeps its whole range on both sides. */
class Units {
  private readonly units: readonly Unit[];
  private next = 0;
  private rest: Unit | undefined;

  constructor(units: readonly Unit[]) {
    this.units = units;
  }

  /** The units of the next `length` characters. */
  take(length: number): Unit[] {
    const out: Unit[] = [];
    let left = length;
    while (left > 0) {
      const unit = this.rest ?? this.units[this.next++];
      this.rest = undefined;
      if (!unit) break;
      if (unit.now.length > left) {
        const cut = unit.layers === 0 ? unit.start + left : undefined;
        out.push({ ...unit, now: unit.now.slice(0, left), end: cut ?? unit.end });
        this.rest = { ...unit, now: unit.now.slice(left), start: cut ?? unit.start };
        break;
      }
      out.push(unit);
      left -= unit.now.length;
    }
    return out;
  }
}

/** What has to be replaced in the text: mended units, joined where their ranges meet or overlap. */
export function mendsOf(run: Run): Unit[] {
  const out: Unit[] = [];
  for (const unit of run.units) {
    const last = out.at(-1);
    if (last && unit.start < last.end) {
      out[out.length - 1] = {
        ...last,
        now: last.now + unit.now,
        end: Math.max(last.end, unit.end),
        sure: last.sure && unit.sure,
        layers: Math.max(last.layers, unit.layers),
      };
    } else if (unit.layers > 0) out.push(unit);
  }
  return out;
}
