import type { BookFile } from '../../library/books.ts';
import type { Ask } from './needs.ts';

/** A file to be kept; 304 to whoever has it already. The same bytes have the same tag, whoever asks. */
export function sendFile(c: Ask, { bytes, type, name, hash, madeAt }: BookFile): Response {
  const tag = `"${hash.slice(0, 32)}"`;
  c.header('ETag', tag);
  c.header('Cache-Control', 'private, no-cache');
  c.header('Vary', 'Cookie, Authorization');
  c.header('Last-Modified', madeAt.toUTCString());
  if ((c.req.header('If-None-Match') ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag))
    return c.body(null, 304);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': type,
    'Content-Length': String(bytes.length),
    'Content-Disposition': disposition(name),
  });
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
