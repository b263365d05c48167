import type { AccountTables } from './accounts/tables.ts';
import type { BackupTables } from './backup/tables.ts';
import type { DeskTables } from './desk/tables.ts';
import type { DeviceTables } from './devices/tables.ts';
import type { DumpTables } from './dumps/tables.ts';
import type { EditionTables } from './editions/tables.ts';
import type { ErasureTables } from './erasures/tables.ts';
import type { GroupingTables } from './grouping/tables.ts';
import type { HeapTables } from './heaps/tables.ts';
import type { JobTables } from './jobs/tables.ts';
import type { KeepingTables } from './keeping/tables.ts';
import type { OwnTables } from './own/tables.ts';
import type { PieceTables } from './pieces/tables.ts';
import type { PlaceTables } from './places/tables.ts';
import type { RuleTables } from './rules/tables.ts';
import type { SearchTables } from './search/tables.ts';
import type { TagTables } from './tags/tables.ts';
import type { WorkTables } from './works/tables.ts';

/** The tables as kysely types, by subject; `migrations/` says what each column holds. `json` columns are read as their text. */
export interface Tables
  extends HeapTables,
    PieceTables,
    WorkTables,
    EditionTables,
    RuleTables,
    DeskTables,
    DumpTables,
    JobTables,
    AccountTables,
    BackupTables,
    KeepingTables,
    DeviceTables,
    ErasureTables,
    TagTables,
    OwnTables,
    GroupingTables,
    SearchTables,
    PlaceTables {}
