import { sentence } from '../../../text/sentence.ts';
import type { Property } from '../../document/draft-of.ts';
import { claimsFrom } from '../../document/draft-of.ts';
import { readPages, unsaid } from '../../document/pages.ts';
import type { Claim, Intake } from '../../draft.ts';
import { decode } from '../../encoding/decode.ts';
import { compose, type Placed } from '../../html/compose.ts';
import { readPage } from '../../html/reader.ts';
import { leftOutField } from '../../left-out.ts';
import { isStory } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { readDownload } from '../../sites/downloads/download.ts';
import { type Cut, cutBlocks } from '../../sites/regions.ts';
import { Claims } from '../../sites/site.ts';
import { readDatabase } from './database.ts';
import { readMobiBook } from './mobi-book.ts';

const EXTH: Readonly<Record<number, readonly [Property['field'], name: string]>> = {
  100: ['author', 'author'],
  101: ['publisher', 'publisher'],
  103: ['summary', 'description'],
  105: ['tag', 'subject'],
  106: ['date', 'publication date'],
  524: ['language', 'language'],
};

/** A Mobipocket or Kindle book (`.mobi`, `.prc`, `.azw`, `.azw3`): its HTML as one draft, its EXTH records as claims. */
export function readMobi(path: string, bytes: Uint8Array): Intake {
  const database = readDatabase(bytes);
  const book = database ? readMobiBook(database) : 'damaged';
  if (book === 'encrypted') return refused(path, 'encrypted', sentence('refused.book-locked'));
  if (book === 'damaged' || book.html.length === 0) return refused(path, 'damaged', sentence('refused.mobi-damaged'));
  const decoded = decode(book.html, book.charset);
  const read = book.pages ? readNewer(path, book.pages, book.charset) : readOlder(path, decoded.text);
  if (!isStory(read.story)) return refused(path, 'no-story', sentence('refused.book-no-story'));
  const textOf = (value: Uint8Array) => decode(value, book.charset).text;
  const named = book.exth.find(([type]) => type === 503)?.[1] ?? book.title;
  const properties: Property[] = [{ field: 'title', value: textOf(named), name: 'title' }];
  for (const [type, value] of book.exth) {
    const [field, name] = EXTH[type] ?? [];
    if (!field || !name) continue;
    const said = field === 'summary' ? compose(readPage(textOf(value)).blocks).text.content : textOf(value);
    properties.push({ field, name, value: said });
  }
  return only({
    path,
    format: 'mobi',
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    text: read.text,
    claims: [...read.claims, ...unsaid(claimsFrom(path, properties, read), read.claims)],
    lossy: decoded.lossy,
    warnings: decoded.warnings,
    ...leftOutField(read.leftOut),
  });
}

type ReadBook = Cut & { readonly claims: readonly Claim[]; readonly placed: readonly Placed[] };

function readNewer(path: string, pages: readonly Uint8Array[], charset: string): ReadBook {
  const read = readPages(
    path,
    pages.map((bytes, i) => {
      const html = decode(bytes, charset).text;
      return {
        name: `page ${i + 1}`,
        html,
        contents: /<body[^<>]{0,200}\bid="calibre_generated_inline_toc"/.test(html),
      };
    }),
  );
  return { ...read, placed: [] };
}

/** All in one page, cut by page breaks. */
function readOlder(path: string, html: string): ReadBook {
  const { blocks: read, leftOut } = readPage(html.replace(SET_LARGE, asHeading));
  // Here each paragraph of a quotation is one of its own.
  const blocks = read.map(({ quote: _, ...block }) => block);
  const claims = new Claims(path);
  const parts = readDownload(blocks, claims);
  const cut = parts ? { ...cutBlocks(blocks, parts), placed: [] } : compose(blocks);
  return { ...cut, claims: claims.list, leftOut };
}

/** A paragraph that is all large and bold: older books have no headings. */
const SET_LARGE =
  /<p\b([^<>]{0,200})>((?:\s{0,5}(?:<a\b[^<>]{0,500}>\s{0,5})?<font size="?[4-7]"?><b>[^<>]{1,400}<\/b><\/font>(?:<\/a>)?){1,60})\s{0,5}<\/p>/gi;

function asHeading(_: string, attributes: string, inner: string): string {
  const level = { 7: 1, 6: 1, 5: 2, 4: 3 }[/size="?([4-7])/.exec(inner)?.[1] ?? '5'];
  return `<h${level}${attributes}>${inner.replace(/<\/?(?:font|b)\b[^<>]{0,60}>/gi, '')}</h${level}>`;
}
