import { type Change, replace, say } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { type Line, linesOf } from '../../lines/lines.ts';
import type { Rule } from '../../rule.ts';

const ID = 'quote-prefix';
/** From this share of quoted lines on the whole text was passed on by mail, and is no answer to anything. */
const PASSED_ON = 0.8;
const LEAST_LINES = 3;
const CONFIDENCE = { passedOn: 0.9, quoted: 0.85 };

/** `>` before the lines of a mail that somebody quotes or passes on. */
export const quotePrefix: Rule = {
  id: ID,
  sentence: 'rule.quote-prefix',
  hint: 'rule.quote-prefix-hint',
  example: { before: '> Where is part three?\n> I need it.', after: 'Where is part three?\nI need it. (quotation)' },
  find(text, context) {
    const { content } = text;
    if (context.format === 'html' || context.format === 'epub' || !content.includes('>') || !/^ ?>/m.test(content))
      return [];
    const { lines } = linesOf(text);
    const quoted = lines.map((line) => isQuoted(content, line));
    const count = quoted.filter(Boolean).length;
    if (count < LEAST_LINES || closed(content, lines, quoted) > count * 0.2) return [];
    const passedOn = count >= lines.length * PASSED_ON;
    const changes: Change[] = [];
    for (let i = 0; i < lines.length; ) {
      if (!quoted[i]) {
        i++;
        continue;
      }
      const from = i;
      while (i < lines.length && quoted[i] && (i === from || touches(content, lines[i - 1]!, lines[i]!))) i++;
      // A single line among the writer's own may be a thought or an arrow.
      if (i - from >= 2 || passedOn || count > 3)
        for (const c of strip(text, lines, from, i, passedOn)) changes.push(c);
    }
    return changes;
  },
};

function strip(text: Text, lines: readonly Line[], from: number, to: number, passedOn: boolean): Change[] {
  const confidence = passedOn ? CONFIDENCE.passedOn : CONFIDENCE.quoted;
  const edits = [];
  for (let i = from; i < to; i++) {
    const { start, end } = lines[i]!;
    edits.push(replace(text, ID, start, prefixEnd(text.content, start, end), '', confidence));
  }
  if (passedOn) return edits;
  const first = edits.findIndex((e, i) => e.end < lines[from + i]!.end);
  if (first < 0) return edits;
  edits.splice(first, 0, say(text, ID, lines[from + first]!.start, lines[to - 1]!.end, 'quote', CONFIDENCE.quoted));
  return edits;
}

const isQuoted = (content: string, { start, indent }: Line): boolean => content.charCodeAt(start) === 62 && indent <= 1;

/** Signs of quoting however deep, with the single spaces between them. */
function prefixEnd(content: string, start: number, end: number): number {
  let i = start;
  while (i < end && content.charCodeAt(i) === 62) {
    i++;
    if (i < end && content.charCodeAt(i) === 32) i++;
  }
  return i;
}

/** One line end and no blank line between them. */
const touches = (content: string, a: Line, b: Line): boolean =>
  content.indexOf('\n', a.end) === content.lastIndexOf('\n', b.start - 1);

/** Quoted lines on which a `<` follows: thoughts, names in a chat, mail addresses. */
function closed(content: string, lines: readonly Line[], quoted: readonly boolean[]): number {
  let n = 0;
  lines.forEach(({ start, end }, i) => {
    if (!quoted[i]) return;
    const line = content.slice(start, end);
    if (line.includes('<') && !line.includes('@')) n++;
  });
  return n;
}
