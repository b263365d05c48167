import { cardOf } from '../../catalogue/card-of.ts';
import { describe } from '../../catalogue/describe.ts';
import { sumLeftOut } from '../../catalogue/left-out.ts';
import { languageNamed } from '../../catalogue/read/language.ts';
import type { Draft, FoundFile } from '../../intake/draft.ts';
import { takeIn } from '../../intake/intake.ts';
import { lostLetters } from '../../restoration/lost-letters.ts';
import { type RestoreOptions, restore } from '../../restoration/restore.ts';
import type { FileResult, Piece } from './piece.ts';

export interface RestoreSettings {
  /** Make only paragraph breaks with p > 0.8. */
  readonly safe?: boolean;
}

/** A file of the heap with the hash of its bytes. */
export interface HashedFile extends FoundFile {
  readonly sha256: string;
}

/** The pure rooms in a row: a file's bytes in, its stories restored and described out. Runs in the workers. */
export async function restoreFile(file: HashedFile, settings: RestoreSettings): Promise<FileResult> {
  const { pieces, ...result } = await restoring(file, settings);
  return { ...result, pieces: [...pieces] };
}

/** The same piece by piece, for a dump that holds thousands: each is restored when it is asked for. */
export async function restoring(
  file: HashedFile,
  settings: RestoreSettings,
): Promise<Omit<FileResult, 'pieces'> & { readonly pieces: Iterable<Piece> }> {
  const { drafts, refusals, archives, contents, list, leftOut } = await takeIn(file);
  const sum = sumLeftOut(leftOut ?? []);
  return {
    path: file.path,
    sha256: file.sha256,
    size: file.bytes.length,
    refusals,
    ...(archives ? { archives } : {}),
    ...(contents ? { contents } : {}),
    ...(sum ? { leftOut: sum } : {}),
    ...(list ? { list } : {}),
    pieces: restoreAll(drafts, file, settings),
  };
}

function* restoreAll(drafts: readonly Draft[], { path, sha256 }: HashedFile, settings: RestoreSettings) {
  // A draft of a dump reads its text when it is asked for it: once, here.
  for (const draft of drafts)
    yield restoreDraft({ ...draft }, { key: sha256 + draft.path.slice(path.length), sha256 }, settings);
}

/** One draft restored and described; `refused` leaves out what a person refused. */
export function restoreDraft(
  draft: Draft,
  { key, sha256 }: Pick<Piece, 'key'> & { readonly sha256: string },
  { safe = false, refused }: RestoreSettings & Pick<RestoreOptions, 'refused'>,
): Piece {
  const { text, ledger } = restore(draft.text, {
    format: draft.format,
    encoding: draft.encoding,
    language: languageNamed(draft.claims.find((c) => c.field === 'language')?.value ?? '') ?? 'en',
    safe,
    ...(refused ? { refused } : {}),
  });
  const record = describe(draft, text);
  const lost = lostLetters(draft.text.content, text.content);
  if (lost) draft = { ...draft, warnings: [...draft.warnings, lost] };
  return { key, draft, text, ledger, record, card: cardOf({ key, sha256, draft, text, ledger, record }) };
}
