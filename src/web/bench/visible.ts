/** Makes white space that was changed visible: ↵ a line end, ¶ a new paragraph, ␣ a space, ⇥ a tab. */

const UNSEEN: Readonly<Record<string, string>> = {
  '\t': '\u21e5',
  '\u00a0': '\u237d',
  '\u200a': '\u00b7',
  '\u2060': '\u00b7',
  '\u00ad': '-',
  '\u200b': '\u00b7',
  '\ufeff': '\u00b7',
};
const show = (text: string): string => {
  const seen = text.replace(/[\t\u00a0\u200a\u2060\u00ad\u200b\ufeff]/g, (c) => UNSEEN[c]!);
  return /^ +$/.test(seen) ? '\u2423'.repeat(Math.min(seen.length, 12)) : seen;
};

/** What was taken away; lines stay lines. */
export const visibleWas = (text: string): string => show(text.replace(/\r\n?/g, '\n')).replace(/\n/g, '\u21b5\n');

/** What was put in. */
export const visibleNow = (text: string): string =>
  show(text)
    .replace(/\n\s*\n/g, '\u00b6')
    .replace(/\n/g, '\u21b5');

/** On one line and not too long, for lists. */
export function brief(text: string, letters = 80): string {
  const line = show(text)
    .replace(/\n\s*\n/g, '\u00b6')
    .replace(/\n/g, '\u21b5');
  return line.length > letters ? `${line.slice(0, letters - 20)}\u2026${line.slice(-16)}`.toWellFormed() : line;
}
