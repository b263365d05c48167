import { type Run, writeInline } from '../../html/inline.ts';
import { overprintedLines } from './layers.ts';

const BACKSPACE = 8;
const ESCAPE = 0x1b;
/** Control characters that files for printers and terminals hold: backspace, tab, line end, form feed, return, end of file, escape. */
const PRINTERS = new Set([8, 9, 10, 12, 13, 26, 27]);

/**
 * The bytes of a text made for a printer or terminal, its overprinting read as emphasis: `x⌫x` is bold, `_⌫x` underlined,
 * `o⌫"` an accented letter; a word, then backspaces, then a line under it; a line printed over with CR; the colour
 * codes of `nroff` today (ECMA-48). The one that comes out is written as light text. Undefined for all other files.
 */
export function overstruck(bytes: Uint8Array): Uint8Array | undefined {
  const hasCodes = bytes.includes(BACKSPACE) || hasStyleCode(bytes);
  if (!hasCodes && !overprintedLines(bytes)) return undefined;
  for (const b of bytes) if (b < 32 && !PRINTERS.has(b)) return undefined;
  const raw = Buffer.from(bytes).toString('latin1');
  const utf8 = Buffer.from(bytes).toString('utf8');
  // Old letters of any other kind pass as they are.
  return utf8.includes('\ufffd') ? Buffer.from(writePage(raw), 'latin1') : Buffer.from(writePage(utf8), 'utf8');
}

function hasStyleCode(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(ESCAPE); at >= 0; at = bytes.indexOf(ESCAPE, at + 1)) {
    let end = at + 2;
    if (bytes[at + 1] !== 0x5b) continue;
    while (end < at + 20 && (bytes[end] === 0x3b || (bytes[end]! >= 0x30 && bytes[end]! <= 0x39))) end++;
    if (bytes[end] === 0x6d) return true;
  }
  return false;
}

function writePage(text: string): string {
  const out: string[] = [];
  let style: Style = PLAIN;
  let open: Run[] = [];
  const flush = () => {
    if (open.length > 0) out.push(writeInline(open));
    open = [];
  };
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    if (line.trim() === '') {
      flush();
      out.push(line);
      continue;
    }
    const read = readLine(line, style);
    style = read.style;
    const last = open.at(-1);
    const first = read.runs[0];
    // Emphasis that goes on in the next line is opened and closed once.
    const goesOn = last && first && (last.emphasis || last.strong) && isSame(last, first);
    if (!goesOn) flush();
    else open.push({ text: '\n', emphasis: last.emphasis, strong: last.strong });
    for (const run of read.runs) open.push(run);
  }
  flush();
  return out.join('\n');
}

interface Style {
  readonly emphasis: boolean;
  readonly strong: boolean;
}

interface Cell extends Style {
  readonly sign: string;
}

const PLAIN: Style = { emphasis: false, strong: false };
const isSame = (a: Style, b: Style): boolean => a.emphasis === b.emphasis && a.strong === b.strong;

const TOKEN = /\x1b\[([\d;]{0,20})([A-Za-z])|\x1b[^[]?|[\s\S]/gu;

/** One line as a printer would set it: each place holds what was struck there. */
function readLine(line: string, given: Style): { runs: Run[]; style: Style } {
  if (!/[\b\r\x1b]/.test(line) && isSame(given, PLAIN)) return { runs: [{ text: line, ...PLAIN }], style: given };
  const cells: Cell[] = [];
  let style = given;
  let at = 0;
  for (const [sign, codes, command] of line.matchAll(TOKEN)) {
    if (command === 'm') style = styleOf(codes!, style);
    else if (sign === '\b') at = Math.max(0, at - 1);
    else if (sign === '\r') at = 0;
    else if (!sign.startsWith('\x1b')) {
      const before = cells[at];
      cells[at] = before === undefined ? { sign, ...style } : struck(before, { sign, ...style });
      at++;
    }
  }
  return { runs: runsOf(underlinedGaps(cells)), style };
}

function styleOf(codes: string, before: Style): Style {
  let style = before;
  for (const code of codes.split(';')) {
    const n = Number(code);
    if (n === 0) style = PLAIN;
    else if (n === 1) style = { ...style, strong: true };
    else if (n === 22) style = { ...style, strong: false };
    else if (n === 3 || n === 4) style = { ...style, emphasis: true };
    else if (n === 23 || n === 24) style = { ...style, emphasis: false };
  }
  return style;
}

/** Signs that a typist struck over a letter, as marks that join it. */
const ACCENTS: Readonly<Record<string, string>> = {
  '"': '\u0308',
  "'": '\u0301',
  '´': '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '¨': '\u0308',
  ',': '\u0327',
  '¸': '\u0327',
};

/** What is read where two signs stand at one place. */
function struck(a: Cell, b: Cell): Cell {
  if (b.sign === ' ') return a;
  if (a.sign === ' ') return b;
  if (a.sign === b.sign) return a.sign === '_' ? a : { ...a, strong: true };
  if (b.sign === '_') return { ...a, emphasis: true };
  if (a.sign === '_') return { ...b, emphasis: true };
  const [letter, mark] = ACCENTS[a.sign] ? [b, ACCENTS[a.sign]!] : [a, ACCENTS[b.sign] ?? ''];
  const joined = (letter.sign + mark).normalize('NFC');
  if (mark && joined.length === letter.sign.length) return { ...letter, sign: joined };
  if ((a.sign === '+' && b.sign === 'o') || (a.sign === 'o' && b.sign === '+')) return { ...a, sign: '·' };
  // Struck out with hyphens or slashes, the letter is still read; a letter over another is a slip put right.
  return /[-/=]/.test(b.sign) ? a : b;
}

/** A line under two words goes on under the space between them. */
function underlinedGaps(cells: readonly Cell[]): readonly Cell[] {
  const set = [...cells];
  for (let from = 0; from < set.length; from++) {
    if (set[from]?.sign !== '_' || set[from]!.emphasis) continue;
    let to = from;
    while (set[to]?.sign === '_' && !set[to]!.emphasis) to++;
    if (set[from - 1]?.emphasis && set[to]?.emphasis)
      for (let i = from; i < to; i++) set[i] = { ...set[i]!, sign: ' ', emphasis: true };
    from = to;
  }
  return set;
}

function runsOf(cells: readonly Cell[]): Run[] {
  const runs: { text: string; emphasis: boolean; strong: boolean }[] = [];
  for (const cell of cells) {
    const { sign, emphasis, strong } = cell ?? { sign: ' ', ...PLAIN };
    const last = runs.at(-1);
    if (last && isSame(last, { emphasis, strong })) last.text += sign;
    else runs.push({ text: sign, emphasis, strong });
  }
  return runs;
}
