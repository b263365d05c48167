import { type Decoded, decode } from './encoding/decode.ts';
import { unquoted } from './encoding/quoted.ts';
import { cutDigest, type DigestParts } from './formats/mail/cut-digest.ts';
import { isMbox } from './formats/mail/read-mbox.ts';
import { charsetOfPage } from './html/charset.ts';
import { rawOf, rawOfText } from './mail/bytes.ts';
import { isMailHead, readHead } from './mail/headers.ts';

/** What a file is, by what is in it; its name counts for little. */
export type Found =
  | { readonly format: 'mail' | 'mbox'; readonly raw: string }
  | { readonly format: 'digest'; readonly parts: DigestParts; readonly decoded: Decoded }
  | { readonly format: 'html' | 'text'; readonly decoded: Decoded };

/**
 * Decides the format and decodes. Mail stays bytes, since each message has its own charset.
 * @param bytes a file that is text (`notText` said nothing)
 */
export function detect(path: string, bytes: Uint8Array): Found {
  const raw = mailOf(bytes);
  if (raw !== undefined) return { format: isMbox(raw) ? 'mbox' : 'mail', raw };
  const plain = unquoted(bytes);
  const read = decode(plain ?? bytes, charsetOfPage(plain ?? bytes));
  const decoded = plain ? { ...read, evidence: `${WAS_QUOTED} ${read.evidence}` } : read;
  if (decoded.encoding.startsWith('utf-16') || decoded.encoding === 'utf-32') {
    const wide = mailOf(Buffer.from(decoded.text));
    if (wide !== undefined) return { format: isMbox(wide) ? 'mbox' : 'mail', raw: wide };
  }
  if (isPage(path, decoded.text)) return { format: 'html', decoded };
  const parts = cutDigest(decoded.text);
  return parts ? { format: 'digest', parts, decoded } : { format: 'text', decoded };
}

const WAS_QUOTED = 'It was written in the codes of mail (quoted-printable), and these were read first.';

/** The raw mail in a file, without what news readers wrote above the headers; undefined where it is no mail. */
function mailOf(bytes: Uint8Array): string | undefined {
  const top = rawOf(bytes.subarray(0, 20_000)).replace(/^\xef\xbb\xbf/, '');
  const lead = /^(?:\s{0,40}\n)?(?:(?:Article|Message)[: ][^\n]{0,200}\n|#! rnews [^\n]{0,40}\n)?\n{0,3}/.exec(top)![0]
    .length;
  const start = top.slice(lead);
  if (!isMbox(start) && !isMailHead(readHead(start).headers)) return undefined;
  const raw = rawOf(bytes)
    .replace(/^\xef\xbb\xbf/, '')
    .slice(lead);
  return bytes.length > 1 && bytes[0] === 0xef ? rawOfText(decode(bytes).text).slice(lead) : raw;
}

/** A web page: it says so, or block tags stand all through it. */
function isPage(path: string, text: string): boolean {
  const head = text.slice(0, 3000);
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return true;
  const tags =
    text
      .slice(0, 200_000)
      .match(/<\/?(?:p|br|div|h[1-6]|hr|table|td|center|blockquote|font|span|ul|ol|li)(?:\s[^<>]{0,200})?\s?\/?>/gi)
      ?.length ?? 0;
  return /\.x?html?$/i.test(path) ? tags > 0 : tags >= 3 && tags * 3000 >= Math.min(text.length, 200_000);
}
