import { type Change, replace } from '../../../text/change.ts';
import { isApparatus, type Text } from '../../../text/text.ts';
import type { Rule } from '../../rule.ts';
import { SUSPECT } from './codecs.ts';
import { isProven, noProof } from './read-back.ts';
import { mendsOf, peel, suspectRuns } from './runs.ts';

const ID = 'mojibake';
/** No wild text is known to have gone wrong more than three times. */
const MOST_LAYERS = 6;

/**
 * Turns UTF-8 that was read in another code page back into what it was. Spans, not files: a run of signs is taken for the
 * bytes it would have been, and read strictly as UTF-8. Only what no writer types is believed at once; the rest (`Ã”`, which
 * may be the end of a Portuguese word) only where the same text holds proof. The idea is ftfy's (Speer, 2019).
 */
export const mojibake: Rule = {
  id: ID,
  sentence: 'Signs that were read in the wrong code page (â€œ for “, Ã© for é) are turned back.',
  hint: 'It can be wrong only where somebody typed such signs on purpose, as in a text about encodings.',
  example: { before: 'Itâ€™s the cafÃ©.', after: 'It’s the café.' },
  find(text) {
    if (!SUSPECT.test(text.content)) return [];
    const runs = suspectRuns(text);
    const first = noProof();
    for (let layer = 0; layer < MOST_LAYERS && peel(runs, layer === 0 ? first : noProof()); layer++);
    const changes: Change[] = [];
    for (const run of runs) {
      for (const { start, end, now, sure, codec, layers } of mendsOf(run)) {
        const reason = `UTF-8 read as ${codec}${layers > 1 ? `, ${layers} times` : ''}`;
        changes.push(replace(text, ID, start, end, now, sure ? 0.99 : 0.95, reason));
      }
    }
    return isProven(first) ? withLostSpaces(text, changes) : changes;
  },
};

/**
 * `Â` and `Ã` before a plain space, where the text is proven mojibake: the no-break space that belonged to them was made a
 * plain one since. `Â ` was that space alone; `Ã ` was `à`, with a space of its own only if a word follows.
 */
function withLostSpaces(text: Text, changes: readonly Change[]): Change[] {
  const closed = text.marks.filter((m) => isApparatus(m.type));
  const lost: Change[] = [];
  for (const m of text.content.matchAll(/(?<![\p{Lu}\P{ASCII}])(?:Â(?= )|Ã (?![\p{L}\p{N}])|Ã(?= ))/gu)) {
    const [start, end] = [m.index, m.index + m[0].length];
    if (closed.some((c) => c.start < end && start < c.end)) continue;
    lost.push(replace(text, ID, start, end, m[0] === 'Â' ? '' : 'à', 0.9, 'the no-break space behind it was lost'));
  }
  return [...changes, ...lost].sort((a, b) => a.start - b.start);
}
