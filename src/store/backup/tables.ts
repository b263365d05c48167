import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** Backups that were made, or could not be made. */
export interface BackupTables {
  backups: BackupsTable;
}

interface BackupsTable {
  id: Generated<number>;
  path: string;
  began_at: Date;
  ended_at: Made;
  bytes: number | null;
  works: number | null;
  originals: number | null;
  missing: number | null;
  trouble: string | null;
  tried_at: Date | null;
  try_trouble: string | null;
}
