import type { Format } from '../../format.ts';

/** Word's Office Open XML. */
export const docx: Format = {
  id: 'docx',
  is: ({ path, isZip, names }) => isZip && (names.has('word/document.xml') || /\.(?:docx|docm|dotx)$/i.test(path)),
  read: async ({ path, bytes }) => (await import('./read.ts')).readDocx(path, bytes),
};
