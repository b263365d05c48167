import type { BookFile, BookTold } from '../../library/books.ts';
import { isKnown } from './is-known.ts';
import type { Ask } from './needs.ts';

/**
 * A file to be kept. It is made for whoever wants its bytes: not for who has it already (304), nor for who only asks about it (HEAD).
 */
export async function sendFile(c: Ask, told: BookTold, make: () => Promise<BookFile>): Promise<Response> {
  c.header('ETag', told.tag);
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Cookie, Authorization');
  c.header('Last-Modified', told.madeAt.toUTCString());
  if (isKnown(c, told.tag)) return c.body(null, 304);
  const headers = { 'Content-Type': told.type, 'Content-Disposition': disposition(told.name) };
  if (c.req.method === 'HEAD')
    return c.body(null, 200, {
      ...headers,
      ...(told.size !== undefined && { 'Content-Length': String(told.size) }),
    });
  const { bytes } = await make();
  return c.body(new Uint8Array(bytes), 200, { ...headers, 'Content-Length': String(bytes.length) });
}

/** RFC 6266: a plain ASCII name for old programs, and the name itself for the others. @param name safe on every file system */
export function disposition(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/[’‘]/g, '')
    .replace(/[“”]/g, '')
    .replace(/[–—]/g, '-')
    .replace(/[^\x20-\x7e]+/g, '')
    .replace(/[%;'()"\\]/g, '')
    .replace(/ +/g, ' ')
    .trim();
  const extended = encodeURIComponent(name.toWellFormed()).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  // Of a name in other letters the extension alone would be left.
  const extension = /(?:\.kepub)?\.\w{2,4}$/.exec(ascii)?.[0] ?? '';
  const named = ascii.slice(0, ascii.length - extension.length).replace(/[^A-Za-z0-9]/g, '').length > 1;
  const plain = named ? ascii : `book${extension}`;
  return `attachment; filename="${plain}"; filename*=UTF-8''${extended}`;
}
