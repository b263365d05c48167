import { dumpOf } from '../../catalogue/told/entry.ts';
import { FicariumError } from '../../errors.ts';
import type { Card } from '../../grouping/card.ts';
import { erasedAmong } from '../../grouping/erased/known.ts';
import { mayHold } from '../../grouping/erased/may-hold.ts';
import { type Signature, signatureOf } from '../../grouping/erased/signature.ts';
import { joinSketches } from '../../grouping/sketch.ts';
import { binsOf } from '../../grouping/ties.ts';
import type { ListOfWorks } from '../../intake/list-of-works.ts';
import type { Hanging } from '../../store/erasures/erasures.ts';
import type { Store } from '../../store/store.ts';
import { sentence } from '../../text/sentence.ts';
import { textOf } from './text-of.ts';

/** All that goes when a work is erased. */
export interface Extent extends Hanging {
  readonly work: string;
  readonly title: string | null;
  /** Other works that hold its text, or are parts of it: they go with it. */
  readonly others: readonly { readonly id: string; readonly title: string | null }[];
  readonly signature: Signature;
}

/**
 * Finds what hangs on a work, all other works that hold its text among it.
 * @throws FicariumError `not-found`
 */
export async function extentOf(store: Store, id: string): Promise<Extent> {
  const { erasures, stock } = store;
  const work = await erasures.work(id);
  if (!work) throw noWork(id);
  const texts: string[] = [];
  for (const key of await erasures.keysOf([work.id])) texts.push(textOf((await stock.piece(key))!));
  const signature = signatureOf(texts);
  const others = await worksHolding(store, work.id, signature);
  const titled = await Promise.all(others.map(async (other) => (await erasures.work(other))!));
  return {
    work: work.id,
    title: work.title,
    others: titled.map(({ id, title }) => ({ id, title })),
    signature,
    ...(await erasures.hanging([work.id, ...others])),
  };
}

/** Other works of which a draft is that story, a part of it, or holds it. Sketches say which to read. */
async function worksHolding({ stock }: Store, work: string, signature: Signature): Promise<string[]> {
  const own = (await stock.cardsOf(await stock.draftsOf([work]))).map(({ card }) => card);
  // What is half in one part and half in the next is told by the whole alone.
  const whole = () => ({ sketch: own.map(({ sketch }) => sketch).reduce(joinSketches), words: sumOf(own) });
  const sketched = (own.length > 1 ? [...own, whole()] : own).map(({ sketch, words }) => ({
    bins: binsOf(sketch),
    words,
  }));
  const near = await stock.agreeing(sketched.map(({ bins }) => bins));
  const isErased = erasedAmong([signature]);
  const holding = new Set<string>();
  const read = async (key: string, of: string) => {
    if (!holding.has(of) && isErased(textOf((await stock.piece(key))!)) >= 0) holding.add(of);
  };
  const done = new Set<string>();
  for (const { key, work: of, with: i, agree, words, filled } of near) {
    if (of === null || of === work || done.has(key)) continue;
    const { bins, words: ours } = sketched[i]!;
    if (!mayHold({ agree, words: [ours, words], filled: [bins.length, filled] })) continue;
    done.add(key);
    await read(key, of);
  }
  for await (const { card, work: of } of stock.cards('not-grouped')) {
    if (of === null || of === work) continue;
    const its = new Set(binsOf(card.sketch));
    const agrees = sketched.some(({ bins, words }) => {
      const agree = bins.filter((bin) => its.has(bin)).length;
      return mayHold({ agree, words: [words, card.words], filled: [bins.length, its.size] });
    });
    if (agrees) await read(card.key, of);
  }
  return [...holding].sort();
}

const sumOf = (cards: readonly Card[]): number => cards.reduce((sum, { words }) => sum + words, 0);

/** Files that speak of works without holding their text, and how they are without them. */
export interface Spoken {
  readonly speaks: readonly string[];
  readonly entries: readonly string[];
  readonly names: readonly string[];
  readonly lists: ReadonlyMap<string, ListOfWorks | null>;
}

/** What dumps, pages of contents and lists of works say of these works. */
export async function spokenOf({ erasures }: Store, works: readonly string[]): Promise<Spoken> {
  const found = (await Promise.all(works.map((id) => erasures.work(id)))).filter((work) => work !== null);
  const plans = found.map(({ plan }) => plan);
  const entries = plans.flatMap(({ told = {} }) => Object.values(told).flatMap((all) => all.map(({ entry }) => entry)));
  const said = plans.flatMap(({ inLists = {} }) => Object.values(inLists));
  const pages = plans.flatMap(({ contents }) => (contents ? [contents.path] : []));
  const speaking = await erasures.speakers([...pages, ...said.map(({ path }) => path)]);
  const lists = await erasures.lists(speaking);
  const writers = await erasures.writersOfNoOther(works);
  const isOfThem = (title: string, author: string | null) => said.some((s) => s.title === title && s.author === author);
  return {
    speaks: [...new Set([...speaking, ...entries.map(dumpOf)])],
    entries: [...new Set(entries)],
    names: [...new Set([...found.map(({ title }) => title), ...said.map(({ title }) => title), ...writers])].filter(
      (name): name is string => name !== null && name.length > 2,
    ),
    lists: new Map(
      [...lists].map(([sha256, list]) => {
        const left = list.works.filter(({ title, author }) => !isOfThem(title, author));
        return [sha256, left.length > 0 ? { ...list, works: left } : null];
      }),
    ),
  };
}

export const noWork = (id: string): FicariumError =>
  new FicariumError('not-found', sentence('error.no-work', { id }), sentence('advice.address-whole'));
