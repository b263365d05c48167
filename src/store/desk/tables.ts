import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** What people said about records, and what they are asked. */
export interface DeskTables {
  desk_words: DeskWordsTable;
  sayings: SayingsTable;
  questions: QuestionsTable;
  put_off: PutOffTable;
}

interface DeskWordsTable {
  id: Generated<number>;
  scope: 'work' | 'alike' | 'files';
  work: string | null;
  draft_key: string | null;
  field: string;
  said: string;
  verdict: 'accepted' | 'corrected' | 'refused' | 'unknown' | 'taken-back';
  value: string;
  was: string;
  takes_back: number | null;
  decided_by: string;
  decided_at: Made;
}

interface SayingsTable {
  work: string;
  field: string;
  said: string;
}

interface QuestionsTable {
  work: string;
  kind: string;
  field: string;
  said: string;
  alike: string;
  doubt: number;
  question: string;
  later: Generated<boolean>;
}

interface PutOffTable {
  draft_key: string;
  kind: string;
  field: string;
  said: string;
  alike: string;
  put_off_by: string;
  put_off_at: Made;
}
