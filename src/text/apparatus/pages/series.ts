/** A place with a page's number. */
export interface Counted {
  readonly number: number;
  /** Offset in the text. */
  readonly at: number;
}

/** So many pages may go without a number in between: pictures, first pages of chapters. */
const MOST_MISSED = 5;
const WINDOW = 24;
/** No series of numbers is looked for more often in one set. */
const MOST_SERIES = 12;

/**
 * The series in which numbers run on through a text as those of pages do: each a little higher than the one before it,
 * about as far from it as all others are. Longest first; what was taken is in no second series.
 * @param least letters that a page holds at least
 */
export function seriesIn<C extends Counted>(all: readonly C[], least: number): C[][] {
  const found: C[][] = [];
  let rest = all;
  while (rest.length >= 2 && found.length < MOST_SERIES) {
    const longest = longestIn(rest, least);
    if (longest.length < 2) break;
    const taken = new Set<C>(longest);
    rest = rest.filter((c) => !taken.has(c));
    if (isRegular(longest)) found.push(longest);
  }
  return found;
}

function longestIn<C extends Counted>(all: readonly C[], least: number): C[] {
  const length = new Int32Array(all.length).fill(1);
  const before = new Int32Array(all.length).fill(-1);
  let best = 0;
  for (let i = 0; i < all.length; i++) {
    for (let j = i - 1; j >= Math.max(0, i - WINDOW); j--) {
      const more = all[i]!.number - all[j]!.number;
      if (more < 1 || more > MOST_MISSED + 1 || all[i]!.at - all[j]!.at < least * more * 0.5) continue;
      if (all[i]!.at - all[j]!.at < least || length[j]! + 1 <= length[i]!) continue;
      length[i] = length[j]! + 1;
      before[i] = j;
    }
    if (length[i]! > length[best]!) best = i;
  }
  const series: C[] = [];
  for (let i = best; i >= 0; i = before[i]!) series.push(all[i]!);
  return series.reverse();
}

/** Letters of text for one page, from number to number; or lines, where `place` says in which each number stands. */
export const perPage = <C extends Counted>(series: readonly C[], place = (c: C): number => c.at): number[] =>
  series.slice(1).map((c, i) => (place(c) - place(series[i]!)) / (c.number - series[i]!.number));

export const median = (values: readonly number[]): number =>
  values.length === 0 ? 0 : [...values].sort((a, b) => a - b)[values.length >> 1]!;

/** Most pages hold about as much as the others. */
function isRegular(series: readonly Counted[]): boolean {
  const sizes = perPage(series);
  const usual = median(sizes);
  return sizes.filter((s) => s > usual * 0.4 && s < usual * 2.2).length >= sizes.length * 0.7;
}
