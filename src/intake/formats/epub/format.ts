import type { Format } from '../../format.ts';
import { readEpub } from './read.ts';

/** A zip that is a book: its first entry says so, or it has the file that every EPUB has, or its name does. */
export const epub: Format = {
  id: 'epub',
  is: ({ path, top, isZip, names }) =>
    isZip &&
    (/\.epub$/i.test(path) ||
      top.startsWith('mimetypeapplication/epub+zip', 30) ||
      names.has('META-INF/container.xml')),
  read: ({ path, bytes }) => readEpub(path, bytes),
};
