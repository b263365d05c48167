import type { Format } from '../../format.ts';
import { isMbox } from '../../mail/from-lines.ts';
import { cutDigest, type DigestParts } from './cut-digest.ts';
import { digestDrafts, readMail } from './read.ts';
import { readMbox } from './read-mbox.ts';
import { readYahoo } from './read-yahoo.ts';

/** Messages of Yahoo groups, kept as JSON. */
export const yahoo: Format = {
  id: 'yahoo',
  is: ({ bytes }) => isYahoo(bytes),
  read: ({ path, bytes }) => readYahoo(path, bytes),
};

/** Mailboxes. */
export const mbox: Format<string> = {
  id: 'mbox',
  is: ({ mail: raw }) => raw !== undefined && isMbox(raw) && raw,
  read: ({ path }, raw) => readMbox(path, raw),
};

/** One message of mail or news. */
export const mail: Format<string> = {
  id: 'mail',
  is: ({ mail: raw }) => raw,
  read: ({ path }, raw) => readMail(path, raw),
};

/** A list digest that is a file of its own, without a mail header around it: one draft a message, `path#n`. */
export const digest: Format<DigestParts> = {
  id: 'digest',
  is: ({ decoded }) => cutDigest(decoded.text),
  read: ({ path, decoded }, parts) =>
    digestDrafts(path, parts, { encoding: decoded.encoding, encodingEvidence: decoded.evidence }),
};

/** Is it JSON with messages of a Yahoo group in it? Cheap, and sure but for the reading itself. */
function isYahoo(bytes: Uint8Array): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!/^(?:\xef\xbb\xbf)?\s{0,100}[{[]/.test(buffer.subarray(0, 200).toString('latin1'))) return false;
  return (
    buffer.includes('"rawEmail"') ||
    (buffer.includes('"messageBody"') &&
      /"(?:msgId|postDate|authorName|ygData)"/.test(buffer.subarray(0, 4_000_000).toString('latin1')))
  );
}
