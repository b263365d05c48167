import { unzlibSync } from 'fflate';
import { sentence } from '../../../text/sentence.ts';
import type { Claim, Intake } from '../../draft.ts';
import { type Decoded, decode } from '../../encoding/decode.ts';
import { compose } from '../../html/compose.ts';
import { readPage } from '../../html/reader.ts';
import { isStory } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { concat, type PalmDatabase, readDatabase, viewOf } from './database.ts';
import { unpackPalmDoc } from './palmdoc.ts';
import { notesOfPml, pageOfPml } from './pml.ts';

const BROKEN = sentence('refused.palm-damaged');
const LOCKED = sentence('refused.palm-locked');
/** No book is longer. Bytes unpacked. */
const MOST = 64 * 2 ** 20;

/** A book for Palm handhelds: PalmDOC (`TEXtREAd`), zTXT (`zTXTGPlm`) or eReader (`PNRdPPrs`). */
export function readPalmDoc(path: string, bytes: Uint8Array): Intake {
  const database = readDatabase(bytes);
  const header = database?.records[0];
  if (!database || !header || header.length < 16) return refused(path, 'damaged', BROKEN);
  if (database.kind === 'PNRdPPrs') return readEReader(path, database, header);
  const view = viewOf(header);
  const count = view.getUint16(8);
  const zipped = database.kind === 'zTXTGPlm';
  const pages = database.records.slice(1, 1 + (zipped ? view.getUint16(2) : count));
  const text = zipped ? inflated(pages) : view.getUint16(0) === 1 ? concat(pages) : unpacked(pages, (page) => page);
  if (!text) return refused(path, 'damaged', BROKEN);
  const names = zipped ? [] : bookmarks(database.records.slice(1 + count));
  return plainBook(path, decode(text), database, names);
}

function inflated(pages: readonly Uint8Array[]): Uint8Array | undefined {
  const packed = concat(pages);
  try {
    return unzlibSync(packed, { out: new Uint8Array(Math.min(MOST, packed.length * 40)) });
  } catch {
    return undefined;
  }
}

function unpacked(pages: readonly Uint8Array[], before: (page: Uint8Array) => Uint8Array): Uint8Array | undefined {
  const out: Uint8Array[] = [];
  let length = 0;
  for (const page of pages) {
    const bytes = unpackPalmDoc(before(page));
    if (!bytes) return undefined;
    length += bytes.length;
    if (length > MOST) return undefined;
    out.push(bytes);
  }
  return concat(out);
}

/** Names of places, 16 bytes each, by which readers jump to chapters. */
const bookmarks = (records: readonly Uint8Array[]): string[] =>
  records.filter((r) => r.length === 20).map((r) => decode(r.subarray(0, 16)).text.replace(/\0.*$/s, '').trim());

function plainBook(path: string, decoded: Decoded, database: PalmDatabase, names: readonly string[]): Intake {
  const { text: content, encoding, evidence, lossy, warnings } = decoded;
  if (!isStory(content)) return refused(path, 'no-story', sentence('refused.palm-no-story'));
  const marks = headings(content, new Set(names.filter((n) => n.length > 2)));
  const text = { content, marks };
  const claims = nameClaim(path, database);
  return only({ path, format: 'palmdoc', encoding, encodingEvidence: evidence, text, claims, lossy, warnings });
}

/** Lines that are what a bookmark is called, or begin with it where its sixteen letters cut it off. */
function headings(content: string, names: ReadonlySet<string>) {
  if (names.size === 0) return [];
  return [...content.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = line.trim();
    const isNamed =
      words.length < 100 && (names.has(words) || names.has(words.slice(0, 15)) || names.has(words.slice(0, 16)));
    const start = index + line.indexOf(words);
    return isNamed ? [{ type: 'heading' as const, level: 2, start, end: start + words.length }] : [];
  });
}

const NOTES: Readonly<Record<string, Claim['field']>> = { TITLE: 'title', AUTHOR: 'author', PUBLISHER: 'publisher' };

/** eReader (Peanut Press): headers of 132 bytes (as sold) and 202 (home-made); the text is PML. */
function readEReader(path: string, database: PalmDatabase, header: Uint8Array): Intake {
  const view = viewOf(header);
  const version = view.getUint16(0);
  const homeMade = header.length === 202;
  if (!homeMade && header.length < 132) return refused(path, 'damaged', BROKEN);
  if (version === 260 || version === 272) return refused(path, 'encrypted', LOCKED);
  const pages = database.records.slice(1, view.getUint16(homeMade ? 8 : 12));
  const text =
    version === 10
      ? joinInflated(pages)
      : version === 2 || version === 4
        ? unpacked(pages, (page) => (homeMade ? page.map((b) => b ^ 0xa5) : page))
        : undefined;
  if (!text) return refused(path, 'damaged', BROKEN);
  const decoded = decode(text, 'windows-1252');
  const composed = compose(readPage(pageOfPml(decoded.text)).blocks);
  if (!isStory(composed.story)) return refused(path, 'no-story', sentence('refused.palm-no-story'));
  const said = notesOfPml(decoded.text).flatMap(([name, value]): Claim[] => {
    const field = NOTES[name];
    return field ? [{ field, value, evidence: { path, text: `${name}="${value}"` } }] : [];
  });
  return only({
    path,
    format: 'palmdoc',
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    text: composed.text,
    claims: said.some((c) => c.field === 'title') ? said : [...nameClaim(path, database), ...said],
    lossy: decoded.lossy,
    warnings: decoded.warnings,
  });
}

function joinInflated(pages: readonly Uint8Array[]): Uint8Array | undefined {
  const parts = pages.map((page) => inflated([page]));
  return parts.every((p) => p !== undefined) ? concat(parts) : undefined;
}

/** A database is called by its book's title, as far as 31 letters hold it. */
function nameClaim(path: string, { name }: PalmDatabase): Claim[] {
  const value = decode(name)
    .text.replace(/[_\s]+/g, ' ')
    .replace(/\.(?:pdb|prc|txt|doc)$/i, '')
    .trim();
  return /\p{L}{2}/u.test(value) ? [{ field: 'title', value, evidence: { path, text: value } }] : [];
}
