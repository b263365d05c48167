import { createHash } from 'node:crypto';
import { assemble } from '../../catalogue/assemble.ts';
import type { Canons } from '../../catalogue/suggest/canons.ts';
import { learnCanons } from '../../catalogue/suggest/learn.ts';
import { suggestLearnt } from '../../catalogue/suggest/suggested.ts';
import type { Teller } from '../../catalogue/told/archived.ts';
import type { Source, Work } from '../../catalogue/work.ts';
import type { Plan } from '../../grouping/card.ts';
import type { Decision } from '../../store/reader.ts';
import type { StoredPiece, Writer } from '../../store/writer.ts';
import { unpackLedger } from '../../text/pack.ts';
import { restoredBlocks } from '../../text/restored.ts';
import { holdsRefused, laidOver, refusedIn } from './decisions.ts';
import { everyPlace } from './every-place.ts';
import type { Publication } from './publication.ts';
import { laidOverSaid, seenIn } from './said.ts';

export interface PublishOptions {
  /** The version of this program. */
  readonly program: string;
  /** Every place at which a file was found, by SHA-256. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  /** Where what the library's tags teach is kept for the next call; who has it at hand hands it in. */
  readonly learnt?: Learnt;
}

/** What the library's tags teach, once it was asked for; null: nothing. */
export interface Learnt {
  canons?: Canons | null;
}

/** Asked for only when a work says no fandom. */
async function canonsOf(writer: Writer, learnt: Learnt): Promise<Canons | null> {
  if (learnt.canons === undefined) learnt.canons = learnCanons(await writer.lessons()) ?? null;
  return learnt.canons;
}

/**
 * Puts works together from their drafts as they are now, what people refused left out, and adds an edition to each,
 * unless that is what its newest edition was made from.
 * @returns the ids of works that have a new edition
 */
export async function publishWorks(
  writer: Writer,
  publications: readonly Publication[],
  { program, places, learnt = {} }: PublishOptions,
): Promise<readonly string[]> {
  // First of all: whoever speaks about every work holds this and waits for pieces, never the other way round.
  const forAll = await writer.refusedForAll();
  const pieces = new Map(await writer.pieces(publications.flatMap(({ plan }) => plan.parts.flat())));
  const tellers = await writer.tellings(publications.flatMap(({ plan }) => entriesOf(plan)));
  const made: Made[] = [];
  for (const { plan, reason, hidden } of publications) {
    const before = await writer.work(plan.id);
    const decisions = before ? await writer.decisions(plan.id) : [];
    const words = { decisions, forAll };
    for (const piece of await laidOverDecided(writer, plan, pieces, words, program)) pieces.set(piece.key, piece);
    const planHash = hashOfPlan(plan, (key) => pieces.get(key)!.restoration);
    const samePlan =
      before?.planHash === planHash && plan.parts.flat().every((key) => pieces.get(key)!.work === plan.id);
    if (samePlan && before?.due === null) continue;
    const wordsHash = samePlan ? before.wordsHash : null;
    // What an archive had not shown comes in out of sight; where a keeper showed it since, it stays shown.
    const waits = plan.waiting === true && before?.plan.waiting !== true;
    const together = putTogether(plan, pieces, places, tellers);
    const canons = together.work.fields.fandoms ? null : await canonsOf(writer, learnt);
    const drafts = together.best.map((leaf) => leaf.draft);
    const work = canons ? suggestLearnt(together.work, drafts, canons) : together.work;
    made.push({ ...together, work, plan, planHash, reason, hidden: hidden || waits, wordsHash });
  }
  const laid = await laidOverSaid(writer, made);
  const due = laid.filter(({ entry, was }) => was.wordsHash !== entry.wordsHash);
  await writer.publish(due);
  await writer.ask(laid.map(({ ask }) => ask));
  return due.map(({ entry }) => entry.id);
}

type Made = ReturnType<typeof putTogether> &
  Pick<Publication, 'plan' | 'reason' | 'hidden'> & {
    readonly planHash: string;
    /** Of the newest edition, where it was made from the same plan. */
    readonly wordsHash: string | null;
  };

/**
 * The one place where people's words are laid over restorations: drafts that are due, and those that a work is read
 * from where something was decided in it or a rule that is refused for the whole library changed them.
 */
async function laidOverDecided(
  writer: Writer,
  plan: Plan,
  pieces: ReadonlyMap<string, StoredPiece>,
  { decisions, forAll }: { readonly decisions: readonly Decision[]; readonly forAll: ReadonlySet<string> },
  program: string,
): Promise<StoredPiece[]> {
  const best = new Set(plan.parts.map(([key]) => key!));
  const anew: StoredPiece[] = [];
  for (const key of plan.parts.flat()) {
    const piece = pieces.get(key)!;
    const refused = refusedIn(decisions, key, forAll);
    const decided = best.has(key) && (decisions.length > 0 || holdsRefused(piece, refused) || isKnown(piece));
    if (piece.due === null && !decided) continue;
    const made = laidOver(piece, refused);
    anew.push({ ...made, due: null, restoration: await writer.restoredAnew(made, program) });
  }
  const done = anew.map(({ key }) => key);
  await writer.due(done, null);
  return anew;
}

/** Is something known besides its text that says where its paragraphs begin? Whoever read its file anew did not know that. */
const isKnown = ({ beside }: StoredPiece): boolean => beside?.habits !== undefined || beside?.second !== undefined;

const entriesOf = ({ told = {} }: Plan): string[] => [
  ...new Set(
    Object.values(told)
      .flat()
      .map(({ entry }) => entry),
  ),
];

function putTogether(
  plan: Plan,
  pieces: ReadonlyMap<string, StoredPiece>,
  places: PublishOptions['places'],
  tellers: ReadonlyMap<string, Teller>,
) {
  const leaves = new Map(
    plan.parts.flat().map((key) => {
      const piece = pieces.get(key)!;
      const restored = unpackLedger(piece.draft.text, piece.ledger);
      return [key, { ...piece, ...restored, blocks: restoredBlocks(restored) }];
    }),
  );
  const assembled = assemble(
    plan,
    (key) => leaves.get(key)!,
    (entry) => tellers.get(entry),
  );
  const work: Work = { ...assembled, sources: everyPlace(assembled.sources, (source) => placesOf(source, places)) };
  const parts = plan.parts.map((keys) => keys.map((key) => leaves.get(key)!));
  const best = parts.map(([leaf]) => leaf!);
  return { work, best, ledgers: best.map((leaf) => leaf.ledger), seen: seenIn(parts) };
}

/** Tells whether a work must be put together anew: which drafts make it, in which restoration, and what it is related to. */
export function hashOfPlan(
  { parts, differing, missingParts, relations, told, contents, inLists }: Plan,
  restorationOf: (key: string) => StoredPiece['restoration'],
): string {
  const made = parts.map((keys) => keys.map((key) => [key, restorationOf(key)]));
  return createHash('sha256')
    .update(
      JSON.stringify([
        made,
        missingParts,
        relations,
        ...(differing ? [differing] : []),
        ...(told ? [told] : []),
        ...(contents ? [contents] : []),
        ...(inLists ? [inLists] : []),
      ]),
    )
    .digest('hex');
}

/** Where else a source's bytes lie; a story within a file keeps its number. */
function placesOf({ path, sha256 }: Source, places: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const number = /#\d+$/.exec(path)?.[0] ?? '';
  return (places.get(sha256) ?? []).map((place) => place + number);
}
