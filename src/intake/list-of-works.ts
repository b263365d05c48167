/** What a list of works says, for naming those of them that lie in the heap: some hundred bytes a work. */
export interface ListOfWorks {
  readonly path: string;
  readonly works: readonly ListedWork[];
}

export interface ListedWork {
  readonly title: string;
  readonly author: string | null;
  /** On the web. */
  readonly address?: string;
  /** A file of the heap, as a path from the folder of the list. */
  readonly file?: string;
  /** The words of the list. */
  readonly said: string;
}
