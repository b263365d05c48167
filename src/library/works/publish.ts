import { createHash } from 'node:crypto';
import { assemble } from '../../catalogue/assemble.ts';
import type { Plan } from '../../catalogue/card.ts';
import { sortTitle } from '../../catalogue/titles.ts';
import type { Source } from '../../catalogue/work.ts';
import { restoredBlocks } from '../../restoration/restore.ts';
import type { StoredPiece, Writer } from '../../store/writer.ts';
import { unpackLedger } from '../../text/pack.ts';
import { laidOver, refusedIn } from './decisions.ts';
import { shelfCard } from './shelf-card.ts';

export interface Publication {
  /** Under the work's lasting id. */
  readonly plan: Plan;
  readonly reason: string;
  /** The version of this program. */
  readonly program: string;
  /** Every place at which a file was found, by SHA-256. */
  readonly places: ReadonlyMap<string, readonly string[]>;
  readonly hidden: boolean;
}

/**
 * Puts a work together from its drafts as they are now, what people refused left out, and adds it as an edition, unless
 * that is what its newest edition was made from.
 * @returns the newest edition's number, and whether it is a new one
 */
export async function publishWork(
  writer: Writer,
  { plan, reason, program, places, hidden }: Publication,
): Promise<{ edition: number; isNew: boolean }> {
  const pieces = new Map(await writer.pieces(plan.parts.flat()));
  const decisions = await writer.decisions(plan.id);
  for (const [key] of decisions.length > 0 ? plan.parts : []) {
    const piece = pieces.get(key!)!;
    const anew = laidOver(piece, refusedIn(decisions, piece.key));
    pieces.set(key!, { ...anew, restoration: await writer.restoredAnew(anew, program) });
  }
  const planHash = hashOfPlan(plan, (key) => pieces.get(key)!.restoration);
  const before = await writer.work(plan.id);
  const asBefore = before?.planHash === planHash && [...pieces.values()].every((piece) => piece.work === plan.id);
  if (before && asBefore) return { edition: before.edition, isNew: false };
  const restored = new Map([...pieces].map(([key, piece]) => [key, unpackLedger(piece.draft.text, piece.ledger)]));
  const assembled = assemble(plan, (key) => ({
    ...pieces.get(key)!,
    ...restored.get(key)!,
    blocks: restoredBlocks(restored.get(key)!),
  }));
  const work = { ...assembled, sources: everyPlace(assembled.sources, places) };
  const best = plan.parts.map(([key]) => key!);
  const edition = await writer.publish(
    {
      id: plan.id,
      plan,
      planHash,
      card: shelfCard(
        work,
        best.map((key) => restored.get(key)!.ledger),
      ),
      sortTitle: sortTitle(work.title ?? ''),
      hidden,
    },
    { reason, work, parts: best.map((key) => ({ key, restoration: pieces.get(key)!.restoration })) },
  );
  return { edition, isNew: true };
}

/** Tells whether a work must be put together anew: which drafts make it, in which restoration, and what it is related to. */
export function hashOfPlan(
  { parts, missingParts, relations }: Plan,
  restorationOf: (key: string) => StoredPiece['restoration'],
): string {
  const made = parts.map((keys) => keys.map((key) => [key, restorationOf(key)]));
  return createHash('sha256')
    .update(JSON.stringify([made, missingParts, relations]))
    .digest('hex');
}

/** A source for every place at which its bytes lie; a story within a file keeps its number. */
function everyPlace(sources: readonly Source[], places: ReadonlyMap<string, readonly string[]>): Source[] {
  return sources.flatMap((source) => {
    const number = /#\d+$/.exec(source.path)?.[0] ?? '';
    const others = (places.get(source.sha256) ?? [])
      .map((path) => path + number)
      .filter((path) => path !== source.path);
    return [source, ...others.map((path) => ({ ...source, path }))];
  });
}
