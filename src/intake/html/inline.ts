/** Text in one style. */
export interface Run {
  readonly text: string;
  readonly emphasis: boolean;
  readonly strong: boolean;
  /** Where it leads, when it stands in a link. */
  readonly link?: string;
  /** Signs as they are typed: `<code>`. */
  readonly code?: true;
}

/**
 * The runs of one line as light text: `*emphasis*`, `**strong**`. The marks hug the words, none is empty, and each stands at
 * a word's edge, so that half a word in italics becomes the whole word; a run of signs alone or a drop cap is not marked.
 */
export function writeInline(runs: readonly Run[]): string {
  const merged = wholeWords(merge(runs));
  // Pieces, and not one growing text: to look at the end of a text that grows makes it anew each time.
  const out: string[] = [];
  let endsStarred = false;
  for (const [i, run] of merged.entries()) {
    const sign = run.strong ? '**' : run.emphasis ? '*' : '';
    const words = run.text.trim();
    if (!sign || !isWorthMarking(words) || endsStarred || merged[i + 1]?.text.startsWith('*')) {
      out.push(run.text);
      if (run.text !== '') endsStarred = run.text.endsWith('*');
      continue;
    }
    const first = run.text.indexOf(words[0]!);
    const last = first + words.length;
    out.push(run.text.slice(0, first), sign, words, sign, run.text.slice(last));
    endsStarred = last === run.text.length;
  }
  return out.join('');
}

const sameStyle = (a: Run | undefined, b: Run): boolean =>
  a !== undefined && a.emphasis === b.emphasis && a.strong === b.strong;

/** White space between two runs is short; what is longer is not looked through again and again. */
const LONGEST_GAP = 500;

/** Neighbours in the same style become one, also over white space; strong wins over emphasis. */
function merge(runs: readonly Run[]): Run[] {
  const out: Run[] = [];
  for (const { text, emphasis, strong } of runs) {
    if (text === '') continue;
    const run = { text, emphasis: emphasis && !strong, strong };
    const last = out.at(-1);
    const before = out.at(-2);
    if (last && sameStyle(last, run)) out[out.length - 1] = { ...run, text: last.text + text };
    else if (last && before && sameStyle(before, run) && last.text.length < LONGEST_GAP && last.text.trim() === '') {
      out.splice(-2, 2, { ...run, text: before.text + last.text + text });
    } else out.push(run);
  }
  return out;
}

/** Moves the edges of marked runs to the edges of words. */
function wholeWords(runs: Run[]): Run[] {
  for (let i = 0; i + 1 < runs.length; i++) {
    const here = runs[i]!;
    const next = runs[i + 1]!;
    const tail = /[\p{L}\p{N}]+$/u.exec(here.text.slice(-80))?.[0];
    const head = /^[\p{L}\p{N}]+/u.exec(next.text.slice(0, 80))?.[0];
    if (!tail || !head) continue;
    // The word goes to the side that is marked; a single initial letter is a drop cap and goes to the rest of its word.
    if ((here.emphasis || here.strong) && tail.length > 1) {
      runs[i] = { ...here, text: here.text + head };
      runs[i + 1] = { ...next, text: next.text.slice(head.length) };
    } else {
      runs[i] = { ...here, text: here.text.slice(0, here.text.length - tail.length) };
      runs[i + 1] = { ...next, text: tail + next.text };
    }
  }
  return merge(runs);
}

const isWorthMarking = (text: string): boolean => !text.includes('*') && /[\p{L}\p{N}]/u.test(text);
