import type { ColumnType, Generated } from 'kysely';
import type { Made } from '../column.ts';

/** What lies in heaps, how each file was last seen, and the pages among them that list others. */
export interface HeapTables {
  files: FilesTable;
  heaps: HeapsTable;
  found_files: FoundFilesTable;
  earlier_files: EarlierFilesTable;
  refusals: RefusalsTable;
  heap_standings: HeapStandingsTable;
  contents: ContentsTable;
  work_lists: WorkListsTable;
}

interface FilesTable {
  sha256: string;
  size: ColumnType<number, number, never>;
  first_seen: Made;
}

interface HeapsTable {
  id: Generated<number>;
  root_hash: string;
  root: string;
  first_taken_in: Made;
  samples: Generated<boolean>;
  last_taken_in: ColumnType<Date, never, Date>;
}

interface FoundFilesTable {
  heap: number;
  path_hash: string;
  path: string;
  sha256: string | null;
  outcome: 'taken-in' | 'refused' | 'fault';
  program: string;
  seen_at: Generated<Date>;
  called: string[];
}

interface EarlierFilesTable {
  heap: number;
  path_hash: string;
  sha256: string;
  changed_at: Made;
}

interface RefusalsTable {
  heap: number;
  path_hash: string;
  position: number;
  path: string;
  code: string;
  message: string;
  what: string | null;
}

interface HeapStandingsTable {
  id: Generated<number>;
  heap: number;
  taken_out: boolean;
  decided_by: string;
  decided_at: Made;
}

interface ContentsTable {
  sha256: string;
  contents: string;
}

interface WorkListsTable {
  sha256: string;
  list: string;
}
