import type { Generated } from 'kysely';
import type { TagType } from '../../finding/findable.ts';
import type { Made } from '../column.ts';

/** What belongs to an account. */
export interface OwnTables {
  never_shown: NeverShownTable;
  marks: MarksTable;
  saved_filters: SavedFiltersTable;
  api_keys: ApiKeysTable;
}

interface NeverShownTable {
  id: Generated<number>;
  account: string;
  type: TagType | null;
  name: string;
  key: string;
  made_at: Made;
}

interface MarksTable {
  account: string;
  work: string;
  mark: 'read' | 'hidden';
  at: Made;
}

interface SavedFiltersTable {
  id: Generated<number>;
  account: string;
  name: string;
  key: string;
  asked: string;
  made_at: Made;
}

interface ApiKeysTable {
  id: Generated<number>;
  account: string;
  name: string;
  hash: string;
  made_at: Date;
  used_at: Date | null;
}
