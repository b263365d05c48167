/** How a source differs from the one that is read from. */
export interface Sameness {
  readonly same: 'near-copy' | 'earlier';
  /** 0-1 */
  readonly similarity: number;
}

/** What one work is, or may be, to another. */
export interface Relation {
  /**
   * `may-go-on-in`, and `may-begin-in` the other way: the parts of both share title and writer, but something speaks against
   * their being one work.
   */
  readonly type: 'revision-of' | 'excerpt-of' | 'may-go-on-in' | 'may-begin-in';
  readonly work: string;
  /** 0-1: how much of the words is the same; of what may go on, how likely that is. */
  readonly similarity: number;
  /** A person looked at it and agreed. */
  readonly decided?: { readonly verdict: 'accepted' | 'corrected'; readonly by: string; readonly at: string };
  /** Of a rescued heap: how many paragraphs are the same as in that work, changed, added and gone. */
  readonly difference?: DifferenceSums;
}

/** How many paragraphs of a text are the same as in another, changed, added and gone. */
export interface DifferenceSums {
  readonly same: number;
  readonly changed: number;
  readonly added: number;
  readonly gone: number;
}
