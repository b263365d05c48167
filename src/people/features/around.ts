import type { Mentions } from '../mention.ts';
import type { Speech } from '../tags.ts';
import type { Words } from '../words.ts';

/** How far back somebody may have been mentioned last to be thought of, and how far on, in tokens. */
const FURTHEST_TOKENS = 700;
/** How far on the story is looked through for who it speaks of next, in tokens. */
const NEXT_TOKENS = 150;
/** Nobody thinks of more people at once. */
const MOST_PEOPLE = 50;

/** A few people and a number for each: looked through from end to end, which takes less than a table for each quote. */
export class Few {
  readonly who: number[] = [];
  readonly what: number[] = [];

  /** Somebody's number; `without` for who is not among them. */
  get(person: number, without: number): number {
    const k = this.who.indexOf(person);
    return k < 0 ? without : this.what[k]!;
  }

  /** Notes 2 for somebody as a subject, 1 otherwise; the stronger stays. */
  strongest(person: number, subject: boolean): void {
    const k = this.who.indexOf(person);
    if (k < 0) {
      this.who.push(person);
      this.what.push(subject ? 2 : 1);
    } else if (subject) this.what[k] = 2;
  }
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
  /** For each of them, where they were mentioned last, and last as a subject (-1: not at all): tokens. */
  readonly at: readonly number[];
  readonly subject: readonly number[];
  /** In the quote's paragraph before it, in the paragraph before, behind it: 2 as a subject, 1 otherwise. */
  readonly before: Few;
  readonly previous: Few;
  readonly after: Few;
  readonly lastSubjectBefore: number;
  readonly lastPrevious: number;
  readonly subjectPrevious: number;
  readonly firstAfter: number;
  /** Who narration speaks of next, whatever the paragraph, as a subject (2) or not (1), and how far on: tokens. */
  readonly next: Few;
  readonly nextAt: readonly number[];
}

/** Looks back from a quote and on to the end of its paragraph, through narration alone. */
export function aroundQuote(w: Words, { list, firstAt }: Mentions, s: Speech): Around {
  const first = w.firstOf[s.paragraph]!;
  const last = w.firstOf[s.paragraph + 1]!;
  const back = Math.max(0, s.from - FURTHEST_TOKENS);
  const order: number[] = [];
  const at: number[] = [];
  const subject: number[] = [];
  const before = new Few();
  const previous = new Few();
  let lastSubjectBefore = -1;
  let lastPrevious = -1;
  let subjectPrevious = -1;
  for (let k = firstAt(s.from) - 1; k >= 0 && list[k]!.from >= back; k--) {
    const m = list[k]!;
    if (w.quote[m.from]! >= 0) continue;
    const known = order.indexOf(m.entity);
    if (known < 0 && order.length < MOST_PEOPLE) {
      order.push(m.entity);
      at.push(m.from);
      subject.push(m.subject ? m.from : -1);
    } else if (known >= 0 && m.subject && subject[known]! < 0) subject[known] = m.from;
    if (m.from >= first) {
      before.strongest(m.entity, m.subject);
      if (m.subject && lastSubjectBefore < 0) lastSubjectBefore = m.entity;
    } else if (w.paragraph[m.from] === s.paragraph - 1) {
      previous.strongest(m.entity, m.subject);
      if (lastPrevious < 0) lastPrevious = m.entity;
      if (m.subject && subjectPrevious < 0) subjectPrevious = m.entity;
    }
  }
  const after = new Few();
  let firstAfter = -1;
  const furthest = Math.min(last, s.to + FURTHEST_TOKENS);
  for (let k = firstAt(s.to); k < list.length && list[k]!.from < furthest; k++) {
    const m = list[k]!;
    if (w.quote[m.from]! >= 0) break;
    if (firstAfter < 0) firstAfter = m.entity;
    after.strongest(m.entity, m.subject);
    if (order.length >= MOST_PEOPLE || order.includes(m.entity)) continue;
    order.push(m.entity);
    at.push(back);
    subject.push(-1);
  }
  const next = new Few();
  const nextAt: number[] = [];
  for (let k = firstAt(s.to); k < list.length && list[k]!.from < s.to + NEXT_TOKENS; k++) {
    const m = list[k]!;
    if (w.quote[m.from]! >= 0 || next.who.includes(m.entity)) continue;
    next.strongest(m.entity, m.subject);
    nextAt.push(m.from - s.to);
  }
  return {
    ...{ next, nextAt },
    ...{ first, last, back, order, at, subject, before, previous, after },
    ...{ lastSubjectBefore, lastPrevious, subjectPrevious, firstAfter },
  };
}
