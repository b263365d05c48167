import type { Format } from '../../format.ts';
import { isWordStar } from './detect.ts';

/** Documents of WordStar 3 to 7. */
export const wordstar: Format = {
  id: 'wordstar',
  is: ({ bytes }) => isWordStar(bytes),
  read: async ({ path, bytes }) => (await import('./read.ts')).readWordStarFile(path, bytes),
};
