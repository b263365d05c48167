import type { ColumnType, Generated } from 'kysely';

/** The tables as kysely types; `migrations/` says what each column holds. `json` columns are read as their text. */
export interface Tables {
  files: FilesTable;
  heaps: HeapsTable;
  found_files: FoundFilesTable;
  earlier_files: EarlierFilesTable;
  refusals: RefusalsTable;
  drafts: DraftsTable;
  restorations: RestorationsTable;
  works: WorksTable;
  pieces: PiecesTable;
  editions: EditionsTable;
  edition_parts: EditionPartsTable;
  chapters: ChaptersTable;
  decisions: DecisionsTable;
  decisions_for_all: DecisionsForAllTable;
  standings: StandingsTable;
  desk_words: DeskWordsTable;
  sayings: SayingsTable;
  questions: QuestionsTable;
  works_due: WorksDueTable;
  put_off: PutOffTable;
  heap_standings: HeapStandingsTable;
  state: StateTable;
  archives: ArchivesTable;
  archive_stories: ArchiveStoriesTable;
  archive_rows: ArchiveRowsTable;
  contents: ContentsTable;
  work_lists: WorkListsTable;
  takings: TakingsTable;
  job_progress: JobProgressTable;
  accounts: AccountsTable;
  account_roles: AccountRolesTable;
  sessions: SessionsTable;
  one_time_keys: OneTimeKeysTable;
  erasures: ErasuresTable;
  erased_originals: ErasedOriginalsTable;
  sweeps: SweepsTable;
}

type Made = ColumnType<Date, never, never>;

interface FilesTable {
  sha256: string;
  size: ColumnType<number, number, never>;
  first_seen: Made;
}

interface HeapsTable {
  id: Generated<number>;
  root_hash: string;
  root: string;
  first_taken_in: Made;
  samples: Generated<boolean>;
  last_taken_in: ColumnType<Date, never, Date>;
}

interface FoundFilesTable {
  heap: number;
  path_hash: string;
  path: string;
  sha256: string | null;
  outcome: 'taken-in' | 'refused' | 'fault';
  program: string;
  seen_at: Generated<Date>;
}

interface EarlierFilesTable {
  heap: number;
  path_hash: string;
  sha256: string;
  changed_at: Made;
}

interface RefusalsTable {
  heap: number;
  path_hash: string;
  position: number;
  path: string;
  code: string;
  message: string;
  what: string | null;
}

interface DraftsTable {
  id: Generated<number>;
  key: string;
  sha256: string;
  draft: string;
  hash: string;
  made_at: Made;
}

interface RestorationsTable {
  id: Generated<number>;
  draft: number;
  ledger: string;
  record: string;
  card: string;
  safe: boolean;
  hash: string;
  program: string;
  made_at: Made;
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
  authors: string[];
  sort_author: string;
  fandoms: string[];
  relationships: string[];
  characters: string[];
  freeforms: string[];
  rating: string | null;
  warnings: string[];
  categories: string[];
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

interface PiecesTable {
  key: string;
  sha256: string;
  restoration: number;
  letters: string;
  work: string | null;
  due: Generated<string | null>;
  stale: Generated<boolean>;
}

interface EditionsTable {
  work: string;
  number: number;
  made_at: Made;
  reason: string;
  words: number;
  changes: number;
  edition: string;
  hash: string;
}

interface EditionPartsTable {
  work: string;
  number: number;
  position: number;
  key: string;
  restoration: number;
}

interface ChaptersTable {
  work: string;
  hash: string;
  blocks: string;
}

interface DecisionsTable {
  id: Generated<number>;
  work: string;
  draft_key: string;
  kind: 'key' | 'rule';
  target: string;
  verdict: 'refused' | 'accepted' | 'undecided';
  decided_by: string;
  decided_at: Made;
}

interface DecisionsForAllTable {
  id: Generated<number>;
  rule: string;
  verdict: 'refused' | 'undecided';
  decided_by: string;
  decided_at: Made;
}

interface StandingsTable {
  id: Generated<number>;
  work: string;
  hidden: boolean;
  reason: string;
  decided_by: string;
  decided_at: Made;
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

interface HeapStandingsTable {
  id: Generated<number>;
  heap: number;
  taken_out: boolean;
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
  read_at: Made;
}

interface ArchiveStoriesTable {
  key: string;
  sha256: string;
  position: number;
  entry: string;
  story: string;
}

interface ArchiveRowsTable {
  sha256: string;
  position: number;
  number: number;
  source: string;
  row: string;
}

interface WorkListsTable {
  sha256: string;
  list: string;
}

interface ContentsTable {
  sha256: string;
  contents: string;
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

interface AccountsTable {
  id: string;
  name: string;
  name_key: string;
  password: string;
  made_at: Made;
}

interface AccountRolesTable {
  id: Generated<number>;
  account: string;
  role: 'member' | 'keeper';
  granted_by: string;
  granted_at: Date;
  taken_by: string | null;
  taken_at: Date | null;
}

interface SessionsTable {
  hash: string;
  account: string;
  began_at: Date;
  used_at: Date;
  expires_at: Date;
}

interface OneTimeKeysTable {
  hash: string;
  purpose: 'keeper';
  made_at: Date;
  expires_at: Date;
  used_at: Date | null;
  used_by: string | null;
}

interface ErasuresTable {
  id: Generated<number>;
  mark: string;
  works: string[];
  originals: string[];
  drafts: string[];
  letters: string[];
  parts: string;
  reason: string;
  decided_by: string;
  decided_at: Generated<Date>;
}

interface ErasedOriginalsTable {
  sha256: string;
  erasure: number;
}

interface SweepsTable {
  erasure: number;
}
