import { storyText } from '../../grouping/letters.ts';
import type { NewPiece } from '../../store/writer.ts';
import { unpackLedger } from '../../text/pack.ts';
import { restoredBlocks } from '../../text/restored.ts';
import { storyBlocks } from '../../text/tree.ts';

/** The story of a draft as it is compared with others. */
export const textOf = ({ draft, ledger }: Pick<NewPiece, 'draft' | 'ledger'>): string =>
  storyText(storyBlocks(restoredBlocks(unpackLedger(draft.text, ledger))));
