/** How a line (or any run of words) ends. */
export const END = { word: 0, comma: 1, colon: 2, stop: 3, quotedStop: 4, quotedComma: 5, title: 6 } as const;
/** How the next one begins. */
export const START = { lower: 0, upper: 1, i: 2, quote: 3, quoteLower: 4, other: 5 } as const;
export const STARTS = 6;
/** Ends × starts × inside an open quotation or not. */
export const CLASSES = 7 * STARTS * 2;

/** A place between two words as one number: what stands before it, behind it, and whether a quotation is open there. */
export const classOf = (end: number, start: number, open: boolean): number =>
  (end * STARTS + start) * 2 + (open ? 1 : 0);

const TITLES = new Set(
  'Mr Mrs Ms Dr St Mme Mlle Prof Capt Cpt Col Lt Sgt Cpl Gen Maj Adm Cdr Cmdr Rev Hon Sr Jr vs No Nr Hr Fr Frl'.split(
    ' ',
  ),
);

/** What stands before `end` (offset behind the last sign), from {@link END}. Reads at most a few signs. */
export function endClass(text: string, end: number): number {
  let i = end - 1;
  while (i >= 0 && isWrapper(text.charCodeAt(i))) i--;
  if (i < 0) return END.word;
  let c = text.charCodeAt(i);
  if (isQuote(c)) {
    const inner = text.charCodeAt(i - 1);
    if (isStop(inner) || isDash(inner) || isDouble(inner)) return END.quotedStop;
    if (inner === COMMA || inner === SEMICOLON || inner === COLON) return END.quotedComma;
    if (!isDouble(c)) return END.word;
    c = inner;
    return END.quotedComma;
  }
  if (c === DOT) return isTitle(text, i) ? END.title : END.stop;
  if (isStop(c)) return END.stop;
  if (c === COMMA || c === SEMICOLON) return END.comma;
  if (c === COLON || isDash(c)) return END.colon;
  return END.word;
}

/** What begins at `start`, from {@link START}. */
export function startClass(text: string, start: number): number {
  let i = start;
  while (isWrapper(text.charCodeAt(i))) i++;
  const c = text.charCodeAt(i);
  if (isQuote(c) || c === 0xab || c === 0x201e) {
    let j = i + 1;
    while (isQuote(text.charCodeAt(j)) || isWrapper(text.charCodeAt(j))) j++;
    return isLower(text, j) ? START.quoteLower : START.quote;
  }
  if (isLower(text, i)) return START.lower;
  if (c === 73 && !/[\p{L}\p{N}.]/u.test(text.charAt(i + 1))) return START.i;
  return isUpper(text, i) ? START.upper : START.other;
}

/** Does a sentence end just before this offset, closing marks and quotes aside? */
export function endsSentence(text: string, end: number): boolean {
  const c = endClass(text, end);
  return c === END.stop || c === END.quotedStop;
}

const DOT = 46;
const COMMA = 44;
const SEMICOLON = 59;
const COLON = 58;
const isStop = (c: number): boolean => c === DOT || c === 33 || c === 63 || c === 0x2026 || c === 0x3002;
const isDash = (c: number): boolean => c === 45 || c === 0x2014 || c === 0x2013;
const isDouble = (c: number): boolean => c === 34 || c === 0x201d || c === 0x201c;
const isQuote = (c: number): boolean => isDouble(c) || c === 39 || c === 0x2019 || c === 0x2018 || c === 0xbb;
/** Emphasis, brackets: what may hug a word without changing how it begins or ends. */
const isWrapper = (c: number): boolean => c === 42 || c === 95 || c === 40 || c === 41 || c === 91 || c === 93;

/** A letter that has a capital and is not one. */
export function isLower(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return c >= 97 && c <= 122;
  const s = text.charAt(at);
  return s !== s.toUpperCase() && s === s.toLowerCase();
}

export function isUpper(text: string, at: number): boolean {
  const c = text.charCodeAt(at);
  if (c < 128) return c >= 65 && c <= 90;
  const s = text.charAt(at);
  return s !== s.toLowerCase() && s === s.toUpperCase();
}

/** Is the full stop at `dot` that of a title ("Mr.") or an initial ("J.")? */
function isTitle(text: string, dot: number): boolean {
  let i = dot;
  while (i > 0 && dot - i < 6 && /[\p{L}]/u.test(text.charAt(i - 1))) i--;
  const word = text.slice(i, dot);
  return (word.length === 1 && word !== 'I' && isUpper(word, 0)) || TITLES.has(word);
}
