import type { Explained, Row, Spot } from '../../library/works/explain.ts';

/** What of the comparison is asked for. */
export interface Filter {
  /** Only changes of this rule. */
  readonly rule?: string;
  /** Only changes that are less sure than this, 0-1. */
  readonly below?: number;
}

export interface PlacedRow {
  /** The row's number in the edition, from 0. */
  readonly n: number;
  readonly row: Row;
  /** Its changes that the filter lets through. */
  readonly spots: readonly Spot[];
}

const MOST_ROWS = 250;
const MOST_LETTERS = 60_000;
const MOST_SPOTS = 400;

/** Does the filter let a change through? What a person has accepted is sure. */
export const passes = (spot: Spot, { rule, below }: Filter): boolean =>
  (rule === undefined || spot.rule === rule) &&
  (below === undefined || (spot.confidence < below && spot.verdict === null));

/** The rows cut into pages that stay light. With a filter, only rows where it finds something. */
export function leavesOf({ rows, spots }: Explained, filter: Filter): PlacedRow[][] {
  const narrowed = filter.rule !== undefined || filter.below !== undefined;
  const leaves: PlacedRow[][] = [];
  let leaf: PlacedRow[] = [];
  let letters = 0;
  let marks = 0;
  rows.forEach((row, n) => {
    const found = row.segments
      .flatMap((segment) => segment.spots.map((id) => spots[id]!))
      .filter((spot) => passes(spot, filter));
    if (narrowed && found.length === 0) return;
    if (
      leaf.length &&
      (leaf.length >= MOST_ROWS || letters + row.size > MOST_LETTERS || marks + found.length > MOST_SPOTS)
    ) {
      leaves.push(leaf);
      leaf = [];
      letters = 0;
      marks = 0;
    }
    leaf.push({ n, row, spots: found });
    letters += row.size;
    marks += found.length;
  });
  if (leaf.length) leaves.push(leaf);
  return leaves;
}

/** The page, from 1, on which a row stands. */
export const leafOf = (leaves: readonly PlacedRow[][], n: number): number =>
  Math.max(
    0,
    leaves.findLastIndex((leaf) => leaf[0]!.n <= n),
  ) + 1;

/** A stretch of the story with how many slips are to be expected in a thousand letters of it. */
export interface Heat {
  /** Its first row. */
  readonly row: number;
  readonly slips: number;
}

/** The whole story in at most `most` stretches of about the same length. */
export function heatOf({ rows, spots }: Explained, most: number): Heat[] {
  const total = rows.reduce((n, row) => n + row.size, 0);
  const length = Math.max(1, total / Math.min(most, Math.max(1, rows.length)));
  const heats: Heat[] = [];
  let first = 0;
  let letters = 0;
  let doubt = 0;
  rows.forEach((row, n) => {
    letters += row.size;
    for (const segment of row.segments)
      for (const id of segment.spots) if (spots[id]!.verdict === null) doubt += 1 - spots[id]!.confidence;
    if (letters < length && n < rows.length - 1) return;
    heats.push({ row: first, slips: letters ? (doubt / letters) * 1000 : 0 });
    first = n + 1;
    letters = 0;
    doubt = 0;
  });
  return heats;
}
