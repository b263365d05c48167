import type { Change } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { inAddress, lineHasWords, type Mend, sweep } from '../../marks/sweep.ts';
import type { Rule } from '../../rule.ts';
import { dialogueDashes } from './dialogue.ts';
import { rangeOf } from './ranges.ts';
import { type DashStyle, dashStyle } from './style.ts';

/** Two to four hyphens that are no arrow and no comment; one with blanks around it; one at the end of a word. */
const HYPHENS =
  /(?<![-<=>~*_|+#]|<!)(?:([ \u00a0]?)(-{2,4})([ \u00a0]?)|([ \u00a0])-([ \u00a0])|([ \u00a0]?)-(?=["“”'’(]|\s|$))(?![-<>=~*_|+#])/y;
/** A hyphen between two numbers. */
const NUMBERS = /(?<![\p{L}\p{N}.,:/-])\d{1,4}-\d{1,4}(?![\p{L}\p{N}/-]|[.,:]\d)/gu;

function find(text: Text): Change[] {
  const { content } = text;
  const speech = dialogueDashes(text);
  if (!content.includes('-')) return speech;
  let style: DashStyle | undefined;
  const styleOf = () => {
    style ??= dashStyle(content);
    return style;
  };
  const dashes = sweep(text, 'dashes', hyphensIn(content), (m) => mendHyphens(content, m, styleOf));
  const ranges = /\d-\d/.test(content) ? sweep(text, 'dashes', NUMBERS, (m) => rangeOf(content, m.index, m[0])) : [];
  if (ranges.length + speech.length === 0) return dashes;
  // A dash of speech is set as such, whatever else it looks like.
  const free = speech.length ? dashes.filter((d) => !speech.some((s) => s.start < d.end && d.start < s.end)) : dashes;
  return [...free, ...ranges, ...speech].sort((a, b) => a.start - b.start);
}

/** Every match of HYPHENS, tried only where a hyphen stands or follows. */
function* hyphensIn(content: string): Generator<RegExpExecArray> {
  let last = 0;
  for (let at = content.indexOf('-'); at >= 0; at = content.indexOf('-', Math.max(at + 1, last))) {
    for (const from of [at - 1, at]) {
      if (from < last) continue;
      HYPHENS.lastIndex = from;
      const match = HYPHENS.exec(content);
      if (!match) continue;
      yield match;
      last = from + match[0].length;
      break;
    }
  }
}

function mendHyphens(content: string, m: RegExpExecArray, styleOf: () => DashStyle): Mend | undefined {
  const start = m.index;
  const end = start + m[0].length;
  if (!lineHasWords(content, start, end) || inAddress(content, start + m[0].search(/\S/))) return undefined;
  if (m[2]) return several(content, start, m[2], m[1]!, m[3]!, end, styleOf());
  if (m[4]) return between(content, start, end, m[4], m[5]!, styleOf());
  return atEnd(content, start, end, m[6]!);
}

/** `--`, `---`, `----`. */
function several(
  content: string,
  start: number,
  hyphens: string,
  left: string,
  right: string,
  end: number,
  style: DashStyle,
): Mend | undefined {
  const before = content[start - 1] ?? '\n';
  const after = content[end] ?? '\n';
  // "-- " alone at a line's start opens a signature or a line of speech in some languages; "--word" a program's option.
  if (before === '\n' && after === '\n') return undefined;
  // Four hyphens are two dashes: a name left out (D——), or a long silence. Which of the two, only a reader can say.
  if (hyphens.length === 4) return { after: `${left}——${right}`, confidence: 0.85 };
  if (before === '\n' || after === '\n') return { after: `${left}—${right}`, confidence: 0.93 };
  const loose = left && right;
  if (loose && style.tight && hyphens.length === 2) return { after: '—', confidence: 0.93 };
  return { after: left + (loose ? style.dash : '—') + right, confidence: 0.98 };
}

/** ` - ` between words; between numbers it may be a minus or a score. */
function between(
  content: string,
  start: number,
  end: number,
  left: string,
  right: string,
  style: DashStyle,
): Mend | undefined {
  const before = content[start - 1] ?? '\n';
  const after = content[end] ?? '\n';
  if (/\s/.test(before) || /\s/.test(after)) return undefined;
  if (/\d/.test(before) && /\d/.test(after)) return undefined;
  if (!/[\p{L}\p{N}.,;:!?…"“”'‘’()*_]/u.test(before) || !/[\p{L}\p{N}…."“”'‘’(*_]/u.test(after)) return undefined;
  return { after: style.tight ? '—' : left + style.dash + right, confidence: 0.95 };
}

/** Beginnings that hang on a quoted word: non-"standard". */
const PREFIX =
  /(?:^|[^\p{L}])(?:non|pre|post|anti|ultra|pseudo|semi|self|quasi|so|ex|un|re|co|mid|neo|super|sub|inter|over|half|all)$/iu;

const BEGINS_SENTENCES =
  /^ (?:The|He|She|It|They|We|You|I|But|And|There|That|This|These|Those|His|Her|My|An?|In|At|As|When|So|No|Yes|What|Then|If|For|Now)\b/;

/** A hyphen at the end of a word before a quote, a paragraph's end, or a new sentence: somebody broke off. */
function atEnd(content: string, start: number, end: number, left: string): Mend | undefined {
  const before = content.slice(Math.max(0, start - 20), start);
  if (!/[\p{L}.,:;!?…]$/u.test(before)) return undefined;
  const rest = content.slice(end, end + 40);
  const dash = `${left}—`;
  if (/^(?:["“”'’]+)(?:\s|$)/.test(rest)) return { after: dash, confidence: 0.95 };
  if (/^["“]\p{L}/u.test(rest)) return left || PREFIX.test(before) ? undefined : { after: dash, confidence: 0.85 };
  if (/^[("“”'’]/.test(rest)) return rest.startsWith('(') && !left ? { after: dash, confidence: 0.8 } : undefined;
  if (/^(?:[ \t]*\n[ \t]*\n|\s*$)/.test(rest) && rest.length < 40) return { after: dash, confidence: 0.9 };
  if (/^[ \t]*\n[ \t]*\n/.test(rest)) return { after: dash, confidence: 0.9 };
  if (left) return undefined;
  if (/^ (?:["“]['‘]?[\p{L}…—]|\()/u.test(rest)) return { after: dash, confidence: 0.9 };
  // "two- or three-", "Anglo- Saxon": only a great letter behind a small word, or a word that begins sentences, shows that
  // one broke off here.
  const word = /\p{L}+$/u.exec(before)?.[0] ?? '';
  const brokeOff = /^ \p{Lu}/u.test(rest) && (word === word.toLowerCase() || BEGINS_SENTENCES.test(rest));
  return brokeOff && !PREFIX.test(before) ? { after: dash, confidence: 0.85 } : undefined;
}

export const dashes: Rule = {
  id: 'dashes',
  sentence: 'rule.dashes',
  hint: 'rule.dashes-hint',
  example: { before: 'He stopped -- "I never-"', after: 'He stopped — “I never—”' },
  find,
};
