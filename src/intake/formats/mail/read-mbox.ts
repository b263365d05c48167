import type { Intake } from '../../draft.ts';
import { LeftOutList } from '../../left-out.ts';
import { headerOf, isMailHead, readHead } from '../../mail/headers.ts';
import { numbered, readMail } from './read.ts';

/** `From writer@example.org Mon Jan  4 10:00:00 1999`, or no more than `From `, and a header line after it. */
const FROM_LINE = /^From(?: [^\n]{0,240})?\n(?=>?[A-Za-z][A-Za-z0-9-]{0,40}:[ \t\n])/gm;
const DATED = /^From \S[^\n]{0,200}\d{4}[^\n]{0,40}\n/;

export const isMbox = (raw: string): boolean => {
  const lead = /^\s{0,20}/.exec(raw)![0].length;
  if (!raw.startsWith('From', lead)) return false;
  return [...raw.slice(0, 6000).matchAll(FROM_LINE)].some((m) => m.index < 3000 && isSeparator(raw, m.index, m[0]));
};

/** A line that says when is one; of others the headers below tell, since sentences begin with "From " too. */
const isSeparator = (raw: string, at: number, line: string): boolean =>
  DATED.test(line) || isMailHead(readHead(raw, at + line.length).headers);

/** A mailbox: one draft a message. `>From ` in a body is `From ` again. */
export function readMbox(path: string, raw: string): Intake {
  const starts: { from: number; body: number }[] = [];
  let within = 0;
  for (const m of raw.matchAll(FROM_LINE)) {
    if (m.index < within) continue;
    const blankBefore =
      m.index === 0 || raw.slice(Math.max(0, m.index - 2), m.index).endsWith('\n\n') || starts.length === 0;
    if (!blankBefore || !isSeparator(raw, m.index, m[0])) continue;
    const body = m.index + m[0].length;
    starts.push({ from: m.index, body });
    within = endOf(raw, body);
  }
  const messages = starts.map(({ body }, i) =>
    raw.slice(body, starts[i + 1]?.from ?? raw.length).replace(/^>(>*From )/gm, '$1'),
  );
  const taken = messages.length === 1 ? readMail(path, messages[0]!, 'mbox') : numbered(path, messages, 'mbox');
  const left = new LeftOutList();
  left.add('container', raw.slice(0, starts[0]?.from ?? 0), 'above the first message');
  for (const { from, body } of starts) left.add('container', raw.slice(from, body), 'lines between the messages');
  left.addAll(taken.leftOut);
  return { ...taken, ...left.field };
}

/** Where a message ends that says how long it is, if the next one begins there; else where it begins. */
function endOf(raw: string, from: number): number {
  const { headers, body } = readHead(raw, from);
  const length = Number(headerOf(headers, 'content-length')?.value ?? 0);
  const end = body + length;
  return length > 0 && /^\n{0,3}(?:From |$)/.test(raw.slice(end, end + 8)) ? end : from;
}
