import { sentence } from '../../../text/sentence.ts';
import type { Format } from '../../format.ts';
import type { OpenFile } from '../../open-file.ts';
import { refused } from '../../result.ts';
import { readDatabase } from './database.ts';

/** Type and creator of a Palm database. */
const kindOf = ({ top }: OpenFile): string => top.slice(60, 68);

/** Mobipocket and Kindle books. */
export const mobi: Format = {
  id: 'mobi',
  is: (file) => kindOf(file) === 'BOOKMOBI',
  read: async ({ path, bytes }) => (await import('./read-mobi.ts')).readMobi(path, bytes),
};

const BOOKS = new Set(['TEXtREAd', 'TEXtTlDc', 'zTXTGPlm', 'PNRdPPrs']);

/** Books of Palm handhelds: PalmDOC, zTXT, eReader. */
export const palmDoc: Format = {
  id: 'palmdoc',
  is: (file) => BOOKS.has(kindOf(file)),
  read: async ({ path, bytes }) => (await import('./read-palm-doc.ts')).readPalmDoc(path, bytes),
};

/** Kinds that `unread/magic.ts` names. */
const NAMED = /^(?:DataPlkr|ToGoToGo|SDocSilX|BDOCWrdS)$/;

/** Any other Palm database, which is not read. */
export const otherPalm: Format = {
  id: 'other-palm',
  is: (file) =>
    /\.(?:pdb|prc)$/i.test(file.path) && !NAMED.test(kindOf(file)) && readDatabase(file.bytes) !== undefined,
  read: ({ path }) => refused(path, 'unsupported', sentence('refused.palm-kind')),
};
