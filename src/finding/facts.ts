import type { Findable } from './findable.ts';

/** It was meant to have one chapter; where nobody says what was meant, it has one and nothing says that it goes on. */
export const isOneShot = ({ plannedChapters, chapters, complete }: Findable): boolean =>
  plannedChapters === null ? chapters === 1 && complete !== false : plannedChapters === 1;
