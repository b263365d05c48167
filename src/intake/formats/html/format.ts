import { chapterPage } from '../../dumps/fragment.ts';
import type { Format } from '../../format.ts';
import { readHtml } from './read.ts';
import { readSaved } from './read-saved.ts';
import { type SavedPage, savedPageIn } from './saved-page.ts';

/** A page that a browser saved as one file (MHTML). */
export const savedPage: Format<SavedPage> = {
  id: 'saved-page',
  is: ({ mail }) => (mail === undefined ? undefined : savedPageIn(mail)),
  read: ({ path }, saved) => readSaved(path, saved),
};

/** A chapter as eFiction keeps it, which is a piece of a page. */
export const chapterFile: Format<{ readonly html: string }> = {
  id: 'chapter-file',
  is({ path, decoded }) {
    const html = chapterPage(path, decoded.text);
    return html !== undefined && { html };
  },
  read: ({ path, decoded }, { html }) => readHtml(path, { ...decoded, text: html }),
};

/** Pages of the web. */
export const html: Format = {
  id: 'html',
  is: ({ path, decoded }) => isPage(path, decoded.text),
  read: ({ path, decoded }) => readHtml(path, decoded),
};

/** A web page: it says so, or block tags stand all through it. */
function isPage(path: string, text: string): boolean {
  const head = text.slice(0, 3000);
  if (/<(?:!doctype\s+html|html|head|body)[\s>]/i.test(head)) return true;
  const tags =
    text
      .slice(0, 200_000)
      .match(/<\/?(?:p|br|div|h[1-6]|hr|table|td|center|blockquote|font|span|ul|ol|li)(?:\s[^<>]{0,200})?\s?\/?>/gi)
      ?.length ?? 0;
  return /\.x?html?$/i.test(path) ? tags > 0 : tags >= 3 && tags * 3000 >= Math.min(text.length, 200_000);
}
