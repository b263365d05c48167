/** How a story sets its dashes between words. */
export interface DashStyle {
  /** What a typed dash becomes. */
  readonly dash: '—' | '–';
  /** Every dash of the story is tight, so that a blank around a typed one is a slip. */
  readonly tight: boolean;
}

const count = (content: string, pattern: RegExp): number => content.match(pattern)?.length ?? 0;

/** Read from the dashes that are set already, and from typed ones where nearly all of them are alike. */
export function dashStyle(content: string): DashStyle {
  const tight = count(content, /[^\s—-](?:—|--)(?=[\p{L}"“‘'])/gu);
  const spaced = count(content, /[^\s—-] (?:—|--|–) (?=\S)/gu);
  const em = count(content, /—/g);
  const en = count(content, /\S – (?=\S)/g);
  return { dash: en >= 3 && en > em ? '–' : '—', tight: tight >= 5 && tight >= spaced * 9 };
}
