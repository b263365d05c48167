import type { Intake } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import type { DigestParts } from './cut-digest.ts';
import { digestDrafts } from './read.ts';

/** A list digest that is a file of its own, without a mail header around it: one draft a message, `path#n`. */
export const readDigest = (path: string, parts: DigestParts, decoded: Decoded): Intake =>
  digestDrafts(path, parts, { encoding: decoded.encoding, encodingEvidence: decoded.evidence });
