/** How a sentence ends, its closing marks aside. */
export const END = {
  none: 0,
  stop: 1,
  shout: 2,
  ask: 3,
  dots: 4,
  colon: 5,
  semicolon: 6,
  comma: 7,
  dash: 8,
  hyphen: 9,
} as const;

/** The bit of each sign, by how it ends a sentence, in `Unit.signs`. */
const SEEN = new Uint8Array(10);
SEEN[END.ask] = 1;
SEEN[END.shout] = 2;
SEEN[END.dash] = 4;
SEEN[END.dots] = 8;
SEEN[END.comma] = 16;
SEEN[END.colon] = 32;
SEEN[END.semicolon] = 32;

/** What a sign adds to the signs seen; a full stop that makes dots of those before it counts as dots. */
export const seenBy = (sign: number, end: number): number =>
  end === END.dots && sign === END.stop ? SEEN[END.dots]! : SEEN[sign]!;

/** How the sentence ends when `sign` follows what ended it before: points one after another are dots. */
export function endWith(end: number, sign: number): number {
  if (sign !== END.stop) return sign;
  return end === END.stop || end === END.dots ? END.dots : END.stop;
}

/** The sign at `i`, as it would end a sentence; 0 for what ends none. */
export function signOf(s: string, i: number, to: number): number {
  switch (s.charCodeAt(i)) {
    case 0x2e:
      return END.stop;
    case 0x21:
      return END.shout;
    case 0x3f:
      return END.ask;
    case 0x2026:
      return END.dots;
    case 0x3a:
      return END.colon;
    case 0x3b:
      return END.semicolon;
    case 0x2c:
      return END.comma;
    case 0x2014:
    case 0x2015:
    case 0x2013:
      return END.dash;
    case 0x2d:
      return (i + 1 < to && s.charCodeAt(i + 1) === 0x2d) || s.charCodeAt(i - 1) === 0x2d ? END.dash : END.hyphen;
    default:
      return 0;
  }
}
