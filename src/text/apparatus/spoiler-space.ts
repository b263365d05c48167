import type { Text } from '../text.ts';
import { type Line, linesOf } from './lines.ts';

/** Lines that only keep the story off the screen for those who do not want to be told too much. */
export interface SpoilerSpace {
  readonly start: number;
  readonly end: number;
}

/** It stands near the top, after header and greetings. */
const WINDOW = 16_000;
const LETTER = /^[\s.*>|-]{0,80}(\p{L})[\s.*|-]{0,80}$/u;
/** "S P O I L E R   S P A C E" on one line. */
const SPACED = /^\W{0,40}s[\s.*_-]{1,4}p[\s.*_-]{1,4}(?:o[\s.*_-]{1,4}i[\s.*_-]{1,4}l|a[\s.*_-]{1,4}c[\s.*_-]{1,4}e)/i;
const SAID =
  /^\W{0,20}(?:(?:this is |here is |some |more |insert |begin |start |end |end of )?spoiler ?(?:space|protection|buffer)s?(?: (?:follows|below|ahead|here|starts?|ends?|begins?))?|(?:keep |please )?scroll(?:ing)? down|(?:and )?space|spoilers?(?: (?:ahead|below|follow))?)(?:\W{1,20}\d{1,2}){0,30}\W{0,20}$/i;
const SIGN = /^\s{0,80}(?:[.*|:#~+•·-]|\^L|<lf>|\.\s\.|\f+)\s{0,80}$/i;
const NUMBER = /^\W{0,40}(\d{1,2})\W{0,40}$/;
/** "5 4 3 2 1" on one line. */
const NUMBERS = /^\W{0,40}\d{1,2}(?:[\s.,*…-]{1,12}\d{1,2}){1,30}\W{0,40}$/;
/** Signs alone, so many one under the other, are no break between scenes. */
const MANY_SIGNS = 5;

type Kind = 'letter' | 'spaced' | 'said' | 'sign' | 'number' | undefined;

function kindOf(line: string): Kind {
  if (line.length > 120) return undefined;
  if (LETTER.test(line)) return 'letter';
  if (SPACED.test(line)) return 'spaced';
  if (SAID.test(line)) return 'said';
  if (SIGN.test(line)) return 'sign';
  return NUMBER.test(line) || NUMBERS.test(line) ? 'number' : undefined;
}

const known = new WeakMap<Text, readonly SpoilerSpace[]>();

/** Finds spoiler space before a story: letters that spell it, dots, numbers that count down or up, in any order. */
export function readSpoilerSpace(text: Text): readonly SpoilerSpace[] {
  const found = known.get(text) ?? findSpace(text.content);
  known.set(text, found);
  return found;
}

function findSpace(content: string): SpoilerSpace[] {
  const lines = linesOf(content, 0, Math.min(content.length, WINDOW));
  const found: SpoilerSpace[] = [];
  let warned = false;
  for (let i = 0; i < lines.length; ) {
    const run: { line: Line; kind: NonNullable<Kind> }[] = [];
    let k = i;
    let blank = 0;
    for (; k < lines.length; k++) {
      const kind = lines[k]!.text.trim() === '' ? undefined : kindOf(lines[k]!.text);
      if (kind) run.push({ line: lines[k]!, kind });
      else if (lines[k]!.text.trim() !== '') break;
      else blank++;
    }
    if (run.length > 0 && k < lines.length && isSpace(run, blank, warned)) {
      const [first, last] = [run[0]!.line, run.at(-1)!.line];
      const start = first.start + first.text.length - first.text.trimStart().length;
      found.push({ start, end: last.start + last.text.trimEnd().length });
    }
    for (let n = i; n <= k && n < lines.length; n++) if (/\bspoil/i.test(lines[n]!.text.slice(0, 400))) warned = true;
    i = Math.max(k, i + 1);
  }
  return found;
}

/** @param warned spoilers were spoken of above */
function isSpace(run: readonly { line: Line; kind: NonNullable<Kind> }[], blank: number, warned: boolean): boolean {
  const letters = run
    .filter((r) => r.kind === 'letter')
    .map((r) => LETTER.exec(r.line.text)![1])
    .join('');
  if (/spoiler|spoil|space|warning/i.test(letters) || run.some((r) => r.kind === 'spaced')) return true;
  const said = run.some((r) => r.kind === 'said' && /spoiler|scroll/i.test(r.line.text));
  const signs = run.filter((r) => r.kind === 'sign').length;
  if (said && (signs + letters.length >= 2 || blank >= 8 || counts(run, SAID_LEAST))) return true;
  if (signs >= MANY_SIGNS && signs >= run.length - 2) return true;
  return warned && (counts(run, LEAST) || letters.length >= 5 || signs >= 3);
}

/** Numbers, each one less than the one before it, down to one or none; or from one up, each one more. Three do beside words that say what it is. */
function counts(run: readonly { line: Line; kind: NonNullable<Kind> }[], least: number): boolean {
  const numbers = run.flatMap((r) =>
    r.kind === 'number' || r.kind === 'said' ? (r.line.text.match(/\d{1,2}/g) ?? []) : [],
  );
  if (numbers.length < least) return false;
  const [first, last] = [Number(numbers[0]), Number(numbers.at(-1))];
  const step = last < first ? -1 : 1;
  if (step < 0 ? last > 1 && least > SAID_LEAST : first !== 1) return false;
  return numbers.every((n, i) => i === 0 || Number(n) === Number(numbers[i - 1]) + step);
}

const LEAST = 5;
const SAID_LEAST = 3;
