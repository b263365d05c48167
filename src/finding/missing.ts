import { type Sentence, sentence } from '../text/sentence.ts';
import type { TagAsk, Words } from './query/query.ts';
import { didYouMean, type Uses } from './tags/asked.ts';
import type { TagBook } from './tags/book.ts';

/** Tags that are asked for among words. */
export function tagsIn(words: Words | null): readonly TagAsk[] {
  if (words === null) return [];
  if (words.is === 'tag') return [words.tag];
  if (words.is === 'all' || words.is === 'any') return words.of.flatMap(tagsIn);
  return words.is === 'not' ? tagsIn(words.of) : [];
}

/** The tag itself, in whatever way it is asked for. */
export const tagOf = ({ type, name }: TagAsk): TagAsk => ({ type, name });

/** Of so many tags at most it is said that nothing has them. */
export const MOST_MISSING = 5;

/** What is said of a tag that nothing has which the viewer may see. @param isSuggested it is suggested somewhere, and only said ones were asked for */
export function missing(ask: TagAsk, isSuggested: boolean, book: TagBook, uses: Uses): Sentence {
  const { name } = ask;
  if (isSuggested) return sentence('found.suggested', { name });
  const meant = didYouMean(book, ask, uses).map((tag) => tag.name);
  return meant.length > 0 ? sentence('found.meant', { name, meant }) : sentence('found.no-tag', { name });
}
