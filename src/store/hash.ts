import { createHash } from 'node:crypto';

/** SHA-256 of texts, each with a line end behind it: by this a row is known to be as it was written. */
export const hashOf = (...texts: readonly string[]): string =>
  texts.reduce((hash, text) => hash.update(text).update('\n'), createHash('sha256')).digest('hex');
