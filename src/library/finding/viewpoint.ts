import { type Actor, viewerOf } from '../../catalogue/actor.ts';
import type { Viewpoint } from '../../finding/found.ts';
import type { Owns } from '../../store/own/own.ts';
import { hasAccount } from '../own/whose.ts';

/** Who asks, with what is theirs: nothing, for who has no account. */
export async function viewpointOf(actor: Actor, own: Pick<Owns, 'of'>): Promise<Viewpoint> {
  const { never, neverToo, hidden, read } = hasAccount(actor) ? await own.of(actor.id) : NOTHING;
  return {
    viewer: viewerOf(actor),
    never: [...never, ...neverToo],
    hide: new Set(hidden),
    read: new Set(read),
    kudosed: new Set(),
  };
}

const NOTHING = { never: [], neverToo: [], hidden: [], read: [] };
