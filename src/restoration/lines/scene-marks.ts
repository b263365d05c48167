/** How sure a line made of signs is a scene break: `sure` anywhere, `weak` only where it stands apart. */
export type SceneMark = 'sure' | 'weak';

const LONGEST = 100;
const WORD_SIGN = /[\p{L}\p{N}]/u;
/** Signs that punctuate sentences: a line of them alone is something said (or left unsaid). */
const SPEECH = /^[.…!?,;:'"‘’“”«»()[\]{}\s-]*$/u;
const SMILEY =
  /^[<>]?[:;=8xX]['’]?[-o^]?[()[\]{}|/\\<>*@$#&]+$|^[\^>T=~;-][_.oO-]?[\^<T=~;-]$|^<[/\\]?3+$|^[<>]{1,2}$/u;
/** Signs that may stand alone as a mark. */
const LONE = /^(?:[*#~§•·∙†‡⁂※❖❧☙❦¤°]|\p{So}\p{M}*)$/u;
const DASHES = /^[-–—_\s]+$/u;
const O_OR_X = /^([oO0xX](?:[\s.~*+=:_-]*[oO0xX])*)$/;
const SAID =
  /^(?:(?:scene|section|line|page|chapter|story)[\s-]?(?:break|change|divider|separator|shift|rule)|time[\s-]?(?:skip|jump|lapse)|horizontal (?:line|rule)|ruler line|(?:szenen|zeilen|orts)wechsel)$/i;
const SAID_IN_SIGNS = /^(?:hr|br|line|break|divider|separator|rule|ruler|scene|change|cut|page)$/i;

/**
 * Is this line a mark between two scenes? Knows what archives, mailing lists and sites used: rows of any sign that
 * does not punctuate, `oOo`, `xXx`, `[hr]`, `--Scene Change--`, `* SENT * SENT *`.
 * @param line one line, white space at its edges left out
 */
export function sceneMark(line: string): SceneMark | undefined {
  if (line.length === 0 || line.length > LONGEST || isProse(line)) return undefined;
  if (!WORD_SIGN.test(line)) return signs(line);
  return letters(line) ?? words(line);
}

/** Does the line begin with a letter with which no mark begins, neither `oOo` nor "Scene break"? So do most lines. */
function isProse(line: string): boolean {
  const c = line.charCodeAt(0) | 32;
  return c >= 97 && c <= 122 && !FIRST_LETTERS.includes(line.charAt(0)) && line.charCodeAt(0) < 128;
}

const FIRST_LETTERS = 'oxslpcthrzOXSLPCTHRZ';

function signs(line: string): SceneMark | undefined {
  const bare = line.replace(/\s+/g, '');
  if (DASHES.test(bare)) return bare.length >= 3 ? 'sure' : 'weak';
  if (SMILEY.test(line) || line.startsWith('|') || line.startsWith('+-') || line.startsWith('+=')) return undefined;
  if (SPEECH.test(line)) return /^\.(?: +\.){2,}$/.test(line) ? 'weak' : undefined;
  if (/["“”]/.test(line)) return undefined;
  if (LONE.test(bare)) return 'sure';
  return /^[&@%$/\\=<>|^+]{1,2}$/.test(bare) || bare.length < 2 ? undefined : 'sure';
}

/** `oOo`, `xXx`, `o o o`, `-x-`, `~o~O~o~`: the letters that were used as ornaments. */
function letters(line: string): SceneMark | undefined {
  const trimmed = trimSigns(line);
  const inside = O_OR_X.exec(trimmed)?.[1];
  if (inside === undefined) return undefined;
  const dressed = trimmed.length < line.length && !WORD_SIGN.test(line[0]!) && !WORD_SIGN.test(line.at(-1)!);
  const only = inside.replace(/[^oO0xX]/g, '');
  if (dressed) return isOrnament(line[0]!) ? 'sure' : undefined;
  if (only.length < 3 || /^0+$/.test(only)) return undefined;
  // "Ooooh" and "xoxo" are said by people; "oOo" is not.
  if (/^O[o]+$/.test(inside) || /^(?:xo)+x?$|^(?:XO)+X?$/.test(only)) return undefined;
  return 'sure';
}

function words(line: string): SceneMark | undefined {
  if (line.length > 60) return undefined;
  const inside = trimSigns(line).trim();
  if (SAID.test(inside) || /^x+(?:line|page|scene)[\s-]?breakx+$/i.test(inside)) return 'sure';
  const dressed = inside.length < line.length && !WORD_SIGN.test(line[0]!) && !WORD_SIGN.test(line.at(-1)!);
  if (!dressed || !isOrnament(line[0]!)) return undefined;
  if (SAID_IN_SIGNS.test(inside)) return 'sure';
  const said = line.split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return said.length >= 2 && /^[*~#=+•-]+\s/.test(line) && said.every((w) => w.toLowerCase() === said[0]!.toLowerCase())
    ? 'sure'
    : undefined;
}

/** An opening bracket, or any sign that does not punctuate. */
const isOrnament = (sign: string): boolean => !/["'“”‘’.,!?;:…]/.test(sign);

/** The line without the signs at its two ends; two indices, so that no row of signs takes more than one walk. */
function trimSigns(line: string): string {
  let a = 0;
  let b = line.length;
  while (a < b && !WORD_SIGN.test(line[a]!)) a++;
  while (b > a && !WORD_SIGN.test(line[b - 1]!)) b--;
  return line.slice(a, b);
}
