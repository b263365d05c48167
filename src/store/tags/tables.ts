import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** Tags and writers' names, and which works carry them. */
export interface TagTables {
  tags: TagsTable;
  work_tags: WorkTagsTable;
  tag_links: TagLinksTable;
  wranglings: WranglingsTable;
}

interface TagsTable {
  id: Generated<number>;
  type: string;
  key: string;
  name: string;
  kind: Generated<'canonical' | 'synonym' | 'unwrangled'>;
  synonym_of: number | null;
  likeness: Generated<string>;
}

interface WorkTagsTable {
  work: string;
  tag: number;
  type: string;
  position: number;
  written: string | null;
  known: 'file' | 'person' | 'program';
  confidence: number;
  background: 'said' | 'doubted' | null;
}

interface TagLinksTable {
  tag: number;
  kind: 'under' | 'in';
  other: number;
}

interface WranglingsTable {
  id: Generated<number>;
  does: string;
  tag: number | null;
  other: number | null;
  changes: string;
  by: string;
  at: Made;
  undoes: number | null;
  undone_by: number | null;
}
