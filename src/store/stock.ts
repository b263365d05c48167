import type { Kysely } from 'kysely';
import { type StockSignatures, stockSignatures } from './grouping/stock.ts';
import { type StockFiles, stockFiles } from './heaps/read.ts';
import { type StockBeside, stockBeside } from './pieces/beside.ts';
import { type StockPieces, stockPieces } from './pieces/stock.ts';
import type { Tables } from './tables.ts';
import { type StockWorks, stockWorks } from './works/stock.ts';

/** Everything, seen without a viewer's eyes: for the library's own work (grouping, verifying), never for a page. */
export interface Stock extends StockFiles, StockPieces, StockBeside, StockSignatures, StockWorks {}

export const stockOf = (db: Kysely<Tables>): Stock => ({
  ...stockFiles(db),
  ...stockPieces(db),
  ...stockBeside(db),
  ...stockSignatures(db),
  ...stockWorks(db),
});
