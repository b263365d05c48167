/** What the characters around a quote sign are, in classes. */

/** The text's or a paragraph's beginning or end. */
export const EDGE = 0;
export const SPACE = 1;
export const LETTER = 2;
export const DIGIT = 3;
/** . ! ? … */
export const STOP = 4;
/** , ; : */
export const COMMA = 5;
export const DASH = 6;
/** ( [ { */
export const OPENER = 7;
/** ) ] } */
export const CLOSER = 8;
export const OTHER = 9;
export const CLASSES = 10;

const ASCII = new Uint8Array(128).fill(OTHER);
for (let c = 48; c < 58; c++) ASCII[c] = DIGIT;
for (let c = 65; c < 91; c++) ASCII[c] = ASCII[c + 32] = LETTER;
for (const c of '.!?') ASCII[c.charCodeAt(0)] = STOP;
for (const c of ',;:') ASCII[c.charCodeAt(0)] = COMMA;
for (const c of '([{') ASCII[c.charCodeAt(0)] = OPENER;
for (const c of ')]}') ASCII[c.charCodeAt(0)] = CLOSER;
for (const c of ' \t\n\r\v\f') ASCII[c.charCodeAt(0)] = SPACE;
ASCII[45] = DASH;

/** The class of the UTF-16 unit at `at`. */
export function classAt(content: string, at: number): number {
  const c = content.charCodeAt(at);
  if (c < 128) return ASCII[c]!;
  if (c === 0xa0 || (c >= 0x2000 && c <= 0x200a) || c === 0x202f || c === 0x3000) return SPACE;
  if (c >= 0x2010 && c <= 0x2015) return DASH;
  if (c === 0x2e3a || c === 0x2e3b) return DASH;
  if (c === 0x2026) return STOP;
  if (c === 0xab || c === 0x2039 || c === 0x201a || c === 0xa1 || c === 0xbf) return OPENER;
  if (c === 0xbb || c === 0x203a) return CLOSER;
  const unit = String.fromCharCode(c);
  if (/[\p{L}\p{M}]/u.test(unit)) return LETTER;
  if (/\p{N}/u.test(unit)) return DIGIT;
  return OTHER;
}

/** Is the newline at `at` part of a blank line? Looks both ways, over white space alone. */
export const endsParagraph = (content: string, at: number): boolean =>
  pastBlank(content, at) >= 0 || blankBefore(content, at);

/** Where the text goes on behind the blank line that begins with the newline at `at`; -1 when no blank line follows. */
export function pastBlank(content: string, at: number): number {
  let blank = false;
  let i = at + 1;
  for (; i < content.length; i++) {
    const c = content.charCodeAt(i);
    if (c === 10) blank = true;
    else if (c !== 32 && c !== 9 && c !== 13 && c !== 0xa0) break;
  }
  return blank ? i : -1;
}

function blankBefore(content: string, at: number): boolean {
  for (let i = at - 1; i >= 0; i--) {
    const c = content.charCodeAt(i);
    if (c === 10) return true;
    if (c !== 32 && c !== 9 && c !== 13 && c !== 0xa0) return false;
  }
  return true;
}
