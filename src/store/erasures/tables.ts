import type { Generated } from 'kysely';

/** What was erased for good. */
export interface ErasureTables {
  erasures: ErasuresTable;
  erased_originals: ErasedOriginalsTable;
  sweeps: SweepsTable;
}

interface ErasuresTable {
  id: Generated<number>;
  mark: string;
  works: string[];
  originals: string[];
  drafts: string[];
  letters: string[];
  parts: string;
  reason: string;
  decided_by: string;
  decided_at: Generated<Date>;
}

interface ErasedOriginalsTable {
  sha256: string;
  erasure: number;
}

interface SweepsTable {
  erasure: number;
}
