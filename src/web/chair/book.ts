import { makeCover } from '../../books/cover.ts';
import { PAPER_NAMES } from '../../books/pages.ts';
import { BOOK_FORMATS } from '../../library/books/formats.ts';
import type { BookForm, Paper } from '../../library/books.ts';
import { sentence } from '../../text/sentence.ts';
import { Halt, notFound } from '../kit/halt.ts';
import { isKnown } from '../kit/is-known.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { sendFile } from '../kit/send-file.ts';
import type { Routes } from '../kit/sub-app.ts';
import { wantedEdition } from '../kit/works/edition.ts';

/** Books and covers: files to be kept, each the public version of the newest edition (or of `?edition=`). */
export const bookRoutes = (needs: Needs): Routes => ({
  ...Object.fromEntries(BOOK_FORMATS.map(({ id }) => [`GET /works/:id/book.${id}` as const, bookPage(needs, id)])),
  'GET /works/:id/cover.svg': drawnCover(needs),
  'GET /works/:id/cover.png': paintedCover(needs),
});

const bookPage =
  ({ library }: Needs, form: BookForm) =>
  async (c: Ask) => {
    const edition = await wantedEdition(c, library);
    const paper = paperOf(c.req.query('paper'));
    const { actor } = c.var;
    const told = await library.books.told(actor, edition, form, paper);
    return sendFile(c, told, () => library.books.file(actor, edition, form, paper));
  };

function paperOf(asked: string | undefined): Paper {
  const paper = PAPER_NAMES.find((name) => name === (asked || 'a5').toLowerCase());
  if (paper) return paper;
  throw new Halt(400, sentence('take.no-paper', { paper: asked!.slice(0, 20), papers: PAPER_NAMES.join(', ') }));
}

const drawnCover =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { work } = await wantedEdition(c, library);
    c.header('Cache-Control', 'private, max-age=300');
    return c.body(makeCover(work), 200, { 'Content-Type': 'image/svg+xml; charset=utf-8' });
  };

const paintedCover =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = c.req.query('width') ?? '800';
    const width = /^\d{2,4}$/.test(asked) ? Number(asked) : 0;
    if (width < 60 || width > 1600) throw new Halt(400, sentence('take.no-width'));
    const edition = await wantedEdition(c, library);
    const tag = library.books.coverTag(c.var.actor, edition, width);
    const headers = {
      ETag: tag,
      'Cache-Control': 'private, max-age=300',
      'Last-Modified': edition.madeAt.toUTCString(),
    };
    if (isKnown(c, tag)) return c.body(null, 304, headers);
    const picture = await library.books.cover(c.var.actor, edition, width);
    if (!picture) throw notFound(sentence('take.no-cover'));
    return c.body(new Uint8Array(picture), 200, { ...headers, 'Content-Type': 'image/png' });
  };
