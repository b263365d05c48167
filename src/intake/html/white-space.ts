import type { Line } from './blocks.ts';
import type { Run } from './inline.ts';

/** Nothing in it to collapse or to drop. */
const isPlain = (text: string): boolean => !/[\x00-\x1f\x7f\u00a0\ufffe\uffff]| {2}/.test(text);
/** Control characters that numeric entities can smuggle in. */
const CONTROLS = /[\x00-\x08\v\x0e-\x1f\x7f\ufffe\uffff]/g;

/**
 * A line as a browser shows it: white space collapsed, the indent of hard spaces dropped and remembered. A hard space stays
 * only where French sets one, beside « » ! ? ; : — elsewhere on the old web it was padding.
 */
export function writeLine(runs: readonly Run[]): Line {
  const out: Run[] = [];
  let indent = 0;
  let started = false;
  let open = true; // a space would be doubled here
  for (const run of runs) {
    const ready = isPlain(run.text);
    let text = ready ? run.text : run.text.replace(CONTROLS, '').replace(/[ \t\n\r\f]+/g, ' ');
    if (!started) {
      const words = text.search(/[^ \u00a0]/);
      const lead = words < 0 ? text : text.slice(0, words);
      indent += hardSpaces(lead);
      if (words < 0) continue;
      text = text.slice(words);
      started = true;
    }
    if (!ready)
      text = text.replace(/[ \u00a0]+/g, (gap, at: number, all: string) =>
        gap === '\u00a0' && isFrench(all[at - 1], all[at + 1]) ? gap : ' ',
      );
    if (open && text.startsWith(' ')) text = text.slice(1);
    if (text === '') continue;
    open = text.endsWith(' ');
    out.push({ ...run, text });
  }
  for (let last = out.at(-1); last; last = out.at(-1)) {
    const text = last.text.trimEnd();
    out[out.length - 1] = { ...last, text };
    if (text !== '') break;
    out.pop();
  }
  return { runs: out, indented: indent >= 2 };
}

/** The lines of `<pre>`, as they were typed. */
export function writeRaw(runs: readonly Run[]): Line[] {
  const lines: { runs: Run[]; indented: boolean }[] = [{ runs: [], indented: false }];
  for (const run of runs) {
    const [first, ...rest] = run.text
      .replace(CONTROLS, '')
      .replaceAll('\u00a0', ' ')
      .replace(/\r\n?/g, '\n')
      .split('\n');
    if (first) lines.at(-1)!.runs.push({ ...run, text: first });
    for (const text of rest) lines.push({ runs: text ? [{ ...run, text }] : [], indented: false });
  }
  while (lines.length > 1 && lines[0]!.runs.length === 0) lines.shift();
  return lines;
}

const isFrench = (before: string | undefined, after: string | undefined): boolean =>
  before === '«' || '»!?;:'.includes(after ?? ' ');

function hardSpaces(text: string): number {
  let n = 0;
  for (const c of text) if (c === '\u00a0') n++;
  return n;
}
