/** How a story sets its dashes between words. */
export interface DashStyle {
  /** What a typed dash becomes. */
  readonly dash: '—' | '–';
  /** Every dash of the story is tight, so that a blank around a typed one is a slip. */
  readonly tight: boolean;
}

const count = (content: string, pattern: RegExp): number => content.match(pattern)?.length ?? 0;

/** Dashes of one form that hug the word on either side. */
function tightIn(content: string, dash: string): number {
  let n = 0;
  for (let i = content.indexOf(dash, 1); i >= 0; i = content.indexOf(dash, i + 1)) {
    if (/^[^\s—-]/.test(content[i - 1]!) && /^[\p{L}"“‘']/u.test(content.slice(i + dash.length, i + dash.length + 2)))
      n++;
  }
  return n;
}

/** Read from the dashes that are set already, and from typed ones where nearly all of them are alike. */
export function dashStyle(content: string): DashStyle {
  const tight = tightIn(content, '—') + tightIn(content, '--');
  const hasSpaced = [' — ', ' -- ', ' – '].some((dash) => content.includes(dash));
  const spaced = hasSpaced ? count(content, /[^\s—-] (?:—|--|–) (?=\S)/gu) : 0;
  const em = count(content, /—/g);
  const en = hasSpaced ? count(content, /\S – (?=\S)/g) : 0;
  return { dash: en >= 3 && en > em ? '–' : '—', tight: tight >= 5 && tight >= spaced * 9 };
}
