import { type Sentence, sentence } from '../../text/sentence.ts';
import { shortcutAt } from './shortcuts.ts';
import type { Sign } from './sign.ts';

const BLANKS = /[\s\p{Cc}]+|--+|[–—+]/uy;
/** Up to blanks and brackets. */
const RAW = /[^\s\p{Cc}()]+/uy;
/** What closes a quotation, by what opens it. */
const CLOSES: { readonly [open: string]: string } = {
  '"': '"',
  '“': '”“"',
  '„': '“”"',
  '”': '”"',
  '«': '»',
  '»': '«',
};

/**
 * The pieces of what somebody typed, one after the other.
 * @param text in NFKC, so that signs of other keyboards are known
 * @param today days since 1970-01-01
 * @param note is told what could not be read
 */
export function* signsOf(text: string, today: number, note: (it: Sentence) => void): Generator<Sign> {
  let at = 0;
  while (at < text.length) {
    const blanks = match(BLANKS, text, at);
    if (blanks) {
      at += blanks.length;
      continue;
    }
    const operator = operatorAt(text, at);
    if (operator) {
      yield operator;
      at += operator.sign.length;
      continue;
    }
    if (CLOSES[text[at]!]) {
      const { inside, end } = quotedAt(text, at, note);
      yield { is: 'quoted', text: inside };
      at = end;
      continue;
    }
    const shortcut = shortcutAt(text, at, today, note);
    if (shortcut) {
      if (shortcut.sign) yield shortcut.sign;
      at = shortcut.end;
      continue;
    }
    const raw = match(RAW, text, at);
    yield { is: 'raw', text: raw };
    at += raw.length;
  }
}

const OPERATOR = /[()]|\|\|?|&&|[-−!](?=[^\s\p{Cc}])|(?:AND|OR|NOT)(?=[\s()"]|$)/uy;
const MEANS = { '(': 'open', ')': 'close', AND: 'and', '&&': 'and', OR: 'or', '|': 'or', '||': 'or' } as const;

function operatorAt(text: string, at: number): Extract<Sign, { sign: string }> | null {
  const sign = match(OPERATOR, text, at);
  return sign === '' ? null : { is: MEANS[sign as keyof typeof MEANS] ?? 'not', sign };
}

/** What stands between quotation marks; `\"` is one of its letters. */
function quotedAt(text: string, at: number, note: (it: Sentence) => void): { inside: string; end: number } {
  const closing = CLOSES[text[at]!]!;
  let inside = '';
  let from = at + 1;
  for (let i = from; i < text.length; i++) {
    if (text[i] === '\\' && /["\\]/.test(text[i + 1] ?? '')) {
      inside += text.slice(from, i);
      from = ++i;
    } else if (closing.includes(text[i]!)) return { inside: inside + text.slice(from, i), end: i + 1 };
  }
  note(sentence('query.quote'));
  return { inside: inside + text.slice(from), end: text.length };
}

function match(sticky: RegExp, text: string, at: number): string {
  sticky.lastIndex = at;
  return sticky.exec(text)?.[0] ?? '';
}
