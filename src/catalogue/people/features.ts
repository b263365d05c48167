import { IS } from './lexicon.ts';
import { type Entity, type Mentions, NAME } from './mentions.ts';
import { isCalled } from './names.ts';
import { type Speech, type Tag, tagKind } from './tags.ts';
import { CAPITAL, COLON, COMMA, STOP, type Words } from './words.ts';

/** The columns of a row: one quote and one who may have spoken it. All are whole numbers from 0 to 255. */
export const COLUMNS = [
  'isTag',
  'tagIs',
  'tagSide',
  'agrees',
  'lastTurn',
  'samePlace',
  'inBefore',
  'inAfter',
  'firstAfter',
  'lastSubjectBefore',
  'inPrevious',
  'lastInPrevious',
  'since',
  'rank',
  'subjectRank',
  'called',
  'spokenOf',
  'calledBefore',
  'spokenOfBefore',
  'spoke',
  'count',
  'kind',
  'gap',
  'alone',
  'opens',
  'speakers',
  'continued',
  'colon',
  'lastSure',
  'next',
  'nextButOne',
  'turnsAgo',
  'candidates',
  'words',
  'question',
  'lastQuestion',
  'genderKnown',
  'inAfterCount',
  'turnPair',
  'subjectPrevious',
  'small',
  'between',
  'betweenHow',
  'betweenSubject',
  'lastComma',
  'addresses',
  'addressed',
] as const;
export const WIDTH = COLUMNS.length;

const KINDS = { none: 0, name: 1, noun: 2, pronoun: 3, teller: 4, lost: 5 } as const;
const log = (n: number): number => Math.min(20, Math.round(Math.log2(n + 1) * 2));

/** Who spoke a quote, as far as it is decided; -1 unknown. */
export type History = (quote: number) => number;

/** Who may have spoken a quote, and a row of {@link COLUMNS} for each. */
export interface Rows {
  readonly candidates: readonly number[];
  readonly rows: Uint8Array;
}

const FURTHEST_TOKENS = 700;
const MOST = 14;

/** Who is called by name in a quote: spoken to (2), or spoken of (1). */
export function namedIn(w: Words, mentions: Mentions, { from, to }: Speech): Map<number, number> {
  const out = new Map<number, number>();
  for (let k = mentions.firstAt(from); k < mentions.list.length && mentions.list[k]!.from < to; k++) {
    const m = mentions.list[k]!;
    if (m.kind !== NAME) continue;
    const how = isCalled(w, m.from, m.to) ? 2 : 1;
    out.set(m.entity, Math.max(out.get(m.entity) ?? 0, how));
  }
  return out;
}

/** Somebody spoken to without a name: the form of the word ("aunt"), or a gender alone ("sir"). */
interface SpokenTo {
  readonly form: number;
  readonly gender: 'f' | 'm' | null;
}
const NOBODY: SpokenTo = { form: -1, gender: null };
const SIR = new Map<string, 'f' | 'm'>([
  ['sir', 'm'],
  ["ma'am", 'f'],
  ['madam', 'f'],
  ['miss', 'f'],
  ['mum', 'f'],
  ['boy', 'm'],
  ['pop', 'm'],
]);

function spokenTo(w: Words, { from, to }: Speech): SpokenTo {
  for (let i = from; i < to; i++) {
    const form = w.form[i]!;
    if (form < 0 || !(w.bits[form]! & (IS.kin | IS.noun | IS.title) || SIR.has(w.forms[form]!))) continue;
    if (!isCalled(w, i, i + 1)) continue;
    const bits = w.bits[form]!;
    const gender = SIR.get(w.forms[form]!) ?? (bits & IS.female ? 'f' : bits & IS.male ? 'm' : null);
    return { form, gender };
  }
  return NOBODY;
}

/** How one fits who is spoken to: 0 nobody is, 1 called so, 2 of that gender, 3 of the other, 4 unknown. */
const fits = ({ form, gender }: SpokenTo, e: Entity): number =>
  form < 0 ? 0 : e.heads.has(form) ? 1 : gender === null || e.gender === null ? 4 : e.gender === gender ? 2 : 3;

