import { COLUMNS, idOf, type Row } from '../../../src/finding/works/stock.ts';

/** Tags of a type: how many there are, how many a work has on average, and the number of the first. */
export interface MadeType {
  readonly name: string;
  readonly tags: number;
  readonly perWork: number;
  readonly first: number;
}

/** As an archive has them: few ratings, many names, and most works with a few very common tags. */
export function typesOf(tags: number): readonly MadeType[] {
  const named = tags - 17;
  const shares: readonly (readonly [name: string, tags: number, perWork: number])[] = [
    ['rating', 5, 1],
    ['warning', 6, 1.2],
    ['category', 6, 1.1],
    ['fandom', Math.round(named * 0.1), 1.2],
    ['character', Math.round(named * 0.2), 3.2],
    ['relationship', Math.round(named * 0.25), 1.8],
    ['freeform', Math.round(named * 0.45), 4.5],
  ];
  let first = 0;
  return shares.map(([name, count, perWork]) => {
    const type = { name, tags: count, perWork, first };
    first += count;
    return type;
  });
}

/** The same numbers for the same seed (mulberry32). 0 to 1. */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Draws a rank by Zipf's law: the n-th most common n times more seldom than the first. */
export function zipf(size: number, random: () => number): () => number {
  const sums = new Float64Array(size);
  let sum = 0;
  for (let i = 0; i < size; i++) {
    sum += 1 / (i + 1);
    sums[i] = sum;
  }
  return () => {
    const wanted = random() * sum;
    let from = 0;
    let to = size - 1;
    while (from < to) {
      const middle = (from + to) >>> 1;
      if (sums[middle]! < wanted) from = middle + 1;
      else to = middle;
    }
    return from;
  };
}

const SYLLABLES = 'ka lo mir en tas vel or du shi an bre fen gul hal ist jor'.split(' ');

/** Works of a library that never was, in the order of their ids. */
export function* madeWorks(works: number, tags: number, seed = 1): Generator<Row> {
  const random = chance(seed);
  const types = typesOf(tags).map((type) => ({ ...type, draw: zipf(type.tags, random) }));
  const word = () => {
    let made = '';
    for (let i = 2 + Math.floor(random() * 2); i > 0; i--) made += SYLLABLES[Math.floor(random() * SYLLABLES.length)];
    return made;
  };
  const few = () => Math.floor(random() ** 6 * 5000);
  const step = Math.floor(2 ** 48 / (works + 1));
  for (let n = 0; n < works; n++) {
    const said = new Set<number>();
    const suggested = new Set<number>();
    for (const { first, perWork, draw } of types) {
      const wanted = perWork <= 1.2 ? 1 + (random() < perWork - 1 ? 1 : 0) : Math.floor(random() * perWork * 2 + 0.5);
      for (let i = 0; i < wanted; i++) (random() < 0.05 ? suggested : said).add(first + draw());
    }
    for (const tag of said) suggested.delete(tag);
    const date = Math.floor(7000 + random() * 13000);
    const written: Partial<Row['columns']> = {
      words: Math.floor(100 * Math.exp(random() * 8)),
      chapters: 1 + few(),
      date: random() < 0.1 ? null : date,
      updated: date + few(),
      added: 19000 + Math.floor(random() * 2000),
      hits: few() * 50,
      kudos: few(),
      comments: few(),
      bookmarks: few(),
      sure: Math.floor(random() * 1000),
    };
    yield {
      id: idOf(n * step + Math.floor(random() * step)),
      standing: random() < 0.02 ? 1 : random() < 0.1 ? 2 : 0,
      columns: Object.fromEntries(COLUMNS.map((name) => [name, written[name] ?? null])) as Row['columns'],
      sides: { said: [...said], suggested: [...suggested], facts: [random() < 0.8 ? 0 : 1 + Math.floor(random() * 9)] },
      title: `${word()} ${word()} ${word()}`,
      author: word(),
    };
  }
}
