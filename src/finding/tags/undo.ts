import { type Sentence, sentence } from '../../text/sentence.ts';
import { TagBook } from './book.ts';
import type { Tag } from './tag.ts';
import { mayBelong, type Wrangled } from './wrangle.ts';

/** What an act changed of one tag: by numbers alone, so that no name outlives its tag. */
export interface TagChange {
  readonly tag: number;
  readonly before: Standing;
  readonly after: Standing;
  /** Links that were laid, and links that were taken away. */
  readonly under: Links;
  readonly in: Links;
}
type Standing = Pick<Tag, 'is' | 'of'>;
interface Links {
  readonly laid: readonly number[];
  readonly taken: readonly number[];
}

/** What there is to undo of tags that change. @param book as it was before */
export const changesOf = (book: TagBook, changed: readonly Tag[]): readonly TagChange[] =>
  changed.flatMap((tag) => {
    const before = book.tag(tag.id);
    if (!before) return [];
    const change: TagChange = {
      tag: tag.id,
      before: { is: before.is, of: before.of },
      after: { is: tag.is, of: tag.of },
      under: between(before.under, tag.under),
      in: between(before.in, tag.in),
    };
    return isNothing(change) ? [] : [change];
  });

/**
 * Takes back what an act changed and nothing else: what others did since stays. Refused where one of its tags has become something else
 * since, or where something hangs on it that could not hang on it then.
 */
export function undo(book: TagBook, changes: readonly TagChange[]): Wrangled {
  const changed: Tag[] = [];
  for (const { tag: id, before, after, under, in: within } of changes) {
    const tag = book.tag(id);
    if (!tag) return { refused: sentence('tags.gone') };
    const stands = before.is !== after.is || before.of !== after.of;
    if (stands && (tag.is !== after.is || tag.of !== after.of))
      return { refused: sentence('tags.changed-since', { name: tag.name }) };
    changed.push({ ...tag, ...(stands ? before : {}), under: back(tag.under, under), in: back(tag.in, within) });
  }
  const then = new TagBook(book.all());
  for (const tag of changed) then.put(tag);
  const refused = flawIn(then, changed);
  return refused ? { refused } : { changed };
}

const between = (before: readonly number[], after: readonly number[]): Links => ({
  laid: after.filter((one) => !before.includes(one)),
  taken: before.filter((one) => !after.includes(one)),
});

const back = (now: readonly number[], { laid, taken }: Links): readonly number[] => [
  ...new Set([...now.filter((one) => !laid.includes(one)), ...taken]),
];

const isNothing = ({ before, after, under, in: within }: TagChange): boolean =>
  before.is === after.is &&
  before.of === after.of &&
  [under, within].every(({ laid, taken }) => laid.length === 0 && taken.length === 0);

/** What is wrong with how these tags hang together with others; null: nothing. */
function flawIn(book: TagBook, tags: readonly Tag[]): Sentence | null {
  const named = new Set<number>();
  for (const { of } of book.all()) if (of !== null) named.add(of);
  for (const tag of tags) {
    const hangs = named.has(tag.id) || book.rightBelow(tag.id).length > 0 || book.belonging(tag.id).length > 0;
    if (tag.is !== 'canonical' && (hangs || tag.under.length > 0))
      return sentence('tags.hangs-since', { name: tag.name });
    if (tag.is === 'synonym' && tag.in.length > 0) return sentence('tags.changed-since', { name: tag.name });
    for (const id of [...(tag.of === null ? [] : [tag.of]), ...tag.under, ...tag.in]) {
      const other = book.tag(id);
      if (!other) return sentence('tags.gone');
      if (other.is !== 'canonical') return sentence('tags.changed-since', { name: other.name });
      if (tag.in.includes(id) && !mayBelong(tag, other)) return sentence('tags.changed-since', { name: other.name });
    }
    for (const wider of tag.under)
      if (book.above(wider).has(tag.id))
        return sentence('tags.circle', { name: tag.name, other: book.tag(wider)!.name });
  }
  return null;
}
