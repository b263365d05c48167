import { sentence } from '../../../text/sentence.ts';
import type { Intake } from '../../draft.ts';
import { LeftOutList } from '../../left-out.ts';
import { FROM_LINE, isSeparator } from '../../mail/from-lines.ts';
import { headerOf, readHead } from '../../mail/headers.ts';
import { numbered, readMail } from './read.ts';

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
  left.add('container', raw.slice(0, starts[0]?.from ?? 0), sentence('place.above-first-message'));
  for (const { from, body } of starts) left.add('container', raw.slice(from, body), sentence('place.between-messages'));
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
