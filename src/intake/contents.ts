/** A page that lists the chapters of one story: some sixty bytes a chapter. */
export interface Contents extends Headed {
  readonly path: string;
  /**
   * What calls them parts of one story: the word chapter; a prologue or an epilogue among names; or only "Part 2" or "2.",
   * as works of a series are called too. `files`: a source that puts these files together into one book.
   */
  readonly called: 'chapters' | 'ends' | 'parts' | 'files';
  /** In order: the file, as a path from the folder of this page, and what the list calls it. */
  readonly chapters: readonly (readonly [file: string, label: string])[];
}

/** Of what story a list of chapters is, and by whom. */
export interface Headed {
  readonly title: string;
  readonly author: string | null;
}
