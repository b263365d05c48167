import type { Format } from '../../format.ts';
import { readEfiction } from './read.ts';

/** SQL dumps of eFiction archives. */
export const efiction: Format = {
  id: 'efiction',
  is: ({ bytes }) => isSql(bytes),
  read: ({ path, bytes }) => readEfiction(path, bytes),
};

/** A text that is SQL: it creates tables or fills them, at the start of a line. */
export function isSql(bytes: Uint8Array): boolean {
  const top = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 65_536)).toString('latin1');
  if (!/^(?:\xef\xbb\xbf)?\s*(?:--|#|\/\*|(?:CREATE|INSERT|DROP|SET|LOCK|USE|REPLACE|START|BEGIN)\s)/i.test(top))
    return false;
  return /(?:^|\n)[ \t]{0,8}(?:CREATE TABLE |INSERT (?:IGNORE )?INTO |REPLACE INTO )[`"\w]/i.test(top);
}
