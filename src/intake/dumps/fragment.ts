import type { Text } from '../../text/text.ts';
import type { LeftOut } from '../draft.ts';
import { compose } from '../html/compose.ts';
import { readPage } from '../html/reader.ts';

/** What eFiction looked for before it showed a text's line ends: these, letter for letter. */
const OWN_BREAKS = ['<br>', '<br />', '<p>'];
/** A paragraph tag in capitals or with attributes: it breaks the page, though eFiction did not know it. */
const BREAKS_TOO = /<br\s*\/?>|<p[\s>]/gi;

export interface Fragment {
  readonly text: Text;
  readonly leftOut: readonly LeftOut[];
}

/**
 * The text of a piece of HTML as archives keep it: with its own paragraphs, or with line ends that the archive's page
 * turned into breaks where there were none.
 */
export function readFragment(html: string): Fragment {
  if (!/<[a-z/!]|&[a-z#]/i.test(html)) return { text: { content: html.trim(), marks: [] }, leftOut: [] };
  const { blocks, leftOut } = readPage(withBreaks(html));
  return { text: compose(blocks).text, leftOut };
}

/**
 * The piece as eFiction showed it. Its own test is not followed where a text is full of breaks that it did not know: their line
 * ends would be doubled.
 */
function withBreaks(html: string): string {
  if (OWN_BREAKS.some((tag) => html.includes(tag))) return html;
  const lines = html.match(/[^\s]\s*\n\s*(?=\S)/g)?.length ?? 0;
  const breaks = html.match(BREAKS_TOO)?.length ?? 0;
  return breaks * 2 > lines ? html : html.replaceAll('\n', '<br>');
}

const TAG =
  /<\/?(?:i|b|u|s|p|a|em|strong|strike|big|small|sup|sub|center|font|span|div|blockquote|br|hr|img|ul|ol|li|table|h[1-6])(?:\s[^<>]{0,500})?\/?>/i;

/**
 * A file as eFiction keeps chapters (`stories/12/345.txt`), as the page that the archive made of it; undefined where it is
 * none, or plain text without a tag.
 */
export function chapterPage(path: string, text: string): string | undefined {
  if (!/[/!]\d{1,10}\/\d{1,10}\.txt$/.test(path) || !TAG.test(text)) return undefined;
  return withBreaks(text);
}

/** A note, summary or review as plain text, emphasis as in Markdown; null where nothing is in it. */
export function wordsOf(html: string): string | null {
  const words = readFragment(html).text.content.trim();
  return words === '' ? null : words;
}
