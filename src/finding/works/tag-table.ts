/** What the index must know of tags, by their numbers; their names, bins and history are the tag book's. */
export interface TagTable {
  /** Changes whenever anything here does. */
  readonly version: number;
  /** Greater than the number of any tag that others are names of. */
  readonly tags: number;
  /** A small number for the tag's type; the same as in what is asked for facets. */
  typeOf(tag: number): number;
  /** The tag that it is another name of; itself where it is none. */
  canonicalOf(tag: number): number;
  /** All tags that are names of this canonical one, itself among them. */
  membersOf(canonical: number): readonly number[];
}
