import type { ColumnType, Generated } from 'kysely';

/** What dumps of archives tell. */
export interface DumpTables {
  archives: ArchivesTable;
  archive_stories: ArchiveStoriesTable;
  archive_rows: ArchiveRowsTable;
}

interface ArchivesTable {
  sha256: string;
  position: number;
  kind: string;
  name: string | null;
  account: string;
  warnings: string[];
  found: Generated<string | null>;
  program: string;
  read_at: ColumnType<Date, never, Date>;
}

interface ArchiveStoriesTable {
  key: string;
  sha256: string;
  position: number;
  entry: string;
  story: string;
  claims: string[];
  chapters: number;
  missing: Generated<number | null>;
}

interface ArchiveRowsTable {
  sha256: string;
  position: number;
  number: number;
  source: string;
  row: string;
}
