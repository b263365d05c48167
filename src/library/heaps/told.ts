import { type Entry, entryOf } from '../../catalogue/told/entry.ts';
import { foundOf, type Holdings } from '../../catalogue/told/found.ts';
import { matchEntries, plansTold } from '../../catalogue/told/match.ts';
import type { Card, Plan } from '../../grouping/card.ts';
import type { ToldArchive } from '../../intake/dumps/told.ts';
import type { KeptArchive } from '../../store/reader.ts';

/** An archive that a dump tells of, as it leaves a worker: each story as a line of JSON that nobody has to read yet. */
export interface PackedArchive extends Omit<ToldArchive, 'stories'> {
  /** Of the dump. */
  readonly sha256: string;
  readonly stories: readonly { readonly entry: Entry; readonly json: string }[];
}

export const packArchive = (archive: ToldArchive, sha256: string): PackedArchive => ({
  ...archive,
  sha256,
  stories: archive.stories.map((story) => entryOf(archive, story, sha256)),
});

/** What a dump held and what became of it, for the summary and the keeper. */
export interface ArchiveSummary extends Pick<ToldArchive, 'kind' | 'path' | 'name' | 'account' | 'warnings'> {
  /** How much of what it tells of is in the heap. */
  readonly found: Holdings;
}

const NOTHING: Holdings = { stories: 0, chapters: 0, missing: 0, untold: [] };

/** Groups with what dumps tell of the drafts laid over them. */
export async function planTold(
  cards: readonly Card[],
  entries: readonly Entry[],
  at: { readonly placesOf: (card: Card) => readonly string[]; readonly dumpsAt: (sha256: string) => readonly string[] },
  plan: (cards: readonly Card[]) => Promise<readonly Plan[]>,
): Promise<{ readonly plans: readonly Plan[]; readonly found: ReadonlyMap<string, Holdings> }> {
  const matched = matchEntries(cards, entries, at.placesOf, at.dumpsAt);
  const plans = plansTold(await plan(matched.cards), matched, entries);
  return { plans, found: foundOf(entries, matched) };
}

export const summaryOfKept = ({ kind, paths, name, account, warnings, found }: KeptArchive): ArchiveSummary => ({
  kind: kind as ToldArchive['kind'],
  path: paths[0] ?? '',
  name,
  account,
  warnings,
  found: found ?? NOTHING,
});

export const summaryOf = (
  { kind, path, name, account, warnings, sha256 }: Omit<ArchiveSummary, 'found'> & { readonly sha256: string },
  found: ReadonlyMap<string, Holdings>,
): ArchiveSummary => ({ kind, path, name, account, warnings, found: found.get(sha256) ?? NOTHING });
