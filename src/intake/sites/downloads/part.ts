import type { Region } from '../region.ts';

/** Do the blocks have their mark-up, or were they put together from lines on paper? */
export type Form = 'marked' | 'printed';

/** What a block of a download is. */
export type Part = Region['type'];
