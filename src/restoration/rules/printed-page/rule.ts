import { type PageEnd, type PrintedPages, readPages } from '../../../text/apparatus/pages/printed-pages.ts';
import { type Change, replace, say } from '../../../text/change.ts';
import { sentence } from '../../../text/sentence.ts';
import type { Text } from '../../../text/text.ts';
import type { Rule } from '../../rule.ts';

const ID = 'printed-page';
const CONFIDENCE = { apart: 0.95, mid: 0.96, on: 0.85, inline: 0.97 };
const NUMBER = sentence('mend.page');

/**
 * Numbers, heads and feet of printed pages: between paragraphs they are set apart, inside one they are taken out, so that
 * the sentence goes on over the page. A cut word is put together by `dehyphenate`.
 */
export const printedPage: Rule = {
  id: ID,
  sentence: 'rule.printed-page',
  hint: 'rule.printed-page-hint',
  example: { before: 'They had said so for eleven\n\n- 9 -\n\nyears.', after: 'They had said so for eleven\nyears.' },
  find(text) {
    const pages = readPages(text);
    const ends = pages.ends.flatMap((end) => atEnd(text, end, pages.wrapped));
    const inline = pages.inline.flatMap((n) =>
      ends.some((c) => c.start < n.end && c.end > n.start) ? [] : within(text, n),
    );
    return [...ends, ...inline].sort((a, b) => a.start - b.start || a.end - b.end);
  },
};

function atEnd(text: Text, { from, to, cut, lines }: PageEnd, wrapped: boolean): Change[] {
  if (cut === 'ends')
    return blocksOf(text, lines).map((l) => say(text, ID, l.start, l.end, 'navigation', CONFIDENCE.apart));
  const hyphen = /[-\u00ad]$/.test(text.content.slice(from - 1, from));
  return [replace(text, ID, from, to, wrapped || hyphen ? '\n' : ' ', CONFIDENCE[cut], NUMBER)];
}

/** Lines without a blank one between them are one block. */
function blocksOf({ content }: Text, lines: PageEnd['lines']): { start: number; end: number }[] {
  const blocks: { start: number; end: number }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    if (last && !/\n\s*\n|\f/.test(content.slice(last.end, line.start))) last.end = line.end;
    else blocks.push({ ...line });
  }
  return blocks;
}

/** A number among words goes, with the space that only it needed; one in a block of its own is set apart. */
function within(text: Text, { start, end }: PrintedPages['inline'][number]): Change[] {
  const { content } = text;
  const before = /(?:^|\n)[^\S\n]*$/.test(content.slice(Math.max(0, start - 40), start));
  const after = /^[^\S\n]*(?:\n|$)/.test(content.slice(end, end + 40));
  if (before && after) return [say(text, ID, start, end, 'navigation', CONFIDENCE.apart)];
  const spaced = content[start - 1] === ' ' && (after || content[end] === ' ');
  const [a, b] = spaced ? [start - 1, end] : before && content[end] === ' ' ? [start, end + 1] : [start, end];
  return [replace(text, ID, a, b, '', CONFIDENCE.inline, NUMBER)];
}
