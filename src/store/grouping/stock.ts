import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { type StockKept, stockKept } from './kept.ts';
import { type StockPlaced, stockPlaced } from './placed.ts';
import { type StockSketched, stockSketched } from './sketched.ts';
import { type StockSpoken, stockSpoken } from './spoken.ts';
import { type StockTied, stockTied } from './tied.ts';

/** Asks what a draft may concern, without reading all of them. */
export interface StockSignatures extends StockKept, StockTied, StockSketched, StockPlaced, StockSpoken {}

export const stockSignatures = (db: Kysely<Tables>): StockSignatures => ({
  ...stockKept(db),
  ...stockTied(db),
  ...stockSketched(db),
  ...stockPlaced(db),
  ...stockSpoken(db),
});
