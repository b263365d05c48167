import { EVERYTHING, type Query, RANGED, type Words } from './query.ts';
import { conjuncts, joined } from './tree.ts';
import { writeQuery } from './write.ts';

/** One thing that a query asks for. */
export interface Part {
  /** As one would type it. */
  readonly written: string;
  /** What it asks for, and nothing else. */
  readonly only: Partial<Query>;
  /** The query without it: never narrower. */
  readonly without: Query;
}

/** Everything that narrows, by itself, in the order in which it is written: what one can take back, and what may have emptied a list. */
export function partsOf(query: Query): readonly Part[] {
  // Worked out where it is asked for: of very many parts nobody asks, and each is as long as the query.
  const part = (only: Partial<Query>, without: () => Partial<Query>): Part => ({
    only,
    get written() {
      return writeQuery({ ...EVERYTHING, ...only });
    },
    get without() {
      return { ...query, ...without() };
    },
  });
  const others = <T>(all: readonly T[], one: T) => all.filter((other) => other !== one);
  const words = conjuncts(query.words) as readonly Words[];
  return [
    ...words.map((one) => part({ words: one }, () => ({ words: joined('all', others(words, one)) as Words | null }))),
    ...query.include.map((one) => part({ include: [one] }, () => ({ include: others(query.include, one) }))),
    ...query.exclude.map((one) => part({ exclude: [one] }, () => ({ exclude: others(query.exclude, one) }))),
    ...RANGED.flatMap((of) => {
      const { [of]: range, ...rest } = query.ranges;
      return range ? [part({ ranges: { [of]: range } }, () => ({ ranges: rest }))] : [];
    }),
    ...ALONE.flatMap((key) => (query[key] === null ? [] : [part({ [key]: query[key] }, () => ({ [key]: null }))])),
    ...(['languages', 'notLanguages'] as const).flatMap((key) =>
      query[key].length === 0 ? [] : [part({ [key]: query[key] }, () => ({ [key]: [] }))],
    ),
  ];
}

const ALONE = [
  'complete',
  'oneShot',
  'onePairing',
  'read',
  'kudosed',
  'restored',
  'crossover',
  'rating',
  'sure',
] as const;
