import type { Mentions } from '../mention.ts';
import type { Speech } from '../tags.ts';
import type { Words } from '../words.ts';

/** How far back somebody may have been mentioned last to be thought of, in tokens. */
const FURTHEST_TOKENS = 700;

/** Where somebody was mentioned last before a quote, and last as a subject (-1: not at all): tokens. */
export interface Seen {
  readonly at: number;
  subject: number;
}

/** Who is mentioned around a quote, whoever may have spoken before it. */
export interface Around {
  /** First token of the quote's paragraph, and one behind its last. */
  readonly first: number;
  readonly last: number;
  /** The earliest token that is looked at. */
  readonly back: number;
  /** Everybody in the order in which they come to mind: lately mentioned first. */
  readonly order: readonly number[];
  readonly seen: ReadonlyMap<number, Seen>;
  /** In the quote's paragraph before it, in the paragraph before, behind it: 2 as a subject, 1 otherwise. */
  readonly before: ReadonlyMap<number, number>;
  readonly previous: ReadonlyMap<number, number>;
  readonly after: ReadonlyMap<number, number>;
  readonly lastSubjectBefore: number;
  readonly lastPrevious: number;
  readonly subjectPrevious: number;
  readonly firstAfter: number;
}

/** Looks back from a quote and on to the end of its paragraph, through narration alone. */
export function aroundQuote(w: Words, { list, firstAt }: Mentions, s: Speech): Around {
  const first = w.firstOf[s.paragraph]!;
  const last = w.firstOf[s.paragraph + 1]!;
  const back = Math.max(0, s.from - FURTHEST_TOKENS);
  const order: number[] = [];
  const seen = new Map<number, Seen>();
  const before = new Map<number, number>();
  const previous = new Map<number, number>();
  let lastSubjectBefore = -1;
  let lastPrevious = -1;
  let subjectPrevious = -1;
  for (let k = firstAt(s.from) - 1; k >= 0 && list[k]!.from >= back; k--) {
    const m = list[k]!;
    if (w.quote[m.from]! >= 0) continue;
    const e = seen.get(m.entity);
    if (!e) {
      seen.set(m.entity, { at: m.from, subject: m.subject ? m.from : -1 });
      order.push(m.entity);
    } else if (e.subject < 0 && m.subject) e.subject = m.from;
    if (m.from >= first) {
      strongest(before, m.entity, m.subject);
      if (m.subject && lastSubjectBefore < 0) lastSubjectBefore = m.entity;
    } else if (w.paragraph[m.from] === s.paragraph - 1) {
      strongest(previous, m.entity, m.subject);
      if (lastPrevious < 0) lastPrevious = m.entity;
      if (m.subject && subjectPrevious < 0) subjectPrevious = m.entity;
    }
  }
  const after = new Map<number, number>();
  let firstAfter = -1;
  for (let k = firstAt(s.to); k < list.length && list[k]!.from < last; k++) {
    const m = list[k]!;
    if (w.quote[m.from]! >= 0) break;
    if (firstAfter < 0) firstAfter = m.entity;
    strongest(after, m.entity, m.subject);
    if (seen.has(m.entity)) continue;
    seen.set(m.entity, { at: back, subject: -1 });
    order.push(m.entity);
  }
  return {
    ...{ first, last, back, order, seen, before, previous, after },
    ...{ lastSubjectBefore, lastPrevious, subjectPrevious, firstAfter },
  };
}

function strongest(where: Map<number, number>, entity: number, subject: boolean): void {
  const known = where.get(entity);
  if (subject ? known !== 2 : known === undefined) where.set(entity, subject ? 2 : 1);
}
