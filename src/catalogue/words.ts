const APART = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;

const OTHER = 0;
const LETTER = 1;
const JOINER = 2;
const IDEOGRAPH = 3;

const kinds = new Uint8Array(0x10000).fill(255);

/** What a UTF-16 unit is to the count; surrogates are asked as pairs by the caller. */
function kindOf(unit: number): number {
  let kind = kinds[unit]!;
  if (kind === 255) {
    const c = String.fromCharCode(unit);
    kind = APART.test(c)
      ? IDEOGRAPH
      : WORD.test(c)
        ? LETTER
        : c === "'" || c === '’' || c === '‘' || c === '-' || c === '\u00ad'
          ? JOINER
          : OTHER;
    kinds[unit] = kind;
  }
  return kind;
}

/**
 * Words as archives of fan fiction count them: a hyphen or apostrophe joins, dashes (also `--`) and slashes part, lines of
 * signs alone count nothing, Han, kana and Thai count one per character. Emphasis marks are signs and count nothing.
 */
export function countWords(text: string): number {
  let words = 0;
  let open = false;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    let kind = kindOf(unit);
    if (unit >= 0xd800 && unit < 0xdc00) {
      const pair = String.fromCodePoint(text.codePointAt(i)!);
      kind = APART.test(pair) ? IDEOGRAPH : WORD.test(pair) ? LETTER : OTHER;
      i += pair.length - 1;
    }
    if (kind === IDEOGRAPH) {
      words++;
      open = false;
    } else if (kind === LETTER) {
      if (!open) words++;
      open = true;
    } else if (kind === OTHER || (unit === 45 && text.charCodeAt(i + 1) === 45)) open = false;
  }
  return words;
}
