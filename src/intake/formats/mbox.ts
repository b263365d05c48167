import type { Intake } from '../draft.ts';
import { LeftOutList } from '../left-out.ts';
import { numbered, readMail } from './mail.ts';

/** `From writer@example.org Mon Jan  4 10:00:00 1999`, and a header line after it. */
const FROM_LINE = /^From \S[^\n]{0,200}\d{4}[^\n]{0,40}\n(?=>?[A-Za-z][A-Za-z0-9-]{0,40}:[ \t])/gm;

export const isMbox = (raw: string): boolean => raw.slice(0, 3000).search(FROM_LINE) >= 0 && /^\s{0,20}From /.test(raw);

/** A mailbox: one draft a message. `>From ` in a body is `From ` again. */
export function readMbox(path: string, raw: string): Intake {
  const starts: { from: number; body: number }[] = [];
  for (const m of raw.matchAll(FROM_LINE)) {
    const blankBefore =
      m.index === 0 || raw.slice(Math.max(0, m.index - 2), m.index).endsWith('\n\n') || starts.length === 0;
    if (blankBefore) starts.push({ from: m.index, body: m.index + m[0].length });
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
