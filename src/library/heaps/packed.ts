import type { Card } from '../../catalogue/card.ts';
import type { Refusal } from '../../intake/draft.ts';
import { type PackedLedger, packLedger, unpackLedger } from '../../text/pack.ts';
import type { FileResult, Piece } from './piece.ts';
import { type PackedArchive, packArchive } from './told.ts';

/** A file's result as it leaves a worker: the cards to group by, and each piece as a line of JSON nobody has to read yet. */
export interface PackedResult {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly refusals: readonly Refusal[];
  readonly pieces: readonly { readonly card: Card; readonly json: string }[];
  readonly archives?: readonly PackedArchive[];
}

type PackedPiece = Pick<Piece, 'key' | 'draft' | 'record' | 'card'> & { readonly ledger: PackedLedger };

export function packResult({ archives, ...result }: FileResult): PackedResult {
  return {
    ...result,
    pieces: result.pieces.map((p) => ({ card: p.card, json: JSON.stringify(packPiece(p)) })),
    ...(archives ? { archives: archives.map((archive) => packArchive(archive, result.sha256)) } : {}),
  };
}

const packPiece = ({ key, draft, record, card, ledger }: Piece): PackedPiece => ({
  key,
  draft,
  record,
  card,
  ledger: packLedger(ledger),
});

export function unpackPiece(json: string): Piece {
  const { ledger, ...piece }: PackedPiece = JSON.parse(json);
  return { ...piece, ...unpackLedger(piece.draft.text, ledger) };
}
