import type { Format } from '../../format.ts';
import { readArchiveDb } from './read.ts';

/** `ARCHIVE_DB.pl` of the Automated Archive. */
export const automatedArchive: Format = {
  id: 'automated-archive',
  is: ({ bytes }) => isArchiveDb(bytes),
  read: ({ path, bytes }) => readArchiveDb(path, bytes),
};

/** By what is in it: a hash of files. */
export function isArchiveDb(bytes: Uint8Array): boolean {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 8192)).toString('latin1');
  return /(?:^|\n)\s{0,10}(?:my |our )?%FILES\s{0,5}=\s{0,5}\(/.test(top) && /=>\s{0,5}\{/.test(top);
}
