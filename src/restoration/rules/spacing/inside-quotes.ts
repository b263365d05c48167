import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { CLOSE, OPEN } from '../../marks/grammar.ts';
import { readQuotes } from '../../marks/read.ts';
import { BREAK, USUAL } from '../../marks/signs.ts';
import type { Context } from '../../rule.ts';

const LOOKS_LIKE_IT = / ["”](?:\s|$)|["“] /;

/** The blank in `" Come in "`: just behind an opening sign, just before a closing one, where the reading leaves no doubt. */
export function insideQuotes(text: Text, context: Context): Change[] {
  const { content } = text;
  if (!LOOKS_LIKE_IT.test(content)) return [];
  const reading = readQuotes(text, context.language);
  if (!reading || reading.convention.families !== USUAL) return [];
  const { signs, does } = reading;
  const margins = reading.margins();
  const changes: Change[] = [];
  for (let k = 0; k < signs.count; k++) {
    if (signs.kind[k] === BREAK || margins[k]! < 2.5 || !'"“”'.includes(content[signs.start[k]!]!)) continue;
    const at = signs.start[k]!;
    const end = at + signs.size[k]!;
    const before = content.slice(Math.max(0, at - 2), at);
    const after = content.slice(end, end + 2);
    if (does[k] === CLOSE && /[\p{L}.,!?…] $/u.test(before) && /^(?:\s|$)/.test(after)) {
      changes.push(replace(text, 'spacing', at - 1, at, '', 0.9));
    } else if (does[k] === OPEN && /^(?:.?\s|)$/u.test(before) && /^ [\p{L}…]/u.test(after)) {
      changes.push(replace(text, 'spacing', end, end + 1, '', 0.9));
    }
  }
  return changes;
}
