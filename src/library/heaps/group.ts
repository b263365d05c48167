import { nameByLists, plansInLists } from '../../catalogue/lists/match.ts';
import { learnCanons } from '../../catalogue/suggest/learn.ts';
import type { Entry } from '../../catalogue/told/entry.ts';
import type { Found } from '../../catalogue/told/found.ts';
import type { Card, Plan } from '../../grouping/card.ts';
import { listingsOf } from '../../grouping/listing.ts';
import { planWorks } from '../../grouping/plan.ts';
import { keysIn } from '../../grouping/word.ts';
import type { Store } from '../../store/store.ts';
import type { Writer } from '../../store/writer.ts';
import { unpackLedger } from '../../text/pack.ts';
import { type Sentence, sentence } from '../../text/sentence.ts';
import { hashOfPlan, publishWorks } from '../works/publish.ts';
import { nameWorks } from './name-works.ts';
import type { OnProgress } from './progress.ts';
import { planTold } from './told.ts';

export interface GroupOptions {
  readonly store: Store;
  readonly program: string;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Only the works that people's words about files concern and those akin to them; the rest of the library is as it is. */
  readonly only?: { readonly reason: Sentence };
}

/** Works that are written in one transaction. */
const BATCH = 16;

/**
 * Puts the library's drafts together into works and adds an edition to each that is new or changed. Whatever stops it,
 * the next run finds what is left to do.
 * @returns how many works are new, and how many have a new edition
 */
export async function groupLibrary({
  store,
  program,
  onProgress,
  signal,
  only,
}: GroupOptions): Promise<{ added: number; changed: number; found: ReadonlyMap<string, Found> }> {
  const kept = new Map<string, Kept>();
  for await (const piece of store.stock.cards()) kept.set(piece.card.key, piece);
  const textOf = async (key: string) => {
    const piece = (await store.stock.piece(key))!;
    return unpackLedger(piece.draft.text, piece.ledger);
  };
  const known = await store.stock.works();
  const entries: Entry[] = [];
  for await (const entry of store.stock.entries()) entries.push(entry);
  const contents = await store.stock.contents();
  const lists = await store.stock.lists();
  const lies =
    entries.length + contents.length + lists.length > 0
      ? await store.stock.everyPlace()
      : new Map<string, readonly string[]>();
  const earlier = earlierDrafts([...kept.values()], await store.stock.earlier());
  const decided = await store.stock.decided();
  const said = await store.stock.filesWords();
  const concerned = only && (await worksConcerned(store, said.due.flatMap(keysIn), kept));
  const cards = [...kept.values()].map((piece) => piece.card);
  const placesOf = ({ sha256 }: Card) => lies.get(sha256) ?? [];
  const listings = listingsOf(contents, cards, placesOf);
  const named = nameByLists(lists, cards, placesOf);
  const { plans: planned, found } = await planTold(
    named.cards,
    entries,
    { placesOf, dumpsAt: (sha256) => lies.get(sha256) ?? [] },
    async (told) => {
      const chosen = concerned ? told.filter(({ key }) => concerned.akin.has(kept.get(key)!.work ?? '')) : told;
      const plans = await planWorks(chosen, textOf, { earlier, decided, listings, words: said.words });
      return plansInLists(plans, named);
    },
  );
  const learnt = { canons: learnCanons([...kept.values()].map((piece) => piece.card)) ?? null };
  const { plans, merges } = nameWorks(planned, (key) => kept.get(key)!.work, known);
  const isConcerned = (plan: Plan) =>
    !concerned || keysOf(plan).some((key) => concerned.works.has(kept.get(key)!.work ?? ''));
  const due = plans.filter(
    (plan) =>
      isConcerned(plan) &&
      (known.get(plan.id)?.planHash !== hashOfPlan(plan, (key) => kept.get(key)!.restoration) ||
        keysOf(plan).some((key) => kept.get(key)!.work !== plan.id)),
  );
  const relatives = relativesIn(plans);
  const worksBefore = worksByFile(kept);
  const made = { added: 0, changed: 0, found };
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
  await store.write(async (writer) => {
    await writer.filesWordDone(said.last);
    if (only) return;
    await writer.found(found);
    await writer.grouped();
  });
  return made;
}

/** The works that these drafts belong to, and with those akin to them, so that what they are to each other is found again. */
async function worksConcerned(store: Store, keys: readonly string[], kept: ReadonlyMap<string, Kept>) {
  const works = new Set(keys.flatMap((key) => kept.get(key)?.work ?? []));
  return { works, akin: new Set([...works, ...(await store.stock.kinOf([...works]))]) };
}

interface Kept {
  readonly card: Card;
  readonly restoration: number;
  readonly work: string | null;
  readonly stale: boolean;
}

const keysOf = (plan: Plan): string[] => plan.parts.flat();

/** Drafts that their file holds no longer, or is not read as any more, with those that it gives now. */
function earlierDrafts(
  pieces: readonly Kept[],
  earlier: ReadonlyMap<string, readonly string[]>,
): Map<string, readonly string[]> {
  const current = new Map<string, string[]>();
  for (const { card, stale } of pieces) {
    if (stale) continue;
    const known = current.get(card.sha256);
    if (known) known.push(card.key);
    else current.set(card.sha256, [card.key]);
  }
  const drafts = new Map<string, readonly string[]>();
  for (const { card, stale } of pieces) {
    const now = stale ? [card.sha256, ...(earlier.get(card.sha256) ?? [])] : earlier.get(card.sha256);
    if (now)
      drafts.set(
        card.key,
        now.flatMap((sha256) => current.get(sha256) ?? []),
      );
  }
  return drafts;
}

/**
 * The works that a plan's drafts, or those read from the same files before, belong to so far: a story that falls out of a
 * removed work, or is found in its file by a better program, is no less removed.
 */
function worksByFile(kept: ReadonlyMap<string, Kept>): (plan: Plan) => string[] {
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
  const add = (a: string, b: string) => relatives.set(a, [...(relatives.get(a) ?? []), b]);
  for (const { id, kin = [] } of plans) {
    for (const work of kin) {
      add(id, work);
      add(work, id);
    }
  }
  return relatives;
}
