import type { Format } from '../../format.ts';

/** Rich Text Format. */
export const rtf: Format = {
  id: 'rtf',
  is: ({ top }) => /^\s{0,20}\{\\rtf/.test(top),
  read: async ({ path, bytes }) => (await import('./read.ts')).readRtfFile(path, bytes),
};
