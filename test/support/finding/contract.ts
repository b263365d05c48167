import type { FinderOn } from './asking.ts';
import { readsTheBox } from './contract/box.ts';
import { knowsWorks } from './contract/facts.ts';
import { filters } from './contract/filters.ts';
import { orders } from './contract/order.ts';
import { knowsMainPairings } from './contract/pairings.ts';
import { findsByTags } from './contract/tags.ts';
import { whoFindsIt } from './contract/who.ts';
import { followsWranglers } from './contract/wrangling.ts';

/**
 * What every finder does, whatever it is made of: the behaviours that readers know from the great archive, told as given, when, then.
 *
 * What may differ from finder to finder: which of two works matches words better, where the difference is small. A search engine keeps the length of a
 * text by and by, weighs a phrase by its words, and a beginning of a word by whether it stands there; of more than a hundred words in a row it asks for the first
 * hundred. What is found, counted, told and ordered by anything else is the same.
 * @param finderOn builds one on a shelf; the shelf does not change after that
 */
export function behavesAsFinder(finderOn: FinderOn): void {
  whoFindsIt(finderOn);
  findsByTags(finderOn);
  filters(finderOn);
  knowsWorks(finderOn);
  knowsMainPairings(finderOn);
  readsTheBox(finderOn);
  orders(finderOn);
  followsWranglers(finderOn);
}
