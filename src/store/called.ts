import type { Called } from '../text/called.ts';
import { storable } from './fold.ts';
import { hashOf } from './hash.ts';

/** An index holds no entry of any length. */
const LONGEST = 300;

/** What a file is spoken of by, as rows keep it. */
export const calledKey = (called: Called): string => (called.length > LONGEST ? hashOf(called) : storable(called));

export const calledKeys = (called: readonly Called[]): string[] => [...new Set(called.map(calledKey))];
