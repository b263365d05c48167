import { lettersOf } from '../letters.ts';
import { chosenRuns, type Signature } from './signature.ts';

/** Fewer runs in common than this (some fifty words) are a saying, a song or a disclaimer that many stories share. */
const LEAST = 12;
/** This much of a text in an erased story, or of an erased part in a text, and it is that story. */
const ENOUGH = 0.5;

/**
 * Knows erased stories again: themselves however they are set, copies with slips, revisions, their parts, parts of these,
 * and whatever holds one of them.
 * @returns a function that says of a text, as `storyText` gives it, which erasure it falls under (index), or -1
 */
export function erasedAmong(erased: readonly Signature[]): (text: string) => number {
  const byLetters = new Map(erased.flatMap(({ letters }, i) => letters.map((hash) => [hash, i] as const)));
  const parts = erased.flatMap(({ parts }, of) => parts.map((runs) => ({ of, size: runs.length, runs })));
  const partsWith = new Map<number, number[]>();
  for (const [i, { runs }] of parts.entries())
    for (const run of runs) {
      const known = partsWith.get(run);
      if (known) known.push(i);
      else partsWith.set(run, [i]);
    }
  return (text) => {
    const { hash, words } = lettersOf(text);
    const same = byLetters.get(hash);
    if (hash !== '' && same !== undefined) return same;
    const runs = chosenRuns(words);
    const inPart = new Uint32Array(parts.length);
    const inStory = new Uint32Array(erased.length);
    for (const run of runs) {
      const stories = new Set<number>();
      for (const part of partsWith.get(run) ?? []) {
        inPart[part]!++;
        stories.add(parts[part]!.of);
      }
      for (const story of stories) inStory[story]!++;
    }
    const within = inStory.findIndex((both) => both >= LEAST && both >= runs.length * ENOUGH);
    if (within >= 0) return within;
    const holds = inPart.findIndex((both, part) => both >= LEAST && both >= parts[part]!.size * ENOUGH);
    return holds < 0 ? -1 : parts[holds]!.of;
  };
}
