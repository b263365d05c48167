import { GUEST } from '../../../src/catalogue/actor.ts';
import type { BuiltFinder } from '../../../src/finding/built/finder.ts';
import { passagesOf } from '../../../src/library/finding/passages.ts';
import type { Asks, Question } from '../../support/finding/made-questions.ts';
import { cpu } from './clock.ts';
import { FIRST_PAGE } from './measure.ts';
import { StoryRows } from './story-rows.ts';

/** What a page of results with its marked passages takes. */
export interface PageTimes {
  readonly median: number;
  readonly p95: number;
  readonly worst: number;
  /** Words of the stories on the page that took the longest. */
  readonly words: number;
  /** Stories on all pages, and those with a passage. */
  readonly stories: number;
  readonly passages: number;
}

interface PageTaken {
  readonly spent: number;
  readonly words: number;
  readonly stories: number;
  readonly passages: number;
}

/**
 * Asks each kind of question so many times, and for the passages of the first page as the search page does: processor time of this thread, after a
 * first round that is not counted. @param text of a work; laid ready beforehand, and not counted
 */
export async function askedWithPassages(
  finder: BuiltFinder,
  asks: Asks,
  times: number,
  text: (id: string) => string | null,
): Promise<{ [kind: string]: PageTimes }> {
  const rows = new StoryRows();
  const result: { [kind: string]: PageTimes } = {};
  const every: PageTaken[] = [];
  for (const isCounted of [false, true])
    for (const [kind, ask] of Object.entries(asks)) {
      const all: PageTaken[] = [];
      for (let i = 0; i < times; i++) all.push(await page(finder, ask(), rows, text));
      if (!isCounted) continue;
      result[kind] = pageTimesOf(all);
      every.push(...all);
    }
  return { ...result, all: pageTimesOf(every) };
}

async function page(
  finder: BuiltFinder,
  { query, by }: Question,
  rows: StoryRows,
  text: (id: string) => string | null,
): Promise<PageTaken> {
  let began = cpu();
  const { ids } = finder.answer(query, by, FIRST_PAGE);
  const ranked = cpu() - began;
  const cards = rows.lay(
    ids.flatMap((id) => {
      const told = text(id);
      return told === null ? [] : { id, text: told };
    }),
  );
  began = cpu();
  const passages = await passagesOf(GUEST, query.words, cards, rows, by.viewer);
  const spent = ranked + cpu() - began;
  const words = cards.reduce((sum, card) => sum + card.words, 0);
  return { spent, words, stories: cards.length, passages: passages.size };
}

function pageTimesOf(all: readonly PageTaken[]): PageTimes {
  const sorted = all.toSorted((a, b) => a.spent - b.spent);
  const last = sorted.at(-1)!;
  const sum = (of: (one: PageTaken) => number) => all.reduce((sum, one) => sum + of(one), 0);
  return {
    median: sorted[sorted.length >> 1]!.spent,
    p95: sorted[Math.floor(sorted.length * 0.95)]!.spent,
    worst: last.spent,
    words: last.words,
    stories: sum(({ stories }) => stories),
    passages: sum(({ passages }) => passages),
  };
}
