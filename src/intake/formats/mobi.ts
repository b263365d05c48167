import type { Property } from '../document/draft-of.ts';
import { claimsFrom } from '../document/draft-of.ts';
import type { Intake } from '../draft.ts';
import { decode } from '../encoding/decode.ts';
import { compose } from '../html/compose.ts';
import { readPage } from '../html/reader.ts';
import { readDatabase } from '../palm/database.ts';
import { readMobiBook } from '../palm/mobi-book.ts';
import { isStory } from '../prose.ts';
import { only, refused } from '../result.ts';

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
  if (book === 'encrypted')
    return refused(path, 'encrypted', 'This book is locked by copy protection and cannot be read.');
  if (book === 'damaged' || book.html.length === 0)
    return refused(path, 'damaged', 'This Mobipocket book is damaged: its pages cannot be unpacked to the end.');
  const decoded = decode(book.html, book.charset);
  const composed = compose(readPage(decoded.text.replaceAll(/<mbp:pagebreak[^<>]{0,200}>/gi, '<p></p>')).blocks);
  if (!isStory(composed.story))
    return refused(path, 'no-story', 'This book holds no story: only pictures, links or a few words.');
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
    text: composed.text,
    claims: claimsFrom(path, properties, composed),
    lossy: decoded.lossy,
    warnings: decoded.warnings,
  });
}
