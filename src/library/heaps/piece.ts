import type { LeftOutSum } from '../../catalogue/left-out.ts';
import type { CatalogueRecord } from '../../catalogue/work.ts';
import type { Card } from '../../grouping/card.ts';
import type { Contents } from '../../intake/contents.ts';
import type { Draft, Refusal } from '../../intake/draft.ts';
import type { ToldArchive } from '../../intake/dumps/told.ts';
import type { ListOfWorks } from '../../intake/list-of-works.ts';
import type { SecondReading } from '../../restoration/paragraphs/second.ts';
import type { Ledger } from '../../text/change.ts';
import type { Text } from '../../text/text.ts';
import type { Fault } from './fault.ts';

/** One draft with all that the pure rooms make of it. Plain values: it crosses from program to program and goes to disk as JSON. */
export interface Piece {
  /** `sha256` of the file, with `#n` where the file holds several. */
  readonly key: string;
  readonly draft: Draft;
  readonly text: Text;
  readonly ledger: Ledger;
  readonly record: CatalogueRecord;
  readonly card: Card;
  /** What a second reader made of it, so that it need not be read again. */
  readonly second?: SecondReading;
}

/** What became of one file of the heap. */
export interface FileResult {
  readonly path: string;
  readonly sha256: string;
  readonly size: number;
  readonly pieces: readonly Piece[];
  readonly refusals: readonly Refusal[];
  /** Where the program made a mistake; what it read of the file all the same is among the pieces. */
  readonly faults?: readonly Fault[];
  /** What a dump tells of. */
  readonly archives?: readonly ToldArchive[];
  /** The chapters that it lists, where it is a page of contents. */
  readonly contents?: Contents;
  /** What a reader would see that belongs to none of its pieces. */
  readonly leftOut?: LeftOutSum;
  readonly list?: ListOfWorks;
}
