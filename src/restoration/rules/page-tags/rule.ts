import { type Change, replace, say } from '../../../text/change.ts';
import { isApparatus, type Text } from '../../../text/text.ts';
import { isBlank, skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import { watch } from '../../marks/shield.ts';
import type { Rule } from '../../rule.ts';
import { isSure, type Tag, tagsIn } from './tags.ts';

const ID = 'page-tags';
const CONFIDENCE = { pair: 0.97, alone: 0.9 };
const LONGEST_HEADING = 250;

/** Tags of pages that stand in a text: paragraphs, breaks, quotations and headings become what they were, the others go. */
export const pageTags: Rule = {
  id: ID,
  sentence: 'rule.page-tags',
  hint: 'rule.page-tags-hint',
  example: {
    before: '<center>Part Two</center>\nShe read <a href="x.html">the letter</a>.<hr>Morning came.',
    after: 'Part Two\n\nShe read the letter.\n\n* * *\n\nMorning came.',
  },
  find(text) {
    const { content } = text;
    if (!content.includes('<') && !/\[\/(?:[a-z]{4,7})\]/i.test(content)) return [];
    const isClosed = watch(text.marks.filter((m) => isApparatus(m.type) || m.type === 'preformatted'));
    const all = tagsIn(content);
    const sure = all.filter(isSure).length;
    const tags = all.filter((tag) => !isClosed(tag.start, tag.end) && (isSure(tag) || sure > 1));
    const edits: Change[] = [];
    for (let i = 0; i < tags.length; ) {
      let end = i + 1;
      while (end < tags.length && skipSpace(content, tags[end - 1]!.end) === tags[end]!.start) end++;
      for (const one of taken(text, tags.slice(i, end))) edits.push(one);
      i = end;
    }
    return [...edits, ...ranges(text, all, new Set(tags))].sort((a, b) => a.start - b.start || a.end - b.end);
  },
};

/** Tags that stand together, with the white space around them where they part something. */
function taken(text: Text, group: readonly Tag[]): Change[] {
  const { content } = text;
  const confidence = group.every((t) => t.pair !== undefined) ? CONFIDENCE.pair : CONFIDENCE.alone;
  if (group.every((t) => t.kind === 'inline'))
    return group.map((tag) => replace(text, ID, tag.start, tag.end, '', confidence));
  let start = skipSpaceBack(content, group[0]!.start);
  let end = skipSpace(content, group.at(-1)!.end);
  const lines = Math.max(lineEnds(content, start, group[0]!.start), lineEnds(content, group.at(-1)!.end, end));
  if (group.some((t) => t.kind === 'rule'))
    return [replace(text, ID, start, end, ruled(content, start, end), confidence)];
  const breaks = group.filter((t) => t.kind === 'line').length;
  const blocks = group.some((t) => t.kind === 'block');
  const least = blocks ? 2 : Math.min(2, breaks);
  if (start === 0 || end === content.length) return [replace(text, ID, start, end, '', confidence)];
  // Nothing but `<br>` at a line's end: the indent of the next line stays.
  if (!blocks) {
    start = group[0]!.start;
    while (start > 0 && isBlank(content.charCodeAt(start - 1)) && content[start - 1] !== '\n') start--;
    end = group.at(-1)!.end;
    const there =
      lineEnds(content, skipSpaceBack(content, start), start) + lineEnds(content, end, skipSpace(content, end));
    return [replace(text, ID, start, end, '\n'.repeat(Math.max(0, least - there)), confidence)];
  }
  return [replace(text, ID, start, end, '\n'.repeat(Math.max(least, lines)), confidence)];
}

const ruled = (content: string, start: number, end: number): string =>
  `${start === 0 ? '' : '\n\n'}* * *${end === content.length ? '' : '\n\n'}`;

function lineEnds(content: string, from: number, to: number): number {
  let n = 0;
  for (let i = from; i < to; i++) if (content.charCodeAt(i) === 10) n++;
  return n;
}

/** What quotations and headings enclose; headings are set apart without emphasis. A text that stands in a quotation as a whole was only given margins. */
function ranges(text: Text, all: readonly Tag[], taken: ReadonlySet<Tag>): Change[] {
  const { content } = text;
  const said: Change[] = [];
  let quoted = 0;
  let last = -1;
  for (const tag of all) {
    const level = /^h([1-6])$/.exec(tag.name)?.[1];
    if (tag.closes || tag.pair === undefined || !taken.has(tag) || (tag.name !== 'blockquote' && !level)) continue;
    const start = skipSpace(content, tag.end);
    const end = skipSpaceBack(content, all[tag.pair]!.start);
    if (start >= end || start < last) continue;
    if (level && (end - start > LONGEST_HEADING || /\n\s*\n/.test(content.slice(start, end)))) continue;
    last = end;
    if (!level) quoted += end - start;
    else
      for (const m of content.slice(start, end).matchAll(/<\/?(?:i|b|u|em|strong)>/gi))
        said.push(replace(text, ID, start + m.index, start + m.index + m[0].length, '', CONFIDENCE.pair));
    said.push(
      say(text, ID, start, end, level ? 'heading' : 'quote', CONFIDENCE.pair, level ? { level: Number(level) } : {}),
    );
  }
  return quoted * 2 > content.length ? said.filter((c) => c.mark?.type !== 'quote') : said;
}
