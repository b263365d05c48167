import { listingsAt, placesListed } from '../../grouping/listing.ts';
import type { FilesWord } from '../../grouping/word.ts';
import type { Stock } from '../../store/stock.ts';
import type { Known } from './neighbourhood.ts';

/** What the library knows beyond its drafts, and is little. */
export async function knownOf(stock: Stock, words: readonly FilesWord[]): Promise<Known> {
  const contents = await stock.contents();
  const listings =
    contents.length > 0 ? listingsAt(contents, await stock.draftsAt([...new Set(placesListed(contents))])) : [];
  return { words, listings, earlier: await stock.earlier(), decided: await stock.decided() };
}
