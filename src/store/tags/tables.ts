import type { Generated } from 'kysely';

/** Tags and writers' names, and which works carry them. */
export interface TagTables {
  tags: TagsTable;
  work_tags: WorkTagsTable;
}

interface TagsTable {
  id: Generated<number>;
  type: string;
  key: string;
  name: string;
}

interface WorkTagsTable {
  work: string;
  tag: number;
  type: string;
  position: number;
  written: string | null;
  known: 'file' | 'person' | 'program';
  confidence: number;
}
