import type { LeftOutSum } from '../../catalogue/left-out.ts';
import type { Card } from '../../grouping/card.ts';
import type { Contents } from '../../intake/contents.ts';
import type { Refusal } from '../../intake/draft.ts';
import type { ListOfWorks } from '../../intake/list-of-works.ts';
import { type PackedLedger, packLedger, unpackLedger } from '../../text/pack.ts';
import type { Fault } from './fault.ts';
import type { FileResult, Piece } from './piece.ts';
import { type PackedArchive, packArchive } from './told.ts';

/** A file's result as it leaves a worker: the cards to group by, and each piece as a line of JSON nobody has to read yet. */
export interface PackedResult {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly refusals: readonly Refusal[];
  readonly faults?: readonly Fault[];
  readonly pieces: readonly { readonly card: Card; readonly json: string }[];
  readonly archives?: readonly PackedArchive[];
  readonly contents?: Contents;
  readonly leftOut?: LeftOutSum;
  readonly list?: ListOfWorks;
}

type PackedPiece = Pick<Piece, 'key' | 'draft' | 'record' | 'card' | 'second'> & { readonly ledger: PackedLedger };

/** Pieces that a worker hands over before it is done with their file, so that it need not hold them all. */
export interface MorePieces {
  readonly more: PackedResult['pieces'];
}

export function packResult({ archives, pieces, ...result }: FileResult): PackedResult {
  return {
    ...result,
    pieces: pieces.map(packPiece),
    ...(archives ? { archives: archives.map((archive) => packArchive(archive, result.sha256)) } : {}),
  };
}

export function packPiece({ key, draft, record, card, ledger, second }: Piece): PackedResult['pieces'][number] {
  const packed: PackedPiece = { key, draft, record, card, ledger: packLedger(ledger), ...(second ? { second } : {}) };
  return { card, json: JSON.stringify(packed) };
}

export function unpackPiece(json: string): Piece {
  const { ledger, ...piece }: PackedPiece = JSON.parse(json);
  return { ...piece, ...unpackLedger(piece.draft.text, ledger) };
}
