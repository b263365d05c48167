import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** What was made of the files: drafts, their restorations, and which of these is current. */
export interface PieceTables {
  drafts: DraftsTable;
  restorations: RestorationsTable;
  pieces: PiecesTable;
  beside: BesideTable;
}

interface DraftsTable {
  id: Generated<number>;
  key: string;
  sha256: string;
  draft: string;
  hash: string;
  made_at: Made;
}

interface RestorationsTable {
  id: Generated<number>;
  draft: number;
  ledger: string;
  record: string;
  card: string;
  safe: boolean;
  hash: string;
  program: string;
  made_at: Made;
}

interface BesideTable {
  key: string;
  known: string;
  read_by: string | null;
}

interface PiecesTable {
  key: string;
  sha256: string;
  restoration: number;
  letters: string;
  work: string | null;
  due: Generated<string | null>;
  stale: Generated<boolean>;
}
