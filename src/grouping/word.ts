/** What a person said about which files are one work; drafts by their keys. */
export type SaidOfFiles =
  /** These are one work, its parts in this order, each with the drafts that are copies of it, the one to be read from first. */
  | { readonly says: 'one-work'; readonly parts: readonly (readonly string[])[] }
  /** None of `keys` belongs to the work that `from` makes. */
  | { readonly says: 'apart'; readonly keys: readonly string[]; readonly from: readonly string[] }
  /** Its part, or the whole of its work, is read from this draft. */
  | { readonly says: 'better'; readonly key: string };

/** A word about files that was not taken back; of several about the same files the newest holds. */
export type FilesWord = SaidOfFiles & { readonly id: number };

/** Every draft that a word names. */
export const keysIn = (word: SaidOfFiles): readonly string[] =>
  word.says === 'one-work' ? word.parts.flat() : word.says === 'apart' ? [...word.keys, ...word.from] : [word.key];
