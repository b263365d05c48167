import { nameByLists, namesInLists, namesOf, type PlacedList, plansInLists } from '../../catalogue/lists/match.ts';
import { endOf, named, plansTold, speaksOf } from '../../catalogue/told/match.ts';
import type { Card, Plan, Told } from '../../grouping/card.ts';
import { listingsAt, placesListed } from '../../grouping/listing.ts';
import { planWorks } from '../../grouping/plan.ts';
import { shelf } from '../../grouping/shelf.ts';
import { isNumbered, namesIn, nameTie, tiesAround } from '../../grouping/ties.ts';
import type { FilesWord } from '../../grouping/word.ts';
import { writerKey } from '../../grouping/writers.ts';
import type { ToRegroup } from '../../store/grouping/kept.ts';
import type { Stock } from '../../store/stock.ts';
import { unpackLedger } from '../../text/pack.ts';
import { Alike } from './alike.ts';
import { earlierDrafts } from './earlier.ts';
import { nameWorks } from './name-works.ts';
import { AKIN, BESIDE, CORE, type Known, LOOKED_AT, type Nearness, Neighbourhood } from './neighbourhood.ts';
import { keysOf, type Planned } from './planned.ts';
import { Writers } from './writers.ts';

/** What is new, and what tied drafts that are gone to others. */
export interface New {
  readonly keys: readonly string[];
  readonly gone: ToRegroup['gone'];
}

/** Letters of stories that are kept at hand from one look at the neighbourhood to the next. */
const LETTERS_KEPT = 12_000_000;

/**
 * Plans what is new together with all of the library that it may concern, and nothing else: the plans are those that come of
 * the whole library. Kept signatures say whom it may concern; those are planned with it, and whoever turns out akin is asked
 * about in turn, until nobody is left.
 * @returns undefined where dumps speak of what is new: whose files lie nearest to them only the whole library tells
 */
export async function planAround(
  stock: Stock,
  { keys, gone }: New,
  words: readonly FilesWord[],
): Promise<Planned | undefined> {
  const lists = await stock.lists();
  const around = new Neighbourhood(stock, await knownOf(stock, words, lists));
  await around.begin(keys, gone);
  const { kept } = around;
  if (
    await isTold(
      stock,
      keys.flatMap((key) => kept.get(key)?.card ?? []),
    )
  )
    return undefined;
  const [alike, writers] = [new Alike(stock), new Writers(stock)];
  around.draw(await writers.changed(keys, kept, gone), CORE);
  const textOf = shelf(
    async (key: string) => {
      const piece = (await stock.piece(key))!;
      return unpackLedger(piece.draft.text, piece.ledger);
    },
    ({ text }) => text.content.length,
    LETTERS_KEPT,
  );
  const asked = new Map<number, Nearness>();
  for (;;) {
    await around.follow();
    const made = await planHere();
    if (!(await drawIn(made))) return finished(made);
  }

  async function planHere() {
    const pieces = [...kept.values()].sort((a, b) => (a.card.key < b.card.key ? -1 : 1));
    const raw = pieces.map(({ card }) => card);
    const { listings, decided, earlier, called } = around.library;
    const places = lists.length > 0 ? await stock.placesUnderRoots(raw.map(({ sha256 }) => sha256)) : new Map();
    const byLists = nameByLists(
      lists,
      raw,
      ({ sha256 }) => places.get(sha256) ?? [],
      (name) => called.get(name)?.length ?? 0,
    );
    const told = await stock.toldOf([...new Set(pieces.flatMap(({ work }) => work ?? []))]);
    const entries = await stock.entriesOf([
      ...new Set([...told.values()].flatMap((all) => all.map(({ entry }) => entry))),
    ]);
    const there = new Set(entries.map(({ key }) => key));
    const still = new Map([...told].filter(([, all]) => all.every(({ entry }) => there.has(entry))));
    const matched = named(byLists.cards, entries, still);
    await writers.ask(matched.cards);
    const plans = await planWorks(matched.cards, textOf, {
      earlier: earlierDrafts(pieces, earlier),
      decided,
      listings,
      words,
      signers: writers.signers,
    });
    return { plans: plansTold(plansInLists(plans, byLists), matched, entries), cards: matched.cards, told: still };
  }

  /** Draws in what the plans say may concern what is new. @returns whether that is more than there was */
  async function drawIn({ plans, cards, told }: Made): Promise<boolean> {
    const cardOf = new Map(cards.map((card) => [card.key, card]));
    const works = plans.map((plan) => ({
      plan,
      own: keysOf(plan),
      cards: keysOf(plan).map((key) => cardOf.get(key)!),
    }));
    const membersOf = new Map(works.map(({ plan, own }) => [plan.id, own]));
    let more = false;
    for (const { own } of works) more = around.draw(own, around.nearnessOf(own)) || more;
    for (const { plan, own } of works) {
      const near = around.nearnessOf(own);
      if (near <= AKIN)
        for (const id of plan.kin ?? [])
          more = around.draw(membersOf.get(id) ?? [], near === CORE ? AKIN : BESIDE) || more;
    }
    for (const nearness of [CORE, AKIN, BESIDE, LOOKED_AT] as const) {
      const those = works.filter(({ own }) => around.nearnessOf(own) === nearness);
      const names = those.flatMap(({ cards }) => nameTies(cards, writers)).filter((tie) => isNew(tie, nearness));
      more = around.draw(await stock.tiedByName('names', names), nearness) || more;
      const stories = those.flatMap(({ cards }) =>
        cards.flatMap((card) => (told.has(card.key) ? tiesAround(card, entriesIn(told.get(card.key)!)) : [])),
      );
      more = around.draw(await stock.tied(stories.filter((tie) => isNew(tie, nearness))), nearness) || more;
    }
    if (more) return true;
    const near = works.filter(({ own }) => around.nearnessOf(own) <= AKIN);
    return around.draw(await alike.to(near.map(({ plan, cards }) => ({ id: plan.id, cards }))), LOOKED_AT);
  }

  function isNew(tie: number, nearness: Nearness): boolean {
    if ((asked.get(tie) ?? LOOKED_AT + 1) <= nearness) return false;
    asked.set(tie, nearness);
    return true;
  }

  async function finished({ plans, cards, told }: Made): Promise<Planned> {
    const known = new Map([...(await stock.works(plans.map(({ id }) => id))), ...around.known]);
    const { plans: all, merges } = nameWorks(plans, (key) => kept.get(key)!.work, known);
    const isNear = (key: string) => around.nearnessOf([key]) <= AKIN;
    return {
      plans: all,
      concerned: (plan) => keysOf(plan).some(isNear),
      merges,
      kept,
      known,
      cards: cards.filter(({ key }) => isNear(key)),
      told,
      found: null,
    };
  }
}

