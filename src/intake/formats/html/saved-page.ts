import { type Decoded, decode } from '../../encoding/decode.ts';
import { charsetOfPage } from '../../html/charset.ts';
import { bytesOf, fromBase64, fromQuotedPrintable } from '../../mail/bytes.ts';
import { type Header, headerOf, readHead } from '../../mail/headers.ts';
import { parametersOf, partsOf } from '../../mail/multipart.ts';

/** A page that a browser saved as one file, and the pages that it showed within itself. */
export interface SavedPage {
  readonly page: Decoded;
  readonly within: readonly { readonly html: string; readonly place: string }[];
}

/**
 * A page that a browser saved as one file (MHTML, RFC 2557): a message in form, that nobody sent. Its first page is read, or the
 * longest of its frames where that is nothing but frames, with the address it came from in the comment that browsers write into
 * pages saved in other ways.
 * @param raw the file as mail (`bytes.ts`); undefined where it is a letter after all
 */
export function savedPageIn(raw: string): SavedPage | undefined {
  const { headers, body } = readHead(raw);
  const { type, parameters } = parametersOf(headerOf(headers, 'content-type')?.value ?? '');
  const boundary = parameters.get('boundary');
  if (type !== 'multipart/related' || !boundary || !isSaved(headers)) return undefined;
  const pages = partsOf(raw.slice(body), boundary).parts.flatMap(pageIn);
  const first = pages[0];
  if (!first) return undefined;
  const read = FRAMES.test(first.decoded.text) ? pages.reduce(longer) : first;
  const saved = headerOf(headers, 'snapshot-content-location')?.value;
  const address = /^https?:\/\/[^\s<>]{1,500}$/i.exec((read === first && saved) || read.address)?.[0];
  const { decoded } = read;
  const above = [
    address && `<!-- saved from url=(${address.length})${address} -->\n`,
    // The browser's subject is the page's title, where the page itself has none. The date is that of saving.
    !/<title[\s>]/i.test(decoded.text) && `<title>${escaped(headerOf(headers, 'subject')?.value ?? '')}</title>\n`,
  ];
  return {
    page: { ...decoded, text: above.filter(Boolean).join('') + decoded.text },
    within: pages.flatMap((p) => (p === read ? [] : [{ html: p.decoded.text, place: p.address }])),
  };
}

interface SavedPart {
  readonly decoded: Decoded;
  readonly address: string;
}

const FRAMES = /<frame\s[^<>]{0,500}\bsrc\s*=/i;

const longer = (a: SavedPart, b: SavedPart): SavedPart => (b.decoded.text.length > a.decoded.text.length ? b : a);

function pageIn(part: string): SavedPart[] {
  const head = readHead(part);
  const { type, parameters } = parametersOf(headerOf(head.headers, 'content-type')?.value ?? '');
  if (type !== 'text/html' && type !== 'application/xhtml+xml') return [];
  const bytes = bytesOf(unpacked(head.headers, part.slice(head.body)));
  const decoded = decode(bytes, parameters.get('charset') ?? charsetOfPage(bytes));
  return [{ decoded, address: headerOf(head.headers, 'content-location')?.value ?? '' }];
}

/** Browsers say that they saved it; and what was never sent has no sender's address, no receiver and no number. */
const isSaved = (headers: readonly Header[]): boolean =>
  headers.some((h) => h.name === 'snapshot-content-location') ||
  /^<?saved by\b/i.test(headerOf(headers, 'from')?.value ?? '') ||
  !headers.some((h) => SENT.has(h.name) || (h.name === 'from' && h.value.includes('@')));

const SENT = new Set(['to', 'message-id', 'newsgroups', 'received', 'cc']);

function unpacked(headers: readonly Header[], body: string): string {
  const encoding = (headerOf(headers, 'content-transfer-encoding')?.value ?? '').trim().toLowerCase();
  if (encoding === 'base64') return fromBase64(body);
  return encoding === 'quoted-printable' ? fromQuotedPrintable(body) : body;
}

const escaped = (text: string): string => text.slice(0, 300).replace(/&/g, '&amp;').replace(/</g, '&lt;');
