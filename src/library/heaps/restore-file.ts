import { cardOf } from '../../catalogue/card-of.ts';
import { describe } from '../../catalogue/describe.ts';
import type { Draft, FoundFile } from '../../intake/draft.ts';
import { takeIn } from '../../intake/intake.ts';
import { restore } from '../../restoration/restore.ts';
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
export function restoreFile(file: HashedFile, settings: RestoreSettings): FileResult {
  const { drafts, refusals } = takeIn(file);
  return {
    path: file.path,
    sha256: file.sha256,
    size: file.bytes.length,
    refusals,
    pieces: drafts.map((draft) => pieceOf(draft, file, settings)),
  };
}

function pieceOf(draft: Draft, file: HashedFile, settings: RestoreSettings): Piece {
  const key = file.sha256 + draft.path.slice(file.path.length);
  const { text, ledger } = restore(draft.text, {
    format: draft.format,
    encoding: draft.encoding,
    language: draft.claims.find((c) => c.field === 'language')?.value ?? 'en',
    safe: settings.safe ?? false,
  });
  const record = describe(draft, text);
  return { key, draft, text, ledger, record, card: cardOf({ key, sha256: file.sha256, draft, text, ledger, record }) };
}