interface Made {
  readonly plans: readonly Plan[];
  readonly cards: readonly Card[];
  readonly told: ReadonlyMap<string, readonly Told[]>;
}

export const entriesIn = (told: readonly Told[] = []): string[] => told.map(({ entry }) => entry);

/** What a work's parts may be called: any of their titles with any of their writers, since copies tell together. */
function nameTies(cards: readonly Card[], writers: Writers): number[] {
  if (!cards.some(isNumbered)) return [];
  const names = new Map(cards.flatMap(namesIn).map((name) => [`${name.kind}:${name.name}`, name]));
  const by = new Set(['', ...cards.flatMap(({ author }) => writers.namesOf(writerKey(author ?? '')))]);
  return [...names.values()].flatMap((name) => [...by].map((writer) => nameTie(name, writer)));
}

/** What the library knows beyond its drafts. */
async function knownOf(stock: Stock, words: readonly FilesWord[], lists: readonly PlacedList[]): Promise<Known> {
  const contents = await stock.contents();
  const listings =
    contents.length > 0 ? listingsAt(contents, await stock.draftsAt([...new Set(placesListed(contents))])) : [];
  const known = namesInLists(lists);
  const called = new Map<string, string[]>();
  const calledOf = new Map<string, string[]>();
  if (known.size > 0)
    for await (const { place, drafts } of stock.everyFile())
      for (const name of namesOf(place).filter((name) => known.has(name)))
        for (const key of drafts) {
          const names = calledOf.get(key) ?? [];
          if (names.includes(name)) continue;
          calledOf.set(key, [...names, name]);
          const keys = called.get(name);
          if (keys) keys.push(key);
          else called.set(name, [key]);
        }
  return { words, listings, called, calledOf, earlier: await stock.earlier(), decided: await stock.decided() };
}

/** Does a dump speak of one of these? */
async function isTold(stock: Stock, cards: readonly Card[]): Promise<boolean> {
  const places = await stock.placesUnderRoots(cards.map(({ sha256 }) => sha256));
  const ends = new Set([...places.values()].flatMap((all) => all.map(endOf)));
  const keys = new Set(cards.map(({ key }) => key));
  for await (const entry of stock.entries()) if (speaksOf(entry, ends, keys)) return true;
  return false;
}
