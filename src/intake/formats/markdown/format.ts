import type { Format } from '../../format.ts';
import { readMarkdown } from './read.ts';

/** Signs that only Markdown has: stars and underscores round a word are in plain text too. */
const SIGNS =
  /^(?:#{1,6} \S|> \S|[^\n]{1,100}\n(?:===|---)+ *$|```|---\n[a-z]+:)|\[[^\]\n]{1,200}\]\([^)\n]{1,500}\)|\*\*[^*\n]{1,200}\*\*/m;

/** Markdown: it is called so, and it looks so. */
export const markdown: Format = {
  id: 'markdown',
  is: ({ path, decoded }) => /\.(?:md|markdown|mkdn?|mdown)$/i.test(path) && SIGNS.test(decoded.text.slice(0, 200_000)),
  read: ({ path, decoded }) => readMarkdown(path, decoded),
};