/** Prepares the rows of a story's quotes. @param explicit who is named as speaker right beside the quote; -1 where nobody is */
export function rowMaker(
  w: Words,
  mentions: Mentions,
  speeches: readonly Speech[],
  explicit: readonly number[],
): (q: number, history: History) => Rows {
  const named = speeches.map((s) => (s.from < 0 ? new Map<number, number>() : namedIn(w, mentions, s)));
  const spoken = speeches.map((s) => (s.from < 0 ? NOBODY : spokenTo(w, s)));
  const { list, entities } = mentions;
  const lastSubjectSince = (from: number, to: number): number => {
    for (let k = mentions.firstAt(to) - 1; k >= 0 && list[k]!.from >= from; k--)
      if (list[k]!.subject) return list[k]!.entity;
    return -1;
  };
  return (q, history) => {
    const s = speeches[q]!;
    const first = w.firstOf[s.paragraph]!;
    const last = w.firstOf[s.paragraph + 1]!;
    const back = Math.max(0, s.from - FURTHEST_TOKENS);
    const order: number[] = [];
    const seen = new Map<number, { at: number; subject: number }>();
    const before = new Map<number, number>();
    const previous = new Map<number, number>();
    let lastSubjectBefore = -1;
    let lastPrevious = -1;
    let subjectPrevious = -1;
    for (let k = mentions.firstAt(s.from) - 1; k >= 0 && list[k]!.from >= back; k--) {
      const m = list[k]!;
      if (w.quote[m.from]! >= 0) continue;
      const e = seen.get(m.entity);
      if (!e) {
        seen.set(m.entity, { at: m.from, subject: m.subject ? m.from : -1 });
        order.push(m.entity);
      } else if (e.subject < 0 && m.subject) e.subject = m.from;
      if (m.from >= first) {
        before.set(m.entity, Math.max(before.get(m.entity) ?? 0, m.subject ? 2 : 1));
        if (m.subject && lastSubjectBefore < 0) lastSubjectBefore = m.entity;
      } else if (w.paragraph[m.from] === s.paragraph - 1) {
        previous.set(m.entity, Math.max(previous.get(m.entity) ?? 0, m.subject ? 2 : 1));
        if (lastPrevious < 0) lastPrevious = m.entity;
        if (m.subject && subjectPrevious < 0) subjectPrevious = m.entity;
      }
    }
    const after = new Map<number, number>();
    let firstAfter = -1;
    for (let k = mentions.firstAt(s.to); k < list.length && list[k]!.from < last; k++) {
      const m = list[k]!;
      if (w.quote[m.from]! >= 0) break;
      if (firstAfter < 0) firstAfter = m.entity;
      after.set(m.entity, Math.max(after.get(m.entity) ?? 0, m.subject ? 2 : 1));
      if (!seen.has(m.entity)) {
        seen.set(m.entity, { at: back, subject: -1 });
        order.push(m.entity);
      }
    }
    // Turns: quotes of one paragraph are one turn.
    const turn = new Map<number, number>();
    const speakers = new Set<number>();
    let turns = 0;
    let paragraph = s.paragraph;
    for (let p = q - 1; p >= 0 && turns <= 8 && q - p < 40; p--) {
      if (speeches[p]!.paragraph !== paragraph) {
        turns++;
        paragraph = speeches[p]!.paragraph;
      }
      const who = history(p);
      if (who < 0) continue;
      speakers.add(who);
      if (!turn.has(who)) turn.set(who, turns);
      if (!seen.has(who)) {
        seen.set(who, { at: back, subject: -1 });
        order.push(who);
      }
    }
    if (mentions.teller >= 0 && !seen.has(mentions.teller)) {
      seen.set(mentions.teller, { at: back, subject: -1 });
      order.push(mentions.teller);
    }
    const tagged = s.tag && s.tag.mention >= 0 ? list[s.tag.mention]!.entity : -1;
    if (tagged >= 0 && !seen.has(tagged)) order.unshift(tagged);
    let candidates = order.length > MOST ? order.slice(0, MOST) : order;
    if (tagged >= 0 && !candidates.includes(tagged)) candidates = [...candidates.slice(0, MOST - 1), tagged];
    const bySubject = [...candidates].sort((a, b) => (seen.get(b)?.subject ?? -1) - (seen.get(a)?.subject ?? -1));
    let nextQ = q + 1;
    while (nextQ < speeches.length && speeches[nextQ]!.paragraph === s.paragraph) nextQ++;
    let nextQ2 = nextQ;
    while (nextQ2 < speeches.length && speeches[nextQ2]!.paragraph === speeches[nextQ]!.paragraph) nextQ2++;
    const turnSpeaker = (from: number, until: number): number => {
      for (let i = from; i < until && i < speeches.length; i++) if (explicit[i]! >= 0) return explicit[i]!;
      return -1;
    };
    const near = (i: number, most: number) => i < speeches.length && speeches[i]!.paragraph - s.paragraph <= most;
    const next = near(nextQ, 2) ? turnSpeaker(nextQ, nextQ2) : -1;
    let nextQ3 = nextQ2;
    while (nextQ3 < speeches.length && speeches[nextQ3]!.paragraph === speeches[nextQ2]!.paragraph) nextQ3++;
    const nextButOne = near(nextQ2, 4) ? turnSpeaker(nextQ2, nextQ3) : -1;
    const gap = q > 0 ? s.paragraph - speeches[q - 1]!.paragraph : 20;
    const lastSpeaker = q > 0 ? history(q - 1) : -1;
    const alone = s.from <= first && s.to >= last - 1;
    const kind = KINDS[tagKind(mentions, s.tag)];
    const question = asks(w, s);
    const lastQuestion = q > 0 && speeches[q - 1]!.from >= 0 ? asks(w, speeches[q - 1]!) : 0;
    const small = startsSmall(w, s);
    // What stands between this quote and the one before it in the same paragraph.
    const between = q > 0 && gap === 0 ? 1 + log(s.from - speeches[q - 1]!.to) : 0;
    const end = w.form[s.from - 1] ?? 0;
    const betweenHow =
      between === 0
        ? 0
        : s.from === speeches[q - 1]!.to
          ? 1
          : end === COMMA
            ? 2
            : end === STOP
              ? 3
              : end === COLON
                ? 4
                : 5;
    const betweenSubject = between > 0 ? lastSubjectSince(speeches[q - 1]!.to, s.from) : -1;
    const lastComma = q > 0 && gap === 0 ? (w.form[speeches[q - 1]!.to - 2] === COMMA ? 1 : 2) : 0;
    const rows = new Uint8Array(candidates.length * WIDTH);
    candidates.forEach((c, i) => {
      const e = entities[c]!;
      const at = seen.get(c);
      const ago = turn.get(c);
      const called = named[q]!.get(c) ?? 0;
      const calledBefore = q > 0 ? (named[q - 1]!.get(c) ?? 0) : 0;
      rows.set(
        [
          tagged === c ? (s.tag!.verb ? 2 : 1) : 0,
          kind,
          s.tag ? (s.tag.side === 'after' ? 1 : 2) : 0,
          agrees(s.tag, e.gender),
          lastSpeaker === c ? Math.min(4, gap + 1) : 0,
          ago === undefined ? 0 : Math.min(9, ago + 1),
          before.get(c) ?? 0,
          after.get(c) ?? 0,
          firstAfter === c ? 1 : firstAfter < 0 ? 2 : 0,
          lastSubjectBefore === c ? 1 : lastSubjectBefore < 0 ? 2 : 0,
          previous.get(c) ?? 0,
          lastPrevious === c ? 1 : lastPrevious < 0 ? 2 : 0,
          at ? log(s.from - at.at) : 20,
          i,
          bySubject.indexOf(c),
          called === 2 ? 1 : 0,
          called === 1 ? 1 : 0,
          calledBefore === 2 ? 1 : 0,
          calledBefore === 1 ? 1 : 0,
          0,
          log(e.count),
          e.kind === 'named' ? 0 : e.kind === 'noun' ? 1 : 2,
          Math.min(12, gap),
          alone ? 1 : 0,
          s.from <= first ? 1 : 0,
          Math.min(6, speakers.size),
          q > 0 && speeches[q - 1]!.open && gap === 1 && s.from <= first ? 1 : 0,
          first > 0 && w.form[first - 1] === -58 ? 1 : 0,
          q > 0 && explicit[q - 1]! >= 0 ? 1 : 0,
          next < 0 ? 0 : next === c ? 1 : 2,
          nextButOne < 0 ? 0 : nextButOne === c ? 1 : 2,
          Math.min(8, turns),
          Math.min(MOST, candidates.length),
          log(s.to - s.from),
          question,
          lastQuestion,
          e.gender === null ? 0 : 1,
          Math.min(3, after.size),
          ago === 2 && gap <= 2 ? 1 : 0,
          subjectPrevious === c ? 1 : subjectPrevious < 0 ? 2 : 0,
          small,
          between,
          betweenHow,
          betweenSubject === c ? 1 : betweenSubject < 0 ? 2 : 0,
          lastComma,
          fits(spoken[q]!, e),
          q > 0 && gap <= 2 ? fits(spoken[q - 1]!, e) : 0,
        ],
        i * WIDTH,
      );
    });
    return { candidates, rows };
  };
}

/** A quote that goes on with a small letter goes on from the one before. */
const startsSmall = (w: Words, s: Speech): number => {
  for (let i = s.from; i < s.to; i++) if (w.form[i]! >= 0) return w.flags[i]! & CAPITAL ? 0 : 1;
  return 0;
};

/** How a tag's pronoun fits a gender: 0 no pronoun, 1 fits, 2 unknown, 3 does not. */
const agrees = (tag: Tag | undefined, gender: 'f' | 'm' | null): number =>
  !tag?.gender ? 0 : gender === null ? 2 : gender === tag.gender ? 1 : 3;

const asks = (w: Words, s: Speech): number => {
  for (let i = s.to - 1; i >= s.from && i > s.to - 4; i--) if (w.form[i] === -63) return 1;
  return 0;
};
