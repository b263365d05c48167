import type { Text } from '../../text/text.ts';
import { compose } from '../html/compose.ts';
import { readPage } from '../html/reader.ts';

const BLOCKS = /<(?:br|p|div|table|blockquote|li|h[1-6])\b/i;

/**
 * The text of a piece of HTML as archives keep it: with its own paragraphs, or with line ends that the archive's page
 * turned into breaks where there were none.
 */
export function readFragment(html: string): Text {
  if (!/<[a-z/!]|&[a-z#]/i.test(html)) return { content: html.trim(), marks: [] };
  return compose(readPage(withBreaks(html)).blocks).text;
}

const withBreaks = (html: string): string => (BLOCKS.test(html) ? html : html.replaceAll('\n', '<br>'));

/**
 * A file as eFiction keeps chapters (`stories/12/345.txt`), as the page that the archive made of it; undefined where it is
 * none, or plain text without a tag.
 */
export function chapterPage(path: string, text: string): string | undefined {
  if (
    !/[/!]\d{1,10}\/\d{1,10}\.txt$/.test(path) ||
    !/<\/?(?:i|b|u|em|strong|center|font|span)\b[^<>]{0,200}>/i.test(text)
  )
    return undefined;
  return withBreaks(text);
}

/** A note, summary or review as plain text, emphasis as in Markdown; null where nothing is in it. */
export function wordsOf(html: string): string | null {
  const words = readFragment(html).content.trim();
  return words === '' ? null : words;
}
