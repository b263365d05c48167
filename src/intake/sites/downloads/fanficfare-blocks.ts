import type { RawBlock } from '../../html/blocks.ts';
import type { Claims } from '../site.ts';
import type { Part } from './download.ts';
export function fanficfareDownload(_blocks: readonly RawBlock[], _claims: Claims): Part[] | undefined {
  return undefined;
}
