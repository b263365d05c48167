import { TAG_TYPES } from '../../finding/findable.ts';
import type { Tag } from '../../finding/tags/tag.ts';
import type { WholeTag } from '../../store/tags/whole.ts';

/** A tag of the store as finders take it. */
export function tagOf({ type, ...tag }: WholeTag): Tag {
  return { ...tag, type: TAG_TYPES.find((one) => one === type) ?? 'freeform' };
}
