import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { BuiltFinder } from '../../../src/finding/built/finder.ts';
import { FACET_TYPES } from '../../../src/finding/findable.ts';
import type { Page } from '../../../src/finding/found.ts';
import type { Asks } from '../../support/finding/made-questions.ts';
import { cpu } from './clock.ts';

export const FIRST_PAGE: Page = { size: 20, after: null, facets: FACET_TYPES.map((type) => ({ type, most: 10 })) };

export interface Times {
  readonly median: number;
  readonly p95: number;
  /** Works, in the mean. */
  readonly found: number;
}

/** Asks each kind of question so many times, none twice, after a first round of others that is not counted: processor time of this thread. */
export async function asked(finder: BuiltFinder, asks: Asks, times: number): Promise<{ [kind: string]: Times }> {
  const result: { [kind: string]: Times } = {};
  const every: number[] = [];
  for (const isCounted of [false, true])
    for (const [kind, ask] of Object.entries(asks)) {
      const all = Array.from({ length: times }, ask);
      let found = 0;
      const taken = all.map(({ query, by }) => {
        const began = cpu();
        found += finder.answer(query, by, FIRST_PAGE).total;
        return cpu() - began;
      });
      if (!isCounted) continue;
      result[kind] = timesOf(taken, found / times);
      every.push(...taken);
    }
  return { ...result, all: timesOf(every, 0) };
}

export function timesOf(all: readonly number[], found: number): Times {
  const sorted = all.toSorted((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, p95: sorted[Math.floor(sorted.length * 0.95)]!, found };
}

export const ms = (n: number): string => `${n < 10 ? n.toFixed(1) : Math.round(n)} ms`;
export const mb = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** Bytes that are held now, when what nobody holds is gone. */
export function held(): number {
  setFlagsFromString('--expose-gc');
  const gc = runInNewContext('gc') as () => void;
  gc();
  gc();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}
