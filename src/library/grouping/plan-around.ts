import { missingOf } from '../../catalogue/told/found.ts';
import type { FilesWord } from '../../grouping/word.ts';
import type { Stock } from '../../store/stock.ts';
import { DrawIn } from './draw-in.ts';
import { knownOf } from './known.ts';
import { nameWorks } from './name-works.ts';
import { AKIN, CORE, Neighbourhood } from './neighbourhood.ts';
import type { New } from './new.ts';
import { type Made, plannerOf } from './plan-here.ts';
import { keysOf, type Planned } from './planned.ts';
import { SpokenOf } from './spoken-of.ts';
import { touchedBy } from './touched.ts';
import { Writers } from './writers.ts';

/**
 * Plans what is new together with all of the library that it may concern, and nothing else: the plans are those that come of
 * the whole library. Kept signatures say whom it may concern; those are planned with it, and whoever turns out akin is asked
 * about in turn, until nobody is left.
 */
export async function planAround(stock: Stock, fresh: New, words: readonly FilesWord[]): Promise<Planned> {
  const spoken = await SpokenOf.in(stock);
  const around = new Neighbourhood(stock, await knownOf(stock, words), spoken);
  const touched = await touchedBy(stock, fresh, spoken.lists);
  await around.begin(fresh, touched.drafts);
  const writers = new Writers(stock);
  around.draw(await writers.changed(fresh.keys, around.kept, fresh.gone), CORE);
  const planHere = plannerOf(stock, around, spoken, writers);
  const drawIn = new DrawIn(stock, around, writers);
  for (;;) {
    await around.follow();
    const made = await planHere();
    if (!(await drawIn.by(made))) return finished(stock, around, made, missingOf(touched.entries, made));
  }
}

async function finished(
  stock: Stock,
  around: Neighbourhood,
  { plans, cards, told }: Made,
  missing: ReadonlyMap<string, number>,
): Promise<Planned> {
  const known = new Map([...(await stock.works(plans.map(({ id }) => id))), ...around.known]);
  const named = nameWorks(plans, (key) => around.kept.get(key)!.work, known);
  const isNear = (key: string) => around.nearnessOf([key]) <= AKIN;
  return {
    ...named,
    concerned: (plan) => keysOf(plan).some(isNear),
    kept: around.kept,
    known,
    cards: cards.filter(({ key }) => isNear(key)),
    told,
    missing,
    isWhole: false,
  };
}
