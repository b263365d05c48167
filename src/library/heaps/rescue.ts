import { assemble } from '../../catalogue/assemble.ts';
import { addLeftOut, type LeftOutSum } from '../../catalogue/left-out.ts';
import { nameByLists, type PlacedList, plansInLists } from '../../catalogue/lists/match.ts';
import type { Canons } from '../../catalogue/suggest/canons.ts';
import { learnCanons } from '../../catalogue/suggest/learn.ts';
import { suggestLearnt } from '../../catalogue/suggest/suggested.ts';
import type { Teller } from '../../catalogue/told/archived.ts';
import { dumpOf, type Entry } from '../../catalogue/told/entry.ts';
import type { Work } from '../../catalogue/work.ts';
import { countHeap } from '../../files/heap.ts';
import type { Card, Plan } from '../../grouping/card.ts';
import { differenceOf } from '../../grouping/difference.ts';
import { listingsOf, type PlacedContents } from '../../grouping/listing.ts';
import { planWorks } from '../../grouping/plan.ts';
import type { Relation } from '../../grouping/relation.ts';
import type { Refusal } from '../../intake/draft.ts';
import { restoredBlocks } from '../../text/restored.ts';
import { sentence } from '../../text/sentence.ts';
import { storyBlocks } from '../../text/tree.ts';
import { everyPlace } from '../works/every-place.ts';
import { type Fault, madeOrFault } from './fault.ts';
import type { Piece } from './piece.ts';
import type { OnProgress } from './progress.ts';
import { restoreBeside } from './restore-beside.ts';
import { type HeapOptions, restoreHeap } from './restore-heap.ts';
import { Spool } from './spool.ts';
import { type ArchiveSummary, type PackedArchive, planTold, summaryOf } from './told.ts';

export type Rescued = { readonly kind: 'work'; readonly work: Work } | Refusal | Fault;

export interface RescueSummary {
  readonly kind: 'summary';
  readonly files: number;
  readonly works: number;
  readonly refused: number;
  /** Over how many files, or stories in them, the program made a mistake. */
  readonly faults: number;
  readonly seconds: number;
  /** What stands in the files and belongs to no story of theirs: the frame of a mailbox, the remarks over a digest. */
  readonly leftOut?: LeftOutSum;
  /** Dumps of archives: what became of their rows, and how much of what they tell of is there. */
  readonly archives?: readonly ArchiveSummary[];
}

/**
 * A heap's works, refusals and faults in the order of the heap, needing no database: each file is restored once and set down,
 * the cards are grouped into works, then each work is put together and handed out.
 */
export async function* rescueHeap(
  root: string,
  options: HeapOptions & { onProgress?: OnProgress } = {},
): AsyncGenerator<Rescued | RescueSummary> {
  const began = performance.now();
  const spool = new Spool();
  try {
    const { cards, paths, refusals, faults, files, archives, contents, lists, leftOut } = await restoreAll(
      root,
      spool,
      options,
    );
    if (options.signal?.aborted) return;
    const dumpsAt = new Map<string, string[]>();
    for (const { sha256, path } of archives) dumpsAt.set(sha256, [...(dumpsAt.get(sha256) ?? []), path]);
    const once = archives.filter(({ sha256, path }) => dumpsAt.get(sha256)![0] === path);
    const placesOf = ({ key }: Card) => paths.get(key) ?? [];
    const known = { earlier: new Map(), decided: new Set<string>(), listings: listingsOf(contents, cards, placesOf) };
    const named = nameByLists(lists, cards, placesOf);
    const { plans, found } = await planTold(
      named.cards,
      once.flatMap(({ stories }) => stories),
      { placesOf, dumpsAt: (sha256) => dumpsAt.get(sha256) ?? [] },
      async (told) => plansInLists(await planWorks(told, (key) => spool.get(key), known), named),
    );
    await restoreBeside(cards, plans, spool, options.safe ?? false);
    const learnt = learnCanons(cards);
    const tellerOf = (key: string): Teller => ({
      key,
      story: JSON.parse(spool.text(key)),
      path: dumpsAt.get(dumpOf(key))![0]!,
    });
    const entries = inHeapOrder(plans, [...refusals, ...faults], paths);
    const planOf = new Map(plans.map((plan) => [plan.id, plan]));
    let done = 0;
    let works = 0;
    for (const entry of entries) {
      if (entry.left) yield entry.left;
      if (entry.plan) {
        done++;
        const made = madeOrFault(entry.path, () =>
          withDifferences(workOf(entry.plan!, spool, paths, tellerOf, learnt), planOf, spool),
        );
        if ('made' in made) {
          works++;
          yield { kind: 'work', work: made.made };
        } else {
          faults.push(made);
          options.onFault?.(made);
          yield made;
        }
        options.onProgress?.({
          what: sentence('progress.putting-together'),
          done,
          all: plans.length,
          stories: works,
          refused: refusals.length,
          faults: faults.length,
        });
      }
    }
    yield {
      kind: 'summary',
      files,
      works,
      refused: refusals.length,
      faults: faults.length,
      seconds: Math.round((performance.now() - began) / 10) / 100,
      ...(leftOut ? { leftOut } : {}),
      ...(once.length > 0 ? { archives: once.map((archive) => summaryOf(archive, found)) } : {}),
    };
  } finally {
    spool.close();
  }
}

