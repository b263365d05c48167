import type { Tag } from '../../../src/finding/tags/tag.ts';

/** A canonical fandom on its own, but for what is said otherwise. */
export const tag = (id: number, name: string, rest: Partial<Tag> = {}): Tag => ({
  id,
  type: 'fandom',
  name,
  is: 'canonical',
  of: null,
  under: [],
  in: [],
  ...rest,
});
