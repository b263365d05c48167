import { labelOf } from '../../text/labels.ts';
import type { Line } from './lines.ts';

/** Which lines of a script begin somebody's speech, and which only say whose comes next. By index of the line, 1 = it does. */
export interface Script {
  /** "TAM: You are late.", "Sefa (softly): I know." */
  readonly speeches: Uint8Array;
  /** "TAM" alone over what he says. */
  readonly cues: Uint8Array;
}

const SPEECH =
  /^(\p{Lu}[\p{L}\p{M}\p{N}'’.-]{0,20}(?: \p{Lu}[\p{L}\p{M}\p{N}'’.-]{0,20}){0,2})(?: ?\([^()\n]{1,50}\))?:\s{1,4}\S/u;
const CUE = /^(\p{Lu}[\p{Lu}\p{M}'’.-]{1,20}(?: \p{Lu}[\p{Lu}\p{M}'’.-]{0,20}){0,2})(?: ?\([^()\n]{1,30}\))?$/u;
const LONGEST = 100;
/** Speeches and speakers that make a script; whoever speaks once may be a label. */
const FEWEST = { speeches: 4, speakers: 2, each: 2 };

/** The speeches of a script by the names before them; undefined where the text is none. */
export function scriptOf(content: string, lines: readonly Line[]): Script | undefined {
  const speeches = namesIn(content, lines, SPEECH, ':');
  const cues = namesIn(content, lines, CUE);
  return speeches || cues
    ? { speeches: speeches ?? new Uint8Array(lines.length), cues: cues ?? new Uint8Array(lines.length) }
    : undefined;
}

function namesIn(content: string, lines: readonly Line[], pattern: RegExp, sign = ''): Uint8Array | undefined {
  const said = new Map<string, number[]>();
  lines.forEach(({ start, end }, i) => {
    const first = content.charCodeAt(start);
    if (first >= 97 && first <= 122) return;
    if (sign === '' && end - start > 60) return;
    const line = content.slice(start, Math.min(end, start + LONGEST));
    if (!line.includes(sign)) return;
    const name = pattern.exec(line)?.[1];
    if (!name || labelOf(name)) return;
    const known = said.get(name);
    if (known) known.push(i);
    else said.set(name, [i]);
  });
  const speakers = [...said.values()].filter((own) => own.length >= FEWEST.each);
  const all = speakers.flat();
  if (speakers.length < FEWEST.speakers || all.length < FEWEST.speeches) return undefined;
  const found = new Uint8Array(lines.length);
  for (const i of all) found[i] = 1;
  return found;
}
