import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { USUAL } from '../../marks/families.ts';
import { CLOSE, OPEN } from '../../marks/grammar.ts';
import { readQuotes } from '../../marks/read.ts';
import { BREAK } from '../../marks/signs.ts';
import type { Context } from '../../rule.ts';

/** No gap inside a quote is wider than this, in characters. */
const REACH = 8;
const BLANKS_BEFORE = /[ \t]+$/;
const BLANKS_AFTER = /^[ \t]+/;

const isBlank = (unit: number): boolean => unit === 32 || unit === 9;
const WHITE = /\s/;

/** Has it a sign with a blank on its inner side and nothing, or white space, on the other? Signs are few: each is looked at by itself. */
const looksLikeIt = (content: string): boolean =>
  '"“'.split('').some((sign) => standsLoose(content, sign, 1)) ||
  '"”'.split('').some((sign) => standsLoose(content, sign, -1));

/** @param inner on which side of the sign speech is: 1 behind it, -1 before it */
function standsLoose(content: string, sign: string, inner: 1 | -1): boolean {
  for (let at = content.indexOf(sign); at >= 0; at = content.indexOf(sign, at + 1))
    if (isBlank(content.charCodeAt(at + inner))) {
      const outer = content.charAt(at - inner);
      if (outer === '' || WHITE.test(outer)) return true;
    }
  return false;
}

/** The blank in `" Come in "`: just behind an opening sign, just before a closing one, where the reading leaves no doubt. */
export function insideQuotes(text: Text, context: Context): Change[] {
  const { content } = text;
  if (!looksLikeIt(content)) return [];
  const reading = readQuotes(text, context.language);
  if (!reading || reading.convention.families !== USUAL) return [];
  const { signs, does } = reading;
  const margins = reading.margins();
  const changes: Change[] = [];
  for (let k = 0; k < signs.count; k++) {
    if (signs.kind[k] === BREAK || margins[k]! < 2.5 || !'"“”'.includes(content[signs.start[k]!]!)) continue;
    const at = signs.start[k]!;
    const end = at + signs.size[k]!;
    const before = BLANKS_BEFORE.exec(content.slice(Math.max(0, at - REACH), at))?.[0].length ?? 0;
    const after = BLANKS_AFTER.exec(content.slice(end, end + REACH))?.[0].length ?? 0;
    if (does[k] === CLOSE && before > 0 && (after > 0 || /^(?:\s|$)/.test(content.slice(end, end + 1)))) {
      if (/[\p{L}.,!?…]/u.test(content[at - before - 1] ?? ''))
        changes.push(replace(text, 'spacing', at - before, at, '', 0.9));
    } else if (
      does[k] === OPEN &&
      after > 0 &&
      (before > 0 || /^(?:\s|)$/.test(content.slice(Math.max(0, at - 1), at)))
    ) {
      if (/[\p{L}…]/u.test(content[end + after] ?? ''))
        changes.push(replace(text, 'spacing', end, end + after, '', 0.9));
    }
  }
  return changes;
}
