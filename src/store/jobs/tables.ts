import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** Heaps that somebody asked for, and how far a job is. */
export interface JobTables {
  takings: TakingsTable;
  job_progress: JobProgressTable;
}

interface TakingsTable {
  id: Generated<number>;
  root: string;
  source: 'command' | 'page' | 'inbox';
  safe: Generated<boolean>;
  asked_by: string;
  asked_at: Made;
  summary: string | null;
  trouble: string | null;
  ended_at: Date | null;
}

interface JobProgressTable {
  job: string;
  progress: string;
}
