import type { Named } from './fields.ts';
import type { Narrowing } from './narrowing.ts';

/** What the search box is made of, piece by piece. `sign` is the piece as typed, for what is said of it. */
export type Sign =
  | { readonly is: 'open'; readonly sign: string }
  | { readonly is: 'close'; readonly sign: string }
  | { readonly is: 'and'; readonly sign: string }
  | { readonly is: 'or'; readonly sign: string }
  | { readonly is: 'not'; readonly sign: string }
  /** What comes next is looked for there. */
  | { readonly is: 'field'; readonly field: Extract<Named, { is: 'words' | 'tag' }>; readonly sign: string }
  | { readonly is: 'quoted'; readonly text: string }
  | { readonly is: 'raw'; readonly text: string }
  | { readonly is: 'filter'; readonly by: Narrowing; readonly sign: string };
