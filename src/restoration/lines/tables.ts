import { BREAKS, JOINS } from './class-counts.ts';
import { CLASSES } from './classes.ts';

/** How short of the wrap width a line is: full, or short by up to 3, 10, 25 columns, or more. */
export const SHORT = 5;
const INDENT = 4;
/** Beginning weights of the tables, as if so many line ends had been seen. */
const SEEN = { breaks: 40, joins: 400, short: 20, indent: 2, flowed: 2 };

/** How often each value of the four things was seen at breaks, or at joins. */
export interface Counts {
  readonly place: Float64Array;
  readonly short: Float64Array;
  readonly indent: Float64Array;
  readonly flowed: Float64Array;
}

/** Log ratios break : join, for each value of each of the four things; and how likely each shortness is at a join. */
export interface Tables extends Counts {
  readonly joins: Float64Array;
}

export const empty = (): Counts => ({
  place: new Float64Array(CLASSES),
  short: new Float64Array(SHORT),
  indent: new Float64Array(INDENT),
  flowed: new Float64Array(2),
});
export const first = (): Tables => tablesOf(empty(), empty());

const START_BREAKS = { short: [0, 0.05, 0.11, 0.24, 0.6], indent: [0.75, 0.06, 0.15, 0.04], flowed: [0.5, 0.5] };
const START_JOINS = {
  short: [0.99, 0.005, 0.003, 0.001, 0.001],
  indent: [0.985, 0.007, 0.005, 0.003],
  flowed: [0.5, 0.5],
};

/** Tables from what was seen at breaks and at joins, over the beginning weights. */
export function tablesOf(breaks: Counts, joins: Counts): Tables {
  const places = (counts: Float64Array, table: readonly number[], weight: number, floor: number) =>
    share(
      counts,
      table.map((n) => (n + floor) / 100_000),
      weight,
    );
  const place = ratio(places(breaks.place, BREAKS, SEEN.breaks, 1), places(joins.place, JOINS, SEEN.joins, 0.3));
  const indent = ratio(
    share(breaks.indent, START_BREAKS.indent, SEEN.indent),
    share(joins.indent, START_JOINS.indent, SEEN.indent),
  );
  const flowed = ratio(
    share(breaks.flowed, START_BREAKS.flowed, SEEN.flowed),
    share(joins.flowed, START_JOINS.flowed, SEEN.flowed),
  );
  // How often a paragraph's last line is full by chance follows from the width and is added there.
  const shortBreaks = breaks.short.slice();
  shortBreaks[0] = 0;
  const ofBreaks = share(shortBreaks, START_BREAKS.short, SEEN.short);
  ofBreaks[0] = 1;
  const ofJoins = share(joins.short, START_JOINS.short, SEEN.short);
  return { place, indent, flowed, short: ratio(ofBreaks, ofJoins), joins: ofJoins };
}

function share(counts: Float64Array, table: readonly number[], weight: number): Float64Array {
  const sum = counts.reduce((a, b) => a + b, 0) + weight;
  return counts.map((n, k) => (n + weight * table[k]!) / sum);
}

const ratio = (a: Float64Array, b: Float64Array): Float64Array => a.map((x, k) => Math.log(x / b[k]!));
