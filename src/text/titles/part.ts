import { folderIn, nameIn } from '../../text/places.ts';
import { NUMBER, numberOf } from './number.ts';

/** Which part of a longer work, as far as it is said. `of` is missing in `1/?` and "Part Three". */
export interface Part {
  readonly number: number;
  readonly of?: number;
}

export interface TitleAndPart {
  /** What is left of the title; empty when nothing is. */
  readonly title: string;
  readonly part?: Part;
  /** "The Storm" in "The Lamp, Chapter 3: The Storm". */
  readonly chapter?: string;
}

const UNIT = '(?:parts?|pts?|teil|chapters?|chaps?|chpt|ch|kapitel|kap|folge|episode)';
const FRACTION = new RegExp(
  `(?<![\\p{L}\\p{N}/.-])(?:${UNIT}\\.?\\s{0,3})?[[({]?\\s{0,2}(?:${UNIT}\\.?\\s{0,3})?(\\d{1,3})\\s{0,2}(?:[a-c]\\s{0,2})?(?:/|\\bof\\b|\\bvon\\b)\\s{0,2}(\\d{1,3}|\\?{1,3}|[xX])\\s{0,2}[\\])}]?(?![\\p{L}\\p{N}/])`,
  'giu',
);
const WORDED = new RegExp(
  `(?:^|[\\s,:;([{–—-])${UNIT}\\.?\\s{0,3}#?(${NUMBER})(?![\\p{L}\\p{N}/])\\s{0,2}[\\])}]?\\s{0,3}(?:$|[:–—-]\\s{0,3}(.{1,120})$|(?=[[(]))`,
  'iu',
);
const LONGEST = 300;

/** Splits "The Lamp (2/4)", "The Lamp [01/04]", "The Lamp, Part Three", "Die Lampe Teil 2 von 8" into title and part. */
export function titleAndPart(written: string): TitleAndPart {
  const text = written.slice(0, 400);
  const fraction = [...text.matchAll(FRACTION)].findLast((m) => isPart(m[1]!, m[2]!));
  if (fraction) {
    const number = Number(fraction[1]);
    const of = /^\d+$/.test(fraction[2]!) ? Number(fraction[2]) : undefined;
    const before = text.slice(0, fraction.index);
    const after = text.slice(fraction.index + fraction[0].length);
    const chapter = /^\s*[:–—-]\s*(\S.{0,118})$/.exec(after)?.[1];
    const title = chapter && before.trim() ? before : `${before} ${after}`;
    return {
      title: bare(title),
      part: of === undefined ? { number } : { number, of },
      ...(chapter && before.trim() ? { chapter: bare(chapter) } : {}),
    };
  }
  const worded = WORDED.exec(text);
  const number = worded ? numberOf(worded[1]!) : undefined;
  if (!worded || number === undefined || number > LONGEST) return { title: bare(text) };
  const chapter = worded[2] ? bare(worded[2]) : undefined;
  return {
    title: bare(`${text.slice(0, worded.index)} ${worded[2] ? '' : text.slice(worded.index + worded[0].length)}`),
    part: { number },
    ...(chapter ? { chapter } : {}),
  };
}

/** "The Lamp 1", "The Lamp (2)": a part where another text of that name is one; undefined where no number ends it. */
export function numberAtEnd(title: string): { readonly title: string; readonly number: number } | undefined {
  const [, name, number] = /^(.{0,300}[^\s\d])[\s,:;#([–—-]+(\d{1,2})[)\]]?$/u.exec(title) ?? [];
  return name && Number(number) > 0 ? { title: bare(name), number: Number(number) } : undefined;
}

function isPart(number: string, of: string): boolean {
  const n = Number(number);
  const m = Number(of);
  return Number.isNaN(m) ? n <= LONGEST : n <= m && m >= 1 && m <= LONGEST;
}

const bare = (s: string): string =>
  s
    .replace(/\s+/g, ' ')
    .replace(/[[({]\s*[\])}]/g, '')
    .replace(/^[\s,:;–—~*-]+|(?<![\s,:;–—~*-])[\s,:;–—~*-]+$/g, '')
    .trim();

const IN_NAME = new RegExp(
  `^(.*?)[-_ .(]*(?:(?<!\\p{L})(?:pt|chap|ch|kap)|part|teil|chapter|kapitel)[-_ .]?(\\d{1,3}|${NUMBER})(?:[-_ ]?(?:of|von)[-_ ]?(\\d{1,3}))?[)]?$`,
  'iu',
);
const FRACTION_IN_NAME = /^(.*?)[-_ .]*[[(](\d{1,3})[-_ ]?(?:of|von)[-_ ]?(\d{1,3})[\])]$/i;
const PAGES = /^(.*?)[-_ ]p(\d{1,3})-(\d{1,3})$/i;

/** The part that a file name tells ("lamp-ch02.html", "lamp_part3of8.txt", "ch1-p1-4"), with what all its parts share. */
export function partInName(path: string): (Part & { readonly stem: string }) | undefined {
  const name = nameIn(path)
    .replace(/#\d+$/, '')
    .replace(/\.[a-z]{1,5}$/i, '')
    .slice(0, 200);
  const m = PAGES.exec(name) ?? FRACTION_IN_NAME.exec(name) ?? IN_NAME.exec(name);
  const number = m ? numberOf(m[2]!) : undefined;
  if (!m || number === undefined) return undefined;
  const stem = folderIn(path) + m[1]!.toLowerCase();
  return m[3] && Number(m[3]) >= number ? { number, of: Number(m[3]), stem } : { number, stem };
}
