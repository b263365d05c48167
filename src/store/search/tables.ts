/** What indexes read on from. */
export interface SearchTables {
  search_changes: SearchChangesTable;
  tag_changes: TagChangesTable;
}

interface SearchChangesTable {
  work: string;
  changed_by: string;
}

interface TagChangesTable {
  tag: number;
  changed_by: string;
}
