import { openArchive } from './document/unzip.ts';
import type { Intake } from './draft.ts';
import { readDatabase } from './formats/palm/database.ts';
import { isZip } from './formats/unread/magic.ts';
import { isWordStar } from './formats/wordstar/detect.ts';
import { refused } from './result.ts';

/** Reads a file whose format is known. */
export type ReadFile = (path: string, bytes: Uint8Array) => Intake | Promise<Intake>;

/**
 * The reader of a document of a word processor or book program, told by what is in it; undefined where it is none. Each
 * reader is loaded when the first such file comes.
 */
export async function documentReader(path: string, bytes: Uint8Array): Promise<ReadFile | undefined> {
  if (isZip(bytes)) return zippedReader(path, bytes);
  const top = String.fromCharCode(...bytes.subarray(0, 1000));
  if (/^\s{0,20}\{\\rtf/.test(top)) return (await import('./formats/rtf/read.ts')).readRtfFile;
  // 128 bytes of a Macintosh may stand before it.
  if (/^(?:[\s\S]{128})?[\s\0]{0,20}%PDF-\d/.test(top)) return (await import('./formats/pdf/read.ts')).readPdf;
  const palm = top.slice(60, 68);
  if (palm === 'BOOKMOBI') return (await import('./formats/palm/read-mobi.ts')).readMobi;
  if (PALM_BOOKS.has(palm)) return (await import('./formats/palm/read-palm-doc.ts')).readPalmDoc;
  if (/\.(?:pdb|prc)$/i.test(path) && !KNOWN_PALM.test(palm) && readDatabase(bytes)) return refusePalm;
  const root = /<(?:FictionBook|office:document)(?=[\s>])/.exec(top.replaceAll('\0', ''))?.[0];
  if (root === '<FictionBook') return (await import('./formats/fb2/read.ts')).readFb2;
  if (root === '<office:document') return (await import('./formats/odt/read.ts')).readFlatOdt;
  if (isWordStar(bytes)) return (await import('./formats/wordstar/read.ts')).readWordStarFile;
  return undefined;
}

const PALM_BOOKS = new Set(['TEXtREAd', 'TEXtTlDc', 'zTXTGPlm', 'PNRdPPrs']);

/** Kinds that `magic.ts` names. */
const KNOWN_PALM = /^(?:DataPlkr|ToGoToGo|SDocSilX|BDOCWrdS)$/;

const refusePalm: ReadFile = (path) =>
  refused(
    path,
    'unsupported',
    'This is a Palm database of a kind that is not read here. If there is a story in it, save it as plain text and take that in.',
  );

async function zippedReader(path: string, bytes: Uint8Array): Promise<ReadFile | undefined> {
  const names = new Set(namesIn(bytes));
  const first = String.fromCharCode(...bytes.subarray(30, 90));
  const openDocument = /^mimetypeapplication\/vnd\.(?:oasis\.opendocument\.text|sun\.xml\.writer)/.test(first);
  const other = first.startsWith('mimetypeapplication/');
  if (openDocument || (names.has('content.xml') && !other) || /\.(?:odt|ott|sxw|stw)$/i.test(path))
    return (await import('./formats/odt/read.ts')).readOdt;
  if (names.has('word/document.xml') || /\.(?:docx|docm|dotx)$/i.test(path))
    return (await import('./formats/docx/read.ts')).readDocx;
  if (/\.(?:fb2\.zip|fbz)$/i.test(path)) return (await import('./formats/fb2/read.ts')).readZippedFb2;
  return undefined;
}

function namesIn(bytes: Uint8Array): readonly string[] {
  try {
    return openArchive(bytes).names;
  } catch {
    return [];
  }
}
