import { z } from 'zod';
import type { SnapshotAbout } from '../../store/backup/snapshot.ts';

/** What a backup says of itself: its second file, `backup.json`. */
export interface BackupAbout extends SnapshotAbout {
  readonly format: 1;
  readonly program: string;
  /** ISO 8601 */
  readonly madeAt: string;
  /** Its originals lie beside it, each once for all backups of the folder. */
  readonly originalsBeside: boolean;
}

export const ABOUT = 'backup.json';
export const README = 'README.txt';
/** SHA-256 of the originals that belong to it, one a line: in backups whose originals lie beside. */
export const ORIGINALS = 'originals.txt';
/** Heaps that waited to be taken in: their files follow by number. */
export const WAITING = 'waiting.json';
/** Originals that were missing or damaged when it was made. */
export const MISSING = 'missing.json';

const NAME = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/);
const COUNT = z.number().int().min(0);

const SHAPE = z.object({
  format: z.literal(1),
  program: z.string(),
  madeAt: z.iso.datetime(),
  originalsBeside: z.boolean(),
  schema: z.array(z.string().regex(/^\d{3}-[a-z0-9-]+\.sql$/)),
  postgres: z.string(),
  tables: z.array(z.object({ name: NAME, columns: z.array(NAME) })),
  sequences: z.array(z.object({ table: NAME, column: NAME, last: z.string().regex(/^\d+$/), called: z.boolean() })),
  counts: z.object({ works: COUNT, editions: COUNT, originals: COUNT }),
});

/** What a backup says of itself; null where it says nothing that this program understands: a later one may have made it. */
export function aboutFrom(json: string): BackupAbout | null {
  try {
    return SHAPE.parse(JSON.parse(json));
  } catch {
    return null;
  }
}

export const WAITING_SHAPE = z.array(z.object({ root: z.string(), files: z.array(z.string()) }));
export const MISSING_SHAPE = z.array(z.string().regex(/^[0-9a-f]{64}$/));
