import { isMailHead, readHead } from './headers.ts';

/** `From writer@example.org Mon Jan  4 10:00:00 1999`, or no more than `From `, and a header line after it. */
export const FROM_LINE = /^From(?: [^\n]{0,240})?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,40}:[ \t\n])/gm;
const DATED = /^From \S[^\n]{0,200}\d{4}[^\n]{0,40}\n/;

/** Is it a mailbox, its messages parted by lines that begin with "From "? */
export const isMbox = (raw: string): boolean => {
  const lead = /^\s{0,20}/.exec(raw)![0].length;
  if (!raw.startsWith('From', lead)) return false;
  return [...raw.slice(0, 6000).matchAll(FROM_LINE)].some((m) => m.index < 3000 && isSeparator(raw, m.index, m[0]));
};

/** A line that says when is one; of others the headers below tell, since sentences begin with "From " too. */
export const isSeparator = (raw: string, at: number, line: string): boolean =>
  DATED.test(line) || isMailHead(readHead(raw, at + line.length).headers);
