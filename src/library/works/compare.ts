import { type Difference, differenceOf } from '../../grouping/difference.ts';
import type { Text } from '../../text/text.ts';
import { blocksOf, storyBlocks } from '../../text/tree.ts';

export type { Difference, DifferenceRow } from '../../grouping/difference.ts';

/**
 * What differs between two states of a story, each given by its parts in reading order: header blocks, notes and end
 * marks left out, as they are where it is read.
 * @returns undefined when they are too long to be compared while somebody waits
 */
export const compareTexts = (before: readonly Text[], after: readonly Text[]): Difference | undefined =>
  differenceOf(before.flatMap(storyOf), after.flatMap(storyOf));

const storyOf = (text: Text) => storyBlocks(blocksOf(text));
