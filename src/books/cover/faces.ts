import { xml } from '../parts/escape.ts';

/** The faces of a cover, the first that a program has: the program that draws it here has the first alone. */
export const FACE = "Literata, Georgia, 'Times New Roman', serif";
/** A family by its name, and the kind of face that will do for it. */
const face = (family: string, kind: string): string => `'${family.replaceAll('-', ' ')}', ${kind}`;
/** Letters that the first face has not, and what has them. */
const FACES: readonly (readonly [RegExp, string])[] = [
  [/\p{Script=Arabic}/u, face('Noto-Naskh-Arabic', 'serif')],
  [/\p{Script=Hebrew}/u, face('Frank-Ruhl-Libre', 'serif')],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef]/u, face('Noto-Serif-JP', 'serif')],
  [/[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Emoji_Modifier}]/u, face('Noto-Emoji', 'sans-serif')],
];
/** Without a face of their own: they stay with what stands before them, at the beginning with what stands behind. */
const FOLLOWS = /^(?:\s|\p{M}|\p{P}|\p{Cf})+$/u;
const EMOJI = FACES.at(-1)![1];
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** A stretch of a line that one face can set. */
export interface Run {
  /** Left out: the cover's own. */
  readonly face?: string;
  readonly text: string;
}

export function runsOf(line: string): Run[] {
  const out: { face?: string; text: string }[] = [];
  for (const { segment } of new Intl.Segmenter('und').segment(line)) {
    const last = out.at(-1);
    const follows = FOLLOWS.test(segment);
    const face = !follows ? faceOf(segment) : last?.face === EMOJI && segment.trim() ? undefined : last?.face;
    const leads = out.length === 1 && FOLLOWS.test(last!.text);
    if (last && (last.face === face || leads)) Object.assign(last, face && { face }, { text: last.text + segment });
    else out.push({ ...(face && { face }), text: segment });
  }
  return out;
}

const faceOf = (segment: string): string | undefined =>
  segment.length === 1 && segment < '\u0370' ? undefined : FACES.find(([letters]) => letters.test(segment))?.[1];

/** A line as SVG, what is written in another script set in a face that has it. */
export const runsSvg = (line: string): string =>
  runsOf(line)
    .map(({ face, text }) => (face ? `<tspan font-family="${face}">${xml(text)}</tspan>` : xml(text)))
    .join('');

/** Does a text begin with a letter that is written from right to left? */
export const startsFromRight = (text: string): boolean => RIGHT_TO_LEFT.test(/[\p{L}\p{N}]/u.exec(text)?.[0] ?? '');

/** Runs of a line as the eye meets them from left to right. */
export function inSight(runs: readonly Run[]): Run[] {
  const fromRight = startsFromRight(runs.map(({ text }) => text).join(''));
  const groups: Run[][] = [];
  let before: boolean | undefined;
  for (const run of runs) {
    const turned = /[\p{L}\p{N}]/u.test(run.text) ? RIGHT_TO_LEFT.test(run.text) : (before ?? fromRight);
    if (groups.length > 0 && turned === before) groups.at(-1)!.push(run);
    else groups.push([run]);
    before = turned;
  }
  const turnedIn = (group: readonly Run[]) => group.some(({ text }) => RIGHT_TO_LEFT.test(text));
  const ordered = groups.map((group) => (turnedIn(group) ? group.toReversed() : group));
  return (fromRight ? ordered.toReversed() : ordered).flat();
}
