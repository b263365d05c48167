import { eachShingle, lettersOf } from '../letters.ts';

/**
 * What is kept of a story that was erased, so that it is known again: hashes alone, from which nobody can read a word.
 * A quarter of its runs of five words, chosen by their own hash (FracMinHash), tells a part from the whole and the whole
 * within something longer, which a sketch of fixed size cannot.
 */
export interface Signature {
  /** As `Letters.hash`, of each of its drafts. */
  readonly letters: readonly string[];
  /** For each of its drafts the chosen runs, as sorted hashes of 32 bits. */
  readonly parts: readonly Uint32Array[];
}

/** Of four runs of words one is kept. */
const ONE_IN = 4;

/** @param texts of its drafts, as `storyText` gives them; those that say the same count once */
export function signatureOf(texts: readonly string[]): Signature {
  const parts = new Map<string, Uint32Array>();
  for (const text of texts) {
    const { hash, words } = lettersOf(text);
    if (hash !== '' && !parts.has(hash)) parts.set(hash, chosenRuns(words));
  }
  return { letters: [...parts.keys()], parts: [...parts.values()].filter((runs) => runs.length > 0) };
}

/** The chosen runs of five words, each once, sorted. */
export function chosenRuns(words: Uint32Array): Uint32Array {
  const runs: number[] = [];
  eachShingle(words, (a, b) => {
    if (b % ONE_IN === 0) runs.push(a);
  });
  const sorted = Uint32Array.from(runs).sort();
  return sorted.filter((run, i) => i === 0 || run !== sorted[i - 1]);
}

/** For a column or file of text: Base64 of the hashes, lowest byte first. */
export const packRuns = (runs: Uint32Array): string => {
  const bytes = Buffer.alloc(runs.length * 4);
  for (const [i, run] of runs.entries()) bytes.writeUInt32LE(run, i * 4);
  return bytes.toString('base64');
};

export function unpackRuns(packed: string): Uint32Array {
  const bytes = Buffer.from(packed, 'base64');
  return Uint32Array.from({ length: bytes.length >>> 2 }, (_, i) => bytes.readUInt32LE(i * 4));
}
