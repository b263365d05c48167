import type { Library } from '../../library/library.ts';
import type { Ask } from '../kit/needs.ts';
import { disposition, sendFile } from '../kit/send-file.ts';

const asked = (c: Ask): string => (c.req.query('q') ?? '').slice(0, 2000).toWellFormed().trim();

/** GET /together.epub?q=: what a query finds as one book. */
export const togetherBook = (library: Library) => async (c: Ask) => {
  const { told, make } = await library.together.book(c.var.actor, asked(c));
  return sendFile(c, told, make);
};

/** GET /together.zip?q=: the same as a zip of books. */
export const togetherZip = (library: Library) => async (c: Ask) => {
  const { name, bytes } = await library.together.zip(c.var.actor, asked(c));
  return c.body(bytes, 200, {
    'Content-Type': 'application/zip',
    'Content-Disposition': disposition(name),
    'Cache-Control': 'private, no-store',
  });
};