async function restoreAll(root: string, spool: Spool, options: HeapOptions & { onProgress?: OnProgress }) {
  const { files: all, bytes } = await countHeap(root);
  const cards: Card[] = [];
  const refusals: Refusal[] = [];
  const faults: Fault[] = [];
  /** A file that lies in the heap twice is restored twice but is one draft with two places. */
  const paths = new Map<string, string[]>();
  const archives: KeptArchive[] = [];
  const contents: PlacedContents[] = [];
  const lists: PlacedList[] = [];
  let files = 0;
  let leftOut: LeftOutSum | undefined;
  for await (const result of restoreHeap(root, { ...options, bytes })) {
    files++;
    for (const one of result.refusals) refusals.push(one);
    for (const one of result.faults ?? []) faults.push(one);
    leftOut = addLeftOut(leftOut, result.leftOut);
    if (result.contents) contents.push({ contents: result.contents, place: result.path, path: result.path });
    if (result.list) lists.push({ list: result.list, place: result.path, path: result.path });
    for (const { card, json } of result.pieces) {
      const known = paths.get(card.key);
      if (known) known.push(card.path);
      else {
        paths.set(card.key, [card.path]);
        cards.push(card);
        spool.put(card.key, json);
      }
    }
    for (const { stories, rows: _, ...archive } of result.archives ?? []) {
      for (const { entry, json } of stories) if (!spool.has(entry.key)) spool.put(entry.key, json);
      archives.push({ ...archive, stories: stories.map(({ entry }) => entry) });
    }
    options.onProgress?.({
      what: sentence('progress.restoring'),
      done: files,
      all: Math.max(all, files),
      stories: cards.length,
      refused: refusals.length,
      faults: faults.length,
    });
  }
  return { cards, paths, refusals, faults, files, archives, contents, lists, leftOut };
}

/** Its stories are set down; what stays in memory tells where they belong. */
type KeptArchive = Omit<PackedArchive, 'stories' | 'rows'> & { readonly stories: readonly Entry[] };

type Item = { readonly path: string; readonly plan?: Plan; readonly left?: Refusal | Fault };

function inHeapOrder(
  plans: readonly Plan[],
  left: readonly (Refusal | Fault)[],
  paths: ReadonlyMap<string, readonly string[]>,
): Item[] {
  const first = (plan: Plan) =>
    plan.parts
      .flat()
      .flatMap((key) => paths.get(key) ?? [])
      .reduce((a, b) => (a < b ? a : b));
  const entries: Item[] = [
    ...plans.map((plan) => ({ path: first(plan), plan })),
    ...left.map((one) => ({ path: one.path, left: one })),
  ];
  return entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
}

function workOf(
  plan: Plan,
  spool: Spool,
  paths: ReadonlyMap<string, readonly string[]>,
  tellerOf: (entry: string) => Teller,
  learnt: Canons | undefined,
): Work {
  const pieces = new Map<string, Piece>(plan.parts.flat().map((key) => [key, spool.get(key)]));
  const work = assemble(
    plan,
    (key) => {
      const piece = pieces.get(key)!;
      return { ...piece, blocks: restoredBlocks(piece) };
    },
    tellerOf,
  );
  const drafts = plan.parts.map(([key]) => pieces.get(key!)!.draft);
  const told = learnt ? suggestLearnt(work, drafts, learnt) : work;
  const keyOf = new Map([...pieces].map(([key, piece]) => [piece.draft.path, key]));
  return { ...told, sources: everyPlace(told.sources, ({ path }) => paths.get(keyOf.get(path) ?? '') ?? []) };
}

const isPerhaps = ({ type }: Relation): boolean => type === 'may-go-on-in' || type === 'may-begin-in';

/** Relations with how many paragraphs differ, as far as the texts are short enough to be compared. */
function withDifferences(work: Work, planOf: ReadonlyMap<string, Plan>, spool: Spool): Work {
  if (work.relations.length === 0) return work;
  const own = work.chapters.flatMap(({ blocks }) => blocks);
  const relations = work.relations.map((relation) => {
    const other = planOf.get(relation.work);
    if (!other || isPerhaps(relation)) return relation;
    const blocks = other.parts.flatMap(([key]) => storyBlocks(restoredBlocks(spool.get(key!))));
    const difference = differenceOf(blocks, storyBlocks(own))?.sums;
    return difference ? { ...relation, difference } : relation;
  });
  return { ...work, relations };
}
