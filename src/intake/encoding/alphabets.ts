import { upperHalf } from './charsets.ts';
import { ALPHABETS } from './languages.data.ts';
import type { Fit } from './latin.ts';
import { read, type Surroundings } from './surroundings.ts';

const PAGES: Readonly<Record<string, readonly string[]>> = {
  Cyrillic: ['windows-1251', 'koi8-r', 'ibm866', 'iso-8859-5', 'x-mac-cyrillic'],
  Greek: ['windows-1253', 'iso-8859-7'],
};

/**
 * Scores the code pages of Cyrillic and Greek by letter frequency and by capitals that stand only where capitals may:
 * KOI8-R read as windows-1251 is all capitals. Above 0.8 the text is in that alphabet.
 */
export function fitAlphabets(surroundings: Surroundings, declared?: string): Fit[] {
  const fits: Fit[] = [];
  for (const [alphabet, encodings] of Object.entries(PAGES)) {
    const letters = ALPHABETS[alphabet]!;
    const common = new Set(letters.slice(0, 10));
    const all = new Set(letters);
    for (const encoding of encodings) {
      const prior = encoding === declared ? 0.2 : encoding === encodings[0] ? 0.02 : 0;
      fits.push({ encoding, score: prior + score(surroundings, upperHalf(encoding), common, all) });
    }
  }
  return fits.sort((a, b) => b.score - a.score);
}

function score(
  surroundings: Surroundings,
  table: string,
  common: ReadonlySet<string>,
  all: ReadonlySet<string>,
): number {
  let sum = 0;
  let n = 0;
  for (const { before, at, count } of read(surroundings, table)) {
    n += count;
    const lower = at.toLowerCase();
    if (at === '\ufffd') sum -= 5 * count;
    else if (!all.has(lower)) sum += ('«»“”„’—–…\u00a0'.includes(at) ? 0.3 : -1) * count;
    else if (at === lower) sum += (common.has(at) ? 2 : 1) * count;
    else if (all.has(before)) sum -= 2 * count;
  }
  return n ? sum / n : 0;
}
