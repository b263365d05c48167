import { hasAddress } from '../addresses.ts';

/** A line with where it stands; `text` without its line end. */
export interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The lines of `content` between two offsets. A carriage return counts as part of the line end. */
export function linesOf(content: string, start: number, end: number): Line[] {
  const lines: Line[] = [];
  for (let at = start; at < end; ) {
    const found = content.indexOf('\n', at);
    const stop = found < 0 || found > end ? end : found;
    const last = stop > at && content[stop - 1] === '\r' ? stop - 1 : stop;
    lines.push({ text: content.slice(at, last), start: at, end: last });
    at = stop + 1;
  }
  return lines;
}

const SYMBOLS = /^[^\p{L}\p{N}"“”'‘’?!]+$/u;
const LETTER_RULE = /^(?:[oOxX]{3,20}|(?:[oOxX0]{1,3}[\s~*_=-]{1,3}){2,20}[oOxX0]{0,3})$/;

/** A line of signs and no words: `-----`, `* * *`, `~*~`, `oOo`. Dots alone are words left out, not a rule. */
export function isRule(line: string): boolean {
  const t = line.trim();
  return t.length > 0 && t.length <= 120 && !/^[.…\s]+$/.test(t) && (SYMBOLS.test(t) || LETTER_RULE.test(t));
}

const URL = /(?:https?:\/\/|www\.)\S{3,200}/i;

/** Nothing on this line but an e-mail or web address. */
export const isAddress = (line: string): boolean =>
  line.length < 200 && /^[\s<([]*\S{3,190}[\s>)\].]*$/.test(line) && (hasAddress(line) || URL.test(line));

/** Does this text speak to readers about the story (feedback, beta, disclaimer) rather than tell it? */
export const speaksToReaders = (text: string): boolean =>
  hasAddress(text) ||
  /\b(?:feedback|beta(?:ed|'d|-read)?|betas|fan ?fic(?:tion)?|fics?|archiv\w{1,6}|disclaim\w{1,4}|reviews?|flames?|flamed|spoilers?|copyright|sequel|no infringement|belongs? to (?:the|their|its|his|her)|not mine|do(?:es)? ?n[o']t own|hope you (?:like|enjoy)|let me know what|this (?:story|fic|part|chapter) (?:is|was|takes|has|contains|follows))\b/i.test(
    text,
  );
