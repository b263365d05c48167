import type { Ask, Needs } from '../kit/needs.ts';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';

/** GET /works/:id/book.epub: the newest edition as a file to be kept. */
export const bookPage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  // What a keeper's book says of files and addresses, a guest's does not.
  if (unchanged(c, edition, '-epub')) return c.body(null, 304);
  const bytes = await needs.library.works.book(c.var.actor, edition);
  return c.body(new Uint8Array(bytes), 200, {
    'Content-Type': 'application/epub+zip',
    'Content-Length': String(bytes.length),
    'Content-Disposition': disposition(edition.work.title, edition.workId),
  });
};

/** RFC 6266: a plain ASCII name for old programs, and the title itself for the others. */
export function disposition(title: string | null, id: string): string {
  const named = (title ?? '')
    .toWellFormed()
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/[/\\:*?"<>|]+/g, '')
    .trim();
  const short = [...named]
    .slice(0, 60)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
  const ascii = short
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]+/g, '')
    .replace(/[%;'()]/g, '')
    .replace(/ +/g, ' ')
    .trim();
  const extended = encodeURIComponent(short || id).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii.length > 1 ? ascii : id}.epub"; filename*=UTF-8''${extended}.epub`;
}
