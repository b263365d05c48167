import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** Works as lists show them, who may see them, and what is due. */
export interface WorkTables {
  works: WorksTable;
  standings: StandingsTable;
  works_due: WorksDueTable;
  state: StateTable;
}

export interface WorksTable {
  id: string;
  added_at: Made;
  changed_at: Generated<Date>;
  merged_into: string | null;
  waiting: boolean;
  hidden: boolean;
  restricted: boolean;
  taken_out: Generated<boolean>;
  plan: string;
  plan_hash: string;
  edition: number;
  title: string | null;
  sort_title: string;
  sort_author: string;
  language: string;
  summary: string | null;
  words: number;
  chapters: number;
  date: string | null;
  missing_parts: number[];
  changes: number;
  confidence: number;
  by_rule: string;
  search: string;
  words_hash: string;
  formats: string[];
  suggested: string[];
  related: Generated<string[]>;
}

interface StandingsTable {
  id: Generated<number>;
  work: string;
  hidden: boolean;
  reason: string;
  decided_by: string;
  decided_at: Made;
}

interface WorksDueTable {
  work: string;
  reason: string;
}

interface StateTable {
  one: Generated<boolean>;
  grouping_due: boolean;
  files_word: Generated<number>;
  grouped_by: Generated<number>;
}
