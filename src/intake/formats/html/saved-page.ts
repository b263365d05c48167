import { type Decoded, decode } from '../../encoding/decode.ts';
import { charsetOfPage } from '../../html/charset.ts';
import { bytesOf, fromBase64, fromQuotedPrintable } from '../../mail/bytes.ts';
import { type Header, headerOf, readHead } from '../../mail/headers.ts';
import { parametersOf, partsOf } from '../../mail/multipart.ts';

/**
 * A page that a browser saved as one file (MHTML, RFC 2557): a message in form, that nobody sent. Its first page is read, with
 * the address it came from in the comment that browsers write into pages saved in other ways.
 * @param raw the file as mail (`bytes.ts`); undefined where it is a letter after all
 */
export function savedPageIn(raw: string): Decoded | undefined {
  const { headers, body } = readHead(raw);
  const { type, parameters } = parametersOf(headerOf(headers, 'content-type')?.value ?? '');
  const boundary = parameters.get('boundary');
  if (type !== 'multipart/related' || !boundary || !isSaved(headers)) return undefined;
  for (const part of partsOf(raw.slice(body), boundary).parts) {
    const head = readHead(part);
    const of = parametersOf(headerOf(head.headers, 'content-type')?.value ?? '');
    if (of.type !== 'text/html' && of.type !== 'application/xhtml+xml') continue;
    const address = (headerOf(headers, 'snapshot-content-location') ?? headerOf(head.headers, 'content-location'))
      ?.value;
    const bytes = bytesOf(unpacked(head.headers, part.slice(head.body)));
    const decoded = decode(bytes, of.parameters.get('charset') ?? charsetOfPage(bytes));
    const from = /^https?:\/\/[^\s<>]{1,500}$/i.exec(address ?? '')?.[0];
    const above = [
      from && `<!-- saved from url=(${from.length})${from} -->\n`,
      // The browser's subject is the page's title, where the page itself has none. The date is that of saving.
      !/<title[\s>]/i.test(decoded.text) && `<title>${escaped(headerOf(headers, 'subject')?.value ?? '')}</title>\n`,
    ];
    return { ...decoded, text: above.filter(Boolean).join('') + decoded.text };
  }
  return undefined;
}

/** Browsers say that they saved it; and what was never sent has no receiver and no number. */
const isSaved = (headers: readonly Header[]): boolean =>
  headers.some((h) => h.name === 'snapshot-content-location') ||
  /^<?saved by\b/i.test(headerOf(headers, 'from')?.value ?? '') ||
  !headers.some((h) => ['to', 'message-id', 'newsgroups', 'received', 'cc'].includes(h.name));

function unpacked(headers: readonly Header[], body: string): string {
  const encoding = (headerOf(headers, 'content-transfer-encoding')?.value ?? '').trim().toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

const escaped = (text: string): string => text.slice(0, 300).replace(/&/g, '&amp;').replace(/</g, '&lt;');
