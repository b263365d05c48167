/** What indexes read on from. */
export interface SearchTables {
  search_changes: SearchChangesTable;
}

interface SearchChangesTable {
  work: string;
  changed_by: string;
}
