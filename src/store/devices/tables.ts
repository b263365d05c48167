import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** E-readers, and the books that were given out. */
export interface DeviceTables {
  devices: DevicesTable;
  served_books: ServedBooksTable;
}

interface DevicesTable {
  id: Generated<number>;
  account: string;
  name: string;
  hash: string;
  sync_hash: string;
  made_at: Date;
  used_at: Date | null;
}

interface ServedBooksTable {
  digest: string;
  work: string;
  edition: number;
  form: string | null;
  pages: number | null;
  served_at: Made;
}
