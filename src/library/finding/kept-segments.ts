import type { IndexFolder } from '../../files/port.ts';
import { Segment } from '../../finding/words/segment.ts';
import { inMemory, type Stretch } from '../../finding/words/segment-format.ts';
import type { ToMerge } from './words-thread.ts';

/** A file of an index, and the number by which one knows that it is what was written. */
export interface Kept {
  readonly name: string;
  readonly sum: number;
}

/** Bytes that may lie in memory now and in a file later. */
class Movable implements Stretch {
  readonly size: number;
  #now: Stretch;

  constructor(stretch: Stretch) {
    this.size = stretch.size;
    this.#now = stretch;
  }

  read(from: number, length: number): Uint8Array {
    return this.#now.read(from, length);
  }

  moveTo(file: Stretch): void {
    this.#now = file;
  }
}

/** Segments from this size on are put into a file as soon as they are made, and are read from there. */
const LARGE = 1 << 20;

/** Where the segments of an index lie: in memory, or in files of its folder. */
export class KeptSegments {
  readonly #folder: IndexFolder | null;
  readonly #name: () => string;
  readonly #kept = new WeakMap<Segment, Kept>();
  readonly #stretches = new WeakMap<Segment, Movable>();
  readonly #names = new Set<string>();

  /** @param name a name for a new file, none twice */
  constructor(folder: IndexFolder | null, name: () => string) {
    this.#folder = folder;
    this.#name = name;
  }

  async of(bytes: Uint8Array): Promise<Segment> {
    const stretch = new Movable(inMemory(bytes));
    const segment = new Segment(stretch);
    this.#stretches.set(segment, stretch);
    if (this.#folder && bytes.length >= LARGE) await this.store(segment);
    return segment;
  }

  /** A segment that was stored before. @throws where it is none, or not there */
  open(kept: Kept): Segment {
    const stretch = new Movable(this.#folder!.open(kept.name));
    const segment = new Segment(stretch);
    this.#stretches.set(segment, stretch);
    this.#kept.set(segment, kept);
    this.#names.add(kept.name);
    return segment;
  }

  /** Files of segments that somebody still asks. */
  get names(): readonly string[] {
    return [...this.#names];
  }

  /** Nobody asks it any more. */
  forget(segment: Segment): void {
    this.#names.delete(this.#kept.get(segment)?.name ?? '');
  }

  /** Puts a segment into a file, where it does not lie in one: another program with the same folder may have tidied it away. */
  async store(segment: Segment): Promise<Kept> {
    const known = this.#kept.get(segment);
    if (known && (await this.#folder!.has(known.name))) return known;
    const stretch = this.#stretches.get(segment)!;
    const name = `${this.#name()}.words`;
    const sum = await this.#folder!.write(name, [stretch.read(0, stretch.size)]);
    const kept = { name, sum };
    this.#kept.set(segment, kept);
    this.#names.add(name);
    if (stretch.size >= LARGE) stretch.moveTo(this.#folder!.open(name));
    return kept;
  }

  /** For another thread. */
  async from(segment: Segment): Promise<ToMerge['from']> {
    const kept = this.#kept.get(segment);
    if (kept && (await this.#folder!.has(kept.name))) return { folder: this.#folder!.path, name: kept.name };
    const stretch = this.#stretches.get(segment)!;
    return { bytes: stretch.read(0, stretch.size) };
  }
}
