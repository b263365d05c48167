import { type Actor, viewerOf } from '../../catalogue/actor.ts';
import type { Viewpoint } from '../../finding/found.ts';

/** Who asks, with what is theirs. */
export const viewpointOf = (actor: Actor): Viewpoint => ({
  viewer: viewerOf(actor),
  never: [],
  hide: new Set(),
  read: new Set(),
  kudosed: new Set(),
});
