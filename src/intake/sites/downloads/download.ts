import type { RawBlock } from '../../html/blocks.ts';
import type { Claims } from '../site.ts';
import { ao3Download } from './ao3-blocks.ts';
import { fanficfareDownload } from './fanficfare-blocks.ts';
import type { Form, Part } from './part.ts';

/**
 * What each block of a download is, told by the words that archives and programs write around a story and by how they set
 * them, where no mark-up of their own is left: books that a converter made of them (MOBI, PDF), plain text. One part for
 * each block; undefined where it is no download that is known.
 * @param blocks the whole book's in order, with their pages where the file breaks pages
 * @param claims takes what the download says about its story
 * @param form printed: what is set in is told by the white space around it alone
 */
export const readDownload = (
  blocks: readonly RawBlock[],
  claims: Claims,
  form: Form = 'marked',
): readonly Part[] | undefined => ao3Download(blocks, claims, form) ?? fanficfareDownload(blocks, claims, form);
