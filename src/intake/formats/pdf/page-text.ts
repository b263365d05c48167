import type { Piece } from './piece.ts';

/** What is written on a page. Points. */
export interface PageText {
  readonly width: number;
  readonly height: number;
  readonly pieces: readonly Piece[];
  /** What is written along the edge of the page, or upside down. */
  readonly turned: string;
  /** What is set too small to be seen. */
  readonly unseen: string;
  /** It is damaged, or says more than any page: what stands on it, or on the rest of it, is not known. */
  readonly unread?: true;
}
