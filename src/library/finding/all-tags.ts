import type { Tag } from '../../finding/tags/tag.ts';
import type { SearchChanges, Searched } from '../../store/search/search.ts';
import { ahead } from './ahead.ts';
import { tagOf } from './tag-of.ts';

const AT_ONCE = 5000;

/** All tags of a library, some at a time, in the order of their numbers. @param from only those with greater numbers */
export async function* allTags(searched: Searched, from = 0): AsyncGenerator<readonly Tag[], undefined> {
  for await (const tags of ahead(from, AT_ONCE, (after, most) => searched.tagsAfter(after, most)))
    yield tags.map(tagOf);
  return undefined;
}

/** Tags that changed as they are now, some at a time; those that are no more by their numbers. */
export async function* changedTags(
  searched: Searched,
  changes: SearchChanges['tags'],
): AsyncGenerator<{
  readonly changes: SearchChanges['tags'];
  readonly there: readonly Tag[];
  readonly gone: readonly number[];
}> {
  for (let i = 0; i < changes.length; i += AT_ONCE) {
    const some = changes.slice(i, i + AT_ONCE);
    const there = (await searched.tags(some.map(({ tag }) => tag))).map(tagOf);
    const ids = new Set(there.map(({ id }) => id));
    yield { changes: some, there, gone: some.map(({ tag }) => tag).filter((tag) => !ids.has(tag)) };
  }
}
