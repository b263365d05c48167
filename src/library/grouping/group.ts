import { learnCanons } from '../../catalogue/suggest/learn.ts';
import type { Plan } from '../../grouping/card.ts';
import { GROUPING, tiedBy } from '../../grouping/ties.ts';
import { keysIn } from '../../grouping/word.ts';
import type { KeptCard } from '../../store/grouping/kept.ts';
import type { Stock } from '../../store/stock.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/writer.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import type { OnProgress } from '../heaps/progress.ts';
import { hashOfPlan, type Learnt, publishWorks } from '../works/publish.ts';
import { keepBeside } from './beside.ts';
import { type New, onlyOf } from './new.ts';
import { planAll } from './plan-all.ts';
import { planAround } from './plan-around.ts';
import { entriesIn, keysOf, type Planned } from './planned.ts';

export interface GroupOptions {
  readonly store: Store;
  readonly program: string;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Only for people's words about files; what came in meanwhile waits for its own grouping. */
  readonly only?: { readonly reason: Sentence };
}

/** Works that are written in one transaction. */
const BATCH = 16;
/** With more new drafts than that, and a larger share of the library, all of it is planned at once: that is sooner done. */
const MOST_NEW = 500;
const LARGE_SHARE = 1 / 20;

/**
 * Puts the library's drafts together into works and adds an edition to each that is new or changed: of what is new, and what
 * that may concern. Whatever stops it, the next run finds what is left to do.
 * @returns how many works are new, and how many have a new edition
 */
export async function groupLibrary(options: GroupOptions): Promise<{ added: number; changed: number }> {
  const { store, only, signal } = options;
  const { stock } = store;
  const due = await stock.toRegroup();
  const said = await stock.filesWords();
  const saidOf = said.due.flatMap(keysIn);
  const fresh: New = only ? onlyOf([...new Set(saidOf)]) : { ...due, keys: [...new Set([...due.keys, ...saidOf])] };
  const all = !only && (due.all || (await isMost(stock, fresh.keys.length + fresh.entries.length)));
  const planned = await (all ? planAll(stock, said.words) : planAround(stock, fresh, said.words));
  if (!only) await keepBeside(store, planned, fresh);
  const made = await publishPlanned(planned, options);
  if (signal?.aborted) return made;
  await store.write(async (writer) => {
    await writer.filesWordDone(said.last);
    if (only) return;
    const { cards, told } = planned;
    await writer.sign(
      cards.map((card) => ({
        key: card.key,
        ...tiedBy(card, entriesIn(told.get(card.key)), planned.kept.get(card.key)!.card),
        lesson: planned.kept.get(card.key)!.card.lesson,
      })),
    );
    // A story of a dump that is gone is named, too: its dump tells of fewer.
    const gone = fresh.entries.map(({ key }) => [key, 0] as const);
    await writer.missing(new Map([...gone, ...planned.missing]));
    await writer.grouped(GROUPING, due.last);
  });
  return made;
}

const isMost = async (stock: Stock, fresh: number): Promise<boolean> =>
  fresh > MOST_NEW && fresh > (await stock.size()) * LARGE_SHARE;

async function publishPlanned(
  planned: Planned,
  { store, program, onProgress, signal, only }: GroupOptions,
): Promise<{ added: number; changed: number }> {
  const { plans, merges, kept, known, concerned } = planned;
  const due = plans.filter(
    (plan) =>
      concerned(plan) &&
      (known.get(plan.id)?.planHash !== hashOfPlan(plan, (key) => kept.get(key)!.restoration) ||
        keysOf(plan).some((key) => kept.get(key)!.work !== plan.id)),
  );
  const learnt: Learnt = planned.isWhole
    ? { canons: learnCanons([...kept.values()].map((piece) => piece.card)) ?? null }
    : {};
  const relatives = relativesIn(plans);
  const worksBefore = worksByFile(kept);
  const made = { added: 0, changed: 0 };
  for (let done = 0; done < due.length; ) {
    if (signal?.aborted) return made;
    const batch = due.slice(done, done + BATCH);
    const places = await store.stock.places(batch.flatMap(keysOf).map((key) => kept.get(key)!.card.sha256));
    const publishBatch = async (writer: Writer) => {
      const lettersOf = (plan: Plan) => keysOf(plan).map((key) => kept.get(key)!.card.letters);
      const relatedTo = (plan: Plan) => [...(relatives.get(plan.id) ?? []), ...worksBefore(plan)];
      const removed = await writer.removedAmong(batch.flatMap(lettersOf), batch.flatMap(relatedTo));
      const isRemoved = (plan: Plan) =>
        lettersOf(plan).some((l) => removed.letters.has(l)) || relatedTo(plan).some((id) => removed.works.has(id));
      const publications = batch.map((plan) =>
        known.get(plan.id)?.mergedInto === null
          ? { plan, reason: only?.reason ?? sentence('why.more'), hidden: false }
          : { plan, reason: only?.reason ?? sentence('why.taken-in'), hidden: isRemoved(plan) },
      );
      const published = await publishWorks(writer, publications, { program, places, learnt });
      for (const { from, into } of merges) if (batch.some((plan) => plan.id === into)) await writer.merge(from, into);
      return published;
    };
    const published = await store.write(publishBatch, { lazy: true });
    const added = published.filter((id) => !known.has(id)).length;
    made.added += added;
    made.changed += published.length - added;
    done += batch.length;
    onProgress?.({ what: sentence('progress.putting-together'), done, all: due.length, stories: done, refused: 0 });
  }
  return made;
}

/**
 * The works that a plan's drafts, or those read from the same files before, belong to so far: a story that falls out of a
 * removed work, or is found in its file by a better program, is no less removed.
 */
function worksByFile(kept: ReadonlyMap<string, KeptCard>): (plan: Plan) => string[] {
  const stale = new Map<string, string[]>();
  for (const { card, work, stale: isStale } of kept.values())
    if (isStale && work !== null) stale.set(card.sha256, [...(stale.get(card.sha256) ?? []), work]);
  return (plan) =>
    keysOf(plan).flatMap((key) => {
      const { card, work } = kept.get(key)!;
      return [...(work === null ? [] : [work]), ...(stale.get(card.sha256) ?? [])];
    });
}

/** The other versions of each work, whichever of the two says so. */
function relativesIn(plans: readonly Plan[]): Map<string, string[]> {
  const relatives = new Map<string, string[]>();
  const add = (a: string, b: string) => {
    const known = relatives.get(a);
    if (known) known.push(b);
    else relatives.set(a, [b]);
  };
  for (const { id, kin = [] } of plans) {
    for (const work of kin) {
      add(id, work);
      add(work, id);
    }
  }
  return relatives;
}
