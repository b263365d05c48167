import { sentence } from '../../../text/sentence.ts';
import { draftOf } from '../../document/draft-of.ts';
import type { Intake } from '../../draft.ts';
import { count } from '../../encoding/tidy.ts';
import { readRtf } from './story.ts';

/** A Rich Text Format file: text, then its footnotes; page heads and feet, comments and what is hidden are left out, on account. */
export function readRtfFile(path: string, bytes: Uint8Array): Intake {
  const { blocks, properties, encoding, leftOut } = readRtf(Buffer.from(bytes).toString('latin1'));
  let lossy = 0;
  for (const { lines } of blocks)
    for (const { runs } of lines) for (const { text } of runs) lossy += count(text, '\ufffd');
  return draftOf(path, {
    format: 'rtf',
    blocks,
    properties,
    encoding,
    encodingEvidence: sentence('encoding.rtf', { encoding }),
    warnings: [],
    lossy,
    leftOut,
  });
}
