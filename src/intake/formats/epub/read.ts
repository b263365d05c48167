import { type Sentence, sentence } from '../../../text/sentence.ts';
import { type BookPage, readPages, unsaid } from '../../document/pages.ts';
import { ArchiveRefused, openArchive, type ZipContainer } from '../../document/unzip.ts';
import type { Claim, Intake } from '../../draft.ts';
import { decode } from '../../encoding/decode.ts';
import { charsetOfPage } from '../../html/charset.ts';
import { compose } from '../../html/compose.ts';
import { readPage } from '../../html/reader.ts';
import { leftOutField } from '../../left-out.ts';
import { isStory } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { type Metadata, type Package, readPackage, textOf } from './package.ts';
import { shelfClaims } from './shelf.ts';

/** An EPUB as one draft: the documents of its reading order one after the other, a heading for each chapter. */
export function readEpub(path: string, bytes: Uint8Array): Intake {
  try {
    const archive = openArchive(bytes);
    if (isLocked(archive)) return refused(path, 'encrypted', sentence('refused.book-locked'));
    const book = readPackage(archive);
    if (!book || book.spine.length === 0) return refused(path, 'damaged', sentence('refused.book-damaged'));
    return readBook(path, archive, book);
  } catch (error) {
    if (error instanceof ArchiveRefused)
      return refused(path, error.code, sentence('refused.book-left-out', { why: error.why }));
    throw error;
  }
}

function readBook(path: string, archive: ZipContainer, book: Package): Intake {
  const pages: BookPage[] = [];
  const warnings: Sentence[] = [];
  let lossy = 0;
  let first: { encoding: string; evidence: Sentence } | undefined;
  for (const [name, type] of book.unread) warnings.push(sentence('warning.book-part-unread', { name, type }));
  for (const { name, contents } of book.spine) {
    const bytes = archive.read(name);
    if (!bytes) {
      warnings.push(sentence('warning.book-part-missing', { name }));
      continue;
    }
    const decoded = decode(bytes, charsetOfPage(bytes));
    first ??= decoded;
    lossy += decoded.lossy;
    const label = book.labels.get(name);
    pages.push({ name, html: decoded.text, contents, ...(label ? { label } : {}) });
  }
  if (!first) return refused(path, 'damaged', sentence('refused.book-chapters'));
  const { text, story, claims, leftOut } = readPages(path, pages);
  if (!isStory(story)) return refused(path, 'no-story', sentence('refused.book-no-story'));
  return only({
    path,
    format: 'epub',
    encoding: first.encoding,
    encodingEvidence: first.evidence,
    text,
    claims: [...claims, ...unsaid(claimsOf(path, book), claims)],
    lossy,
    warnings,
    ...leftOutField(leftOut),
  });
}

const ELEMENTS: Readonly<Record<string, Claim['field']>> = {
  title: 'title',
  creator: 'author',
  description: 'summary',
  subject: 'tag',
  date: 'date',
  publisher: 'publisher',
  language: 'language',
};

function claimsOf(path: string, book: Package): Claim[] {
  const isWriter = ({ element, role }: Metadata) => element === 'creator' && (!role || role === 'aut');
  const writers = book.metadata.filter(isWriter).map((m) => m.value);
  const said = book.metadata.flatMap((entry): Claim[] => {
    const { element } = entry;
    const field = ELEMENTS[element];
    if (!field || (field === 'author' && (!isWriter(entry) || entry.value !== writers[0]))) return [];
    const value = field === 'author' ? [...new Set(writers)].join('; ') : entry.value;
    const words = field === 'summary' ? compose(readPage(value).blocks).text.content : value.replace(/\s+/g, ' ');
    return words ? [{ field, value: words, evidence: { path, text: `${element}: ${value}` } }] : [];
  });
  return [...said, ...shelfClaims(path, book.metadata)];
}

/** Copy protection: something other than fonts is encrypted. */
function isLocked(archive: ZipContainer): boolean {
  const encryption = textOf(archive, 'META-INF/encryption.xml');
  if (encryption === undefined) return false;
  const methods = [...encryption.matchAll(/EncryptionMethod\s[^>]{0,200}?Algorithm\s*=\s*["']([^"']{1,200})/g)].map(
    (m) => m[1]!,
  );
  return methods.some((m) => m !== 'http://www.idpf.org/2008/embedding' && m !== 'http://ns.adobe.com/pdf/enc#RC');
}
