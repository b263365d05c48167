import type { Judged } from './judge.ts';
import { FIXED } from './pairs.ts';

/** Did the wrapping cut behind hyphens and dashes, or only at spaces? */
export interface Cuts {
  readonly hyphen: boolean;
  readonly dash: boolean;
}

/**
 * A program that cuts behind hyphens never carries `well-known` over whole where `well-` would have fitted. So the words
 * that were carried over whole count against the line ends that stand behind a hyphen; the same for `--` and `—`.
 */
export function cutsOf(content: string, judged: Judged): Cuts {
  const { lines, pairs, regions } = judged;
  const count = { hyphen: { cut: 0, whole: 0 }, dash: { cut: 0, whole: 0 } };
  for (const { from, to, width } of regions) {
    if (width === 0) continue;
    for (let i = from; i < to; i++) {
      if (!pairs.paired[i] || pairs.fixed[i] !== FIXED.no || judged.chance[i]! > 0.5) continue;
      const next = lines[i + 1]!;
      const kind = hyphenAt(content, lines[i]!.end);
      if (kind) count[kind].cut++;
      const word = content.slice(next.start, next.start + Math.min(pairs.word[i]!, 60));
      const inside = /^[\p{L}\p{N}'’]+(?:(--+|—)|-)(?=[\p{L}\p{N}])/u.exec(word);
      if (inside && pairs.width[i]! + 1 + inside[0].length <= width) count[inside[1] ? 'dash' : 'hyphen'].whole++;
    }
  }
  return { hyphen: count.hyphen.cut > count.hyphen.whole, dash: count.dash.cut > count.dash.whole };
}

/** Does a hyphen or a dash stand just before `end`, directly behind a letter or digit? */
export function hyphenAt(content: string, end: number): 'hyphen' | 'dash' | undefined {
  const last = content.charCodeAt(end - 1);
  if (last === 0x2014) return isLetterAt(content, end - 2) ? 'dash' : undefined;
  if (last !== 45) return undefined;
  if (content.charCodeAt(end - 2) === 45) return isLetterAt(content, end - 3) ? 'dash' : undefined;
  return isLetterAt(content, end - 2) ? 'hyphen' : undefined;
}

/** What stands between two lines that are one: a space, or nothing behind a hyphen or dash that the wrapping cut, or between characters that know no spaces. */
export function joint(content: string, end: number, start: number, cuts: Cuts): '' | ' ' {
  const kind = hyphenAt(content, end);
  if (kind === 'dash' && cuts.dash && isLetterAt(content, start)) return '';
  // "two- or three-storied" and "W-- well" keep their space.
  if (
    kind === 'hyphen' &&
    cuts.hyphen &&
    isLetterAt(content, start) &&
    !/^(?:and|or|to|und|oder|bis|et|ou|y|o)\b/i.test(content.slice(start, start + 6))
  )
    return '';
  return isUnspaced(content, end - 1) && isUnspaced(content, start) ? '' : ' ';
}

const isLetterAt = (content: string, at: number): boolean => at >= 0 && /[\p{L}\p{N}]/u.test(content.charAt(at));

/** Chinese and Japanese are written without spaces. */
const isUnspaced = (content: string, at: number): boolean => {
  const c = content.charCodeAt(at);
  return (c >= 0x3001 && c <= 0x30ff) || (c >= 0x3400 && c <= 0x9fff) || (c >= 0xff00 && c <= 0xff60);
};
