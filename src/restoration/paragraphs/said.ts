/** Pairs of a probability and what is said of it, both rising from 0 to 1; between two of them along a line. */
export type SaidTable = readonly (readonly [p: number, said: number])[];

/**
 * What is said of a break: breaks are made by probabilities that are true for all writers together, and what is said of one is shaded, so
 * that "over 0.8" is right in 95 of 100 also for writers of the kind that is hardest to read (training/said.py).
 * @throws Error where a table does not rise from 0 to 1
 */
export function readSaid(tables: readonly SaidTable[]): (p: number, isBeside: boolean) => number {
  for (const table of tables) {
    const isWhole = table.at(0)?.join() === '0,0' && table.at(-1)?.join() === '1,1';
    if (!isWhole || table.some(([p, said], i) => i > 0 && !(p > table[i - 1]![0] && said >= table[i - 1]![1])))
      throw new Error('what paragraph models say of a break must rise from 0 to 1: run training/train.py mix');
  }
  const [away, beside] = tables;
  if (!away || !beside || tables.length > 2)
    throw new Error('a paragraph model says of a break what stands in two tables: run training/train.py mix');
  return (p, isBeside) => along(isBeside ? beside : away, p);
}

function along(table: SaidTable, p: number): number {
  let low = 0;
  let high = table.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (table[middle]![0] <= p) low = middle;
    else high = middle;
  }
  const [x, from] = table[low]!;
  const [y, to] = table[high]!;
  return from + ((to - from) * (p - x)) / (y - x);
}
