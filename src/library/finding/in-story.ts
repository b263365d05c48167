import type { Chapter } from '../../catalogue/work.ts';
import { type Excerpt, excerptOf } from '../../finding/passages/passage.ts';
import { type Leaf, type Seeker, seekerOf } from '../../finding/passages/seek.ts';
import { analyser } from '../../finding/terms.ts';

/** A paragraph of a story where all stands that was looked for. */
export interface InStory extends Excerpt {
  /** From 0. */
  readonly chapter: number;
  readonly block: number;
}

/** Of so many words and phrases at most. */
const MOST_SOUGHT = 12;

/** Words as somebody types them: each alone, or several in quotation marks as one phrase; a star ends the beginning of a word. */
function leavesOf(typed: string): readonly Leaf[] {
  const leaves: Leaf[] = [];
  for (const [, phrase, word] of typed.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/gu)) {
    const words = (phrase ?? '').split(/\s+/).filter(Boolean);
    if (words.length > 1) leaves.push({ is: 'phrase', field: null, words });
    const one = word ?? words[0];
    if (words.length > 1 || one === undefined) continue;
    const isBeginning = one.endsWith('*');
    leaves.push({
      is: 'word',
      field: null,
      word: isBeginning ? one.slice(0, -1) : one,
      ...(isBeginning ? { prefix: true } : {}),
    });
  }
  return leaves.slice(0, MOST_SOUGHT);
}

/** What finds the words in a story of that language; none where nothing is looked for. */
export const seekersFor = (typed: string, language: string): readonly Seeker[] =>
  leavesOf(typed).flatMap((leaf) => seekerOf(leaf, analyser, language) ?? []);

/** The paragraphs of some chapters in which every one of them finds something, in their order. @param first the number of the first, from 0 */
export function* passagesIn(
  chapters: readonly Chapter[],
  first: number,
  seekers: readonly Seeker[],
): Generator<InStory> {
  if (seekers.length === 0) return;
  for (const [i, { blocks }] of chapters.entries())
    for (const [block, { text }] of blocks.entries()) {
      if (seekers.some((seek) => seek(text).next().done)) continue;
      const excerpt = excerptOf(text, '', seekers);
      if (excerpt) yield { chapter: first + i, block, ...excerpt };
    }
}
