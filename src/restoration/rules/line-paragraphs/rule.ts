import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { looseEdges } from '../../lines/edges.ts';
import { judge } from '../../lines/judge.ts';
import { FIXED } from '../../lines/pairs.ts';
import type { Rule } from '../../rule.ts';

const ID = 'line-paragraphs';
const AGAINST = 0.1;
const EDGE = 0.95;

/** In a text that was not wrapped every line end was typed: it parts paragraphs, if it is not a verse's or a list's. */
export const lineParagraphs: Rule = {
  id: ID,
  sentence: 'rule.line-paragraphs',
  hint: 'rule.line-paragraphs-hint',
  example: { before: '"Is it far?"\n"A day, if the ice holds."', after: '"Is it far?"\n\n"A day, if the ice holds."' },
  find(text, context) {
    const { lines, chance, pairs, regions } = judge(text);
    const changes: Change[] = [];
    for (const { from, to, width } of regions) {
      // What `unwrap` left of lines that were not wrapped are paragraphs, unless something speaks loudly against it.
      const least = context.safe ? 0.8 : width > 0 ? 0.5 : AGAINST;
      for (let i = from; i < to; i++) {
        if (!pairs.paired[i] || pairs.fixed[i] === FIXED.keep || chance[i]! <= least) continue;
        changes.push(replace(text, ID, lines[i]!.end, lines[i + 1]!.start, '\n\n', Math.max(0.5, chance[i]!)));
      }
    }
    return withEdges(text, changes);
  },
};

/** A header, a verse, a quotation that only a line end parts from the story gets a blank line as well. */
function withEdges(text: Text, changes: readonly Change[]): Change[] {
  const edges = looseEdges(text);
  if (edges.length === 0) return [...changes];
  const all: Change[] = [];
  let e = 0;
  for (const change of [...changes, undefined]) {
    const until = change?.start ?? Number.POSITIVE_INFINITY;
    for (; e < edges.length && edges[e]!.end <= until; e++) {
      const { start, end, after } = edges[e]!;
      if (start >= (all.at(-1)?.end ?? 0)) all.push(replace(text, ID, start, end, after, EDGE));
    }
    while (e < edges.length && change && edges[e]!.start < change.end) e++;
    if (change) all.push(change);
  }
  return all;
}
