import type { Intake } from './draft.ts';

/** Reads a file whose format is known. */
export type ReadFile = (path: string, bytes: Uint8Array) => Intake | Promise<Intake>;

/**
 * The reader of a document of a word processor or book program, told by its first bytes; undefined where it is none. Each
 * reader is loaded when the first such file comes.
 */
export async function documentReader(_path: string, bytes: Uint8Array): Promise<ReadFile | undefined> {
  const palm = kindOfPalm(bytes);
  if (palm === 'BOOKMOBI') return (await import('./formats/mobi.ts')).readMobi;
  if (palm && PALM_BOOKS.has(palm)) return (await import('./formats/palmdoc.ts')).readPalmDoc;
  return undefined;
}

const PALM_BOOKS = new Set(['TEXtREAd', 'TEXtTlDc', 'zTXTGPlm', 'PNRdPPrs']);

const kindOfPalm = (bytes: Uint8Array): string | undefined =>
  bytes.length > 78 ? String.fromCharCode(...bytes.subarray(60, 68)) : undefined;
