import { sentence } from '../../text/sentence.ts';
import type { Intake } from '../draft.ts';
import { type Decoded, decode } from '../encoding/decode.ts';
import { charsetOfPage } from '../html/charset.ts';
import { refused } from '../result.ts';
import { ArchiveRefused, openArchive, type ZipContainer } from './unzip.ts';

/** XML as text, in the encoding that it declares. */
export const decodeXml = (bytes: Uint8Array): Decoded => decode(bytes, charsetOfPage(bytes));

/** Opens a document that is a zip, under the limits of books, and hands it on; what is wrong with the zip is a refusal. */
export function inArchive(path: string, bytes: Uint8Array, read: (archive: ZipContainer) => Intake): Intake {
  try {
    return read(openArchive(bytes));
  } catch (error) {
    if (error instanceof ArchiveRefused)
      return refused(path, error.code, sentence('refused.document-left-out', { why: error.why }));
    throw error;
  }
}
