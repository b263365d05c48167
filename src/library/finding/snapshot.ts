import type { IndexFolder } from '../../files/port.ts';
import { type Packed, pack, unpack } from '../../finding/built/packed.ts';
import type { Segment } from '../../finding/words/segment.ts';
import { FORMAT } from '../../finding/words/segment-format.ts';
import type { Kept, KeptSegments } from './kept-segments.ts';

/** What a snapshot says of itself. */
export interface Manifest {
  /** How works and words are read; anything else that is done to words makes a new one. */
  readonly format: string;
  /** As `Searched.library`. */
  readonly library: string;
  /** What was committed before is in it. */
  readonly since: string;
  /** When it was thrown away and made anew by hand, the last time; 0: never. Milliseconds. */
  readonly reindexed: number;
  readonly works: Kept;
  /** The oldest first. */
  readonly segments: readonly Kept[];
}

const MANIFEST = 'index.json';
/** Another way to make terms of words is another number. */
export const READ_AS = `works 4, segments ${FORMAT}, terms 1`;

export async function readManifest(folder: IndexFolder): Promise<Manifest | null> {
  const bytes = await folder.read(MANIFEST);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Manifest);
}

/** A snapshot as it was read; its segments were not read whole yet. */
export interface Snapshot extends Packed {
  readonly manifest: Manifest;
  readonly segments: readonly Segment[];
}

/**
 * Reads the snapshot of a library, where there is one that can be used.
 * @throws whatever says that it is broken
 */
export async function readSnapshot(
  folder: IndexFolder,
  segments: KeptSegments,
  library: string,
): Promise<Snapshot | null> {
  const manifest = await readManifest(folder);
  if (!manifest || manifest.library !== library || manifest.format !== READ_AS) return null;
  const [bytes, sum] = await Promise.all([folder.read(manifest.works.name), folder.sumOf(manifest.works.name)]);
  if (!bytes || sum !== manifest.works.sum) throw new Error(`${manifest.works.name} is not what was written.`);
  return { ...unpack(bytes), manifest, segments: manifest.segments.map((kept) => segments.open(kept)) };
}

/** Reads all words once. @throws where they are not what was written */
export async function proveWords(folder: IndexFolder, { segments }: Manifest): Promise<void> {
  for (const { name, sum } of segments)
    if ((await folder.sumOf(name)) !== sum) throw new Error(`${name} is not what was written.`);
}

/** What is to be written, as it was at one instant. */
export interface Written extends Packed {
  readonly segments: readonly Segment[];
  readonly about: Pick<Manifest, 'library' | 'since' | 'reindexed'>;
  readonly name: string;
}

/** Writes a snapshot beside the one before and lays it in its place. */
export async function writeSnapshot(
  folder: IndexFolder,
  kept: KeptSegments,
  { stock, facts, tags, segments, about, name }: Written,
): Promise<void> {
  const works = { name: `${name}.works`, sum: await folder.write(`${name}.works`, pack({ stock, facts, tags })) };
  const stored: Kept[] = [];
  for (const segment of segments) stored.push(await kept.store(segment));
  const manifest: Manifest = { format: READ_AS, ...about, works, segments: stored };
  await folder.write(MANIFEST, [new TextEncoder().encode(JSON.stringify(manifest))]);
  await folder.keepOnly([MANIFEST, works.name, ...stored.map((one) => one.name), ...kept.names]);
}
