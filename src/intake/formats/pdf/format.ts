import type { Format } from '../../format.ts';

/** PDF; 128 bytes of a Macintosh may stand before it. */
export const pdf: Format = {
  id: 'pdf',
  is: ({ top }) => /^(?:[\s\S]{128})?[\s\0]{0,20}%PDF-\d/.test(top),
  read: async ({ path, bytes }) => (await import('./read.ts')).readPdf(path, bytes),
};
