import { sentence } from '../../../text/sentence.ts';
import { draftOf } from '../../document/draft-of.ts';
import { decodeXml, inArchive } from '../../document/parts.ts';
import type { Intake } from '../../draft.ts';
import { refused } from '../../result.ts';
import { readFictionBook } from './book.ts';

/** A FictionBook 2 file: its bodies in order, those of notes marked so, and its title-info as claims. */
export function readFb2(path: string, bytes: Uint8Array): Intake {
  const decoded = decodeXml(bytes);
  const { blocks, properties } = readFictionBook(decoded.text);
  return draftOf(path, {
    format: 'fb2',
    blocks,
    properties,
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    warnings: decoded.warnings,
    lossy: decoded.lossy,
  });
}

/** The same in a zip of its own (`.fb2.zip`, `.fbz`). */
export const readZippedFb2 = (path: string, bytes: Uint8Array): Intake =>
  inArchive(path, bytes, (archive) => {
    const name = archive.names.find((n) => /\.fb2$/i.test(n));
    const book = name === undefined ? undefined : archive.read(name);
    return book ? readFb2(path, book) : refused(path, 'damaged', sentence('refused.fb2-empty'));
  });
