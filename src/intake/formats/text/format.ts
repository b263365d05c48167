import type { Format } from '../../format.ts';
import { readText } from './read.ts';

/** Plain text: whatever is nothing else. */
export const text: Format = {
  id: 'text',
  is: () => true,
  read: ({ path, decoded }) => readText(path, decoded),
};
