/** A tag as a work in a list carries it. */
export interface CardTag {
  /** As in `catalogue/vocabulary.ts`: `fandom`, `author`, `rating` … */
  readonly type: string;
  /** As this work has it. */
  readonly name: string;
  /** The program suggests it; no file says so and nobody settled it. */
  readonly suggested: boolean;
}

/** A tag that a list is asked for. */
export interface AskedTag {
  readonly type: string;
  /** In any spelling; null = works of which nobody knows any tag of the type. */
  readonly name: string | null;
}

/** A tag, and how many works carry it. */
export interface TagCount {
  readonly name: string;
  readonly count: number;
}

export interface TagQuery {
  readonly type: string;
  /** Those that are only suggested, for as many works as they are; else those that are said. */
  readonly suggested?: boolean;
  readonly most: number;
}
