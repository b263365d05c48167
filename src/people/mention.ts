import type { Entity } from './entity.ts';
/** What a mention is. */
export const NAME = 0;
export const NOUN = 1;
export const PRONOUN = 2;
export const TELLER = 3;

export type MentionKind = 0 | 1 | 2 | 3;

export interface Mention {
  readonly from: number;
  readonly to: number;
  readonly kind: MentionKind;
  readonly entity: number;
  /** Subject of its clause, as far as the words around it tell. */
  readonly subject: boolean;
}

export interface Mentions {
  readonly list: readonly Mention[];
  readonly entities: readonly Entity[];
  /** The first-person teller; -1 without. */
  readonly teller: number;
  /** Index into `list` of the first mention at or behind a token. */
  readonly firstAt: (token: number) => number;
}
