import type { Actor } from '../../catalogue/actor.ts';
import type { TagFinder, Viewpoint } from '../../finding/found.ts';
import { fromParameters } from '../../finding/query/parameters.ts';
import type { ReadQuery } from '../../finding/query/read.ts';
import { sentence } from '../../text/sentence.ts';
import { seenBy } from '../seen.ts';

/** Who asks what, of which finder. */
export interface Asking {
  readonly finder: TagFinder;
  readonly viewpoint: Viewpoint;
  readonly now: Date;
}

const DAY = 86_400_000;
/** Parts of an address that are read: a form of ours sends far fewer. */
const MOST = 300;

/** Reads an address as this person may ask it. What is asked is veiled as well: nobody finds by an address what they may not see. */
export async function readAddress(
  actor: Actor,
  address: URLSearchParams,
  { finder, viewpoint, now }: Asking,
): Promise<ReadQuery> {
  const pairs = [...address];
  const asked = new URLSearchParams(seenBy(actor, pairs.slice(0, MOST)));
  const today = Math.floor(now.getTime() / DAY);
  const { query, notes } = await finder.withTags(viewpoint, (tagNamed) => fromParameters(asked, { today, tagNamed }));
  return { query, notes: pairs.length > MOST ? [...notes, sentence('query.long', { most: MOST })] : notes };
}
