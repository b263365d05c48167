import type { Generated } from 'kysely';
import type { Made } from '../column.ts';

/** E-readers, the books that were given out, and where somebody reads. */
export interface DeviceTables {
  devices: DevicesTable;
  served_books: ServedBooksTable;
  reading_places: ReadingPlacesTable;
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
  served_at: Made;
}

interface ReadingPlacesTable {
  account: string;
  document: string;
  work: string | null;
  edition: number | null;
  progress: string;
  percentage: number;
  device: string;
  device_id: string;
  said_at: Date;
}
