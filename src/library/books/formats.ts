/** A form in which a book can be had. */
export interface BookFormat {
  /** As in its address: `/works/w1/book.epub`. */
  readonly id: string;
  readonly type: string;
  /** Made by calibre from the EPUB. */
  readonly converted?: true;
  /** On paper of a size that can be asked for. */
  readonly paper?: true;
}

/** In the order in which they are offered. */
export const BOOK_FORMATS = [
  { id: 'epub', type: 'application/epub+zip' },
  { id: 'kepub.epub', type: 'application/epub+zip' },
  { id: 'pdf', type: 'application/pdf', paper: true },
  { id: 'azw3', type: 'application/vnd.amazon.ebook', converted: true },
  { id: 'mobi', type: 'application/x-mobipocket-ebook', converted: true },
  { id: 'html', type: 'text/html; charset=utf-8' },
  { id: 'txt', type: 'text/plain; charset=utf-8' },
  { id: 'md', type: 'text/markdown; charset=utf-8' },
] as const satisfies readonly BookFormat[];

export type BookForm = (typeof BOOK_FORMATS)[number]['id'];
