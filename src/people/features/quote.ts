import type { Mentions } from '../mention.ts';
import { type Speech, type Tag, tagKind } from '../tags.ts';
import { CAPITAL, COLON, COMMA, STOP, type Words } from '../words.ts';
import { type Around, aroundQuote, type Few } from './around.ts';
import { AT, FAR, isThisOne, scaled } from './columns.ts';
import { RowRoom } from './row-room.ts';
import { SpeakersToCome } from './speakers-to-come.ts';
import { fits, namedIn, type SpokenTo, spokenTo } from './spoken-to.ts';

/** A turn further back than this tells nothing; neither does a quote. */
const TURNS_BACK = 8;
const QUOTES_BACK = 40;

/** Everything that is looked up once for a story. */
export interface Story {
  readonly words: Words;
  readonly mentions: Mentions;
  readonly speeches: readonly Speech[];
  /** Who is named as speaker right beside each quote; -1 where nobody is. */
  readonly explicit: readonly number[];
  readonly toCome: SpeakersToCome;
  readonly named: readonly ReadonlyMap<number, number>[];
  readonly spoken: readonly SpokenTo[];
  readonly rows: RowRoom;
  /** For each entity, beside how many quotes it is named. */
  readonly said: Int32Array;
}

/** @param explicit who is named as speaker right beside each quote; -1 where nobody is */
export const storyOf = (
  words: Words,
  mentions: Mentions,
  speeches: readonly Speech[],
  explicit: readonly number[],
): Story => ({
  ...{ words, mentions, speeches, explicit },
  toCome: new SpeakersToCome(speeches, explicit),
  named: speeches.map((s) => namedIn(words, mentions, s)),
  spoken: speeches.map((s) => spokenTo(words, s)),
  rows: new RowRoom(),
  said: timesNamed(mentions, explicit),
});

function timesNamed({ entities }: Mentions, explicit: readonly number[]): Int32Array {
  const said = new Int32Array(entities.length);
  for (const who of explicit) if (who >= 0) said[who]!++;
  return said;
}

/** A quote with all that is the same about it whoever spoke before: its readings share it. One is looked at at a time. */
export class QuoteSeen {
  readonly around: Around;
  /** Who stands beside it as a tag; -1 nobody. */
  readonly tagged: number;
  /** Paragraphs since the quote before. */
  readonly gap: number;
  /** How many turns ago each quote before it was, the last one first. */
  readonly turnsAgo: readonly number[];
  readonly #story: Story;
  readonly #q: number;
  readonly #next: number;
  readonly #nextButOne: number;
  readonly #betweenSubject: number;
  readonly #ahead: Few;
  readonly #nextTurn: number;

  /** Looks at the quote `q` of a story. */
  constructor(story: Story, q: number) {
    const { words: w, mentions, speeches } = story;
    const s = speeches[q]!;
    this.#story = story;
    this.#q = q;
    this.around = aroundQuote(w, mentions, s);
    this.tagged = s.tag && s.tag.mention >= 0 ? mentions.list[s.tag.mention]!.entity : -1;
    this.gap = q > 0 ? s.paragraph - speeches[q - 1]!.paragraph : 20;
    this.turnsAgo = turnsBefore(speeches, q);
    const { bytes, same } = story.rows.begin();
    fillSame(bytes, same, story, q, this.around, this.gap, this.turnsAgo);
    const { next, nextButOne } = story.toCome.after(q);
    this.#ahead = story.toCome.ahead(q);
    this.#nextTurn = story.toCome.nextTurn(q);
    bytes[same + AT.aheadOther] = this.#ahead.what[0] ?? 0;
    this.#next = next;
    this.#nextButOne = nextButOne;
    this.#betweenSubject = bytes[same + AT.between]! > 0 ? lastSubjectSince(mentions, speeches[q - 1]!.to, s.from) : -1;
  }

  /** Where in the story's rows the row of one who may have spoken it begins, as far as it does not hang on who spoke before. */
  rowOf(c: number): number {
    const { rows } = this.#story;
    const known = rows.of(c);
    if (known >= 0) return known;
    const row = rows.make(c);
    this.#fill(rows.bytes, row, c);
    return row;
  }

  #fill(bytes: Uint8Array, row: number, c: number): void {
    const { around, tagged, gap } = this;
    const { mentions, speeches, named, spoken } = this.#story;
    const q = this.#q;
    const s = speeches[q]!;
    const e = mentions.entities[c]!;
    const seen = around.order.indexOf(c);
    const called = named[q]!.get(c) ?? 0;
    const calledBefore = q > 0 ? (named[q - 1]!.get(c) ?? 0) : 0;
    bytes[row + AT.isTag] = tagged === c ? (s.tag!.verb ? 2 : 1) : 0;
    bytes[row + AT.agrees] = agrees(s.tag, e.gender);
    bytes[row + AT.inBefore] = around.before.get(c, 0);
    bytes[row + AT.inAfter] = around.after.get(c, 0);
    bytes[row + AT.firstAfter] = isThisOne(around.firstAfter, c);
    bytes[row + AT.lastSubjectBefore] = isThisOne(around.lastSubjectBefore, c);
    bytes[row + AT.inPrevious] = around.previous.get(c, 0);
    bytes[row + AT.lastInPrevious] = isThisOne(around.lastPrevious, c);
    bytes[row + AT.since] = seen < 0 ? FAR : scaled(s.from - around.at[seen]!);
    bytes[row + AT.called] = called === 2 ? 1 : 0;
    bytes[row + AT.spokenOf] = called === 1 ? 1 : 0;
    bytes[row + AT.calledBefore] = calledBefore === 2 ? 1 : 0;
    bytes[row + AT.spokenOfBefore] = calledBefore === 1 ? 1 : 0;
    bytes[row + AT.count] = scaled(e.count);
    bytes[row + AT.kind] = e.kind === 'named' ? 0 : e.kind === 'noun' ? 1 : 2;
    bytes[row + AT.next] = this.#next < 0 ? 0 : this.#next === c ? 1 : 2;
    bytes[row + AT.nextButOne] = this.#nextButOne < 0 ? 0 : this.#nextButOne === c ? 1 : 2;
    bytes[row + AT.genderKnown] = e.gender === null ? 0 : 1;
    bytes[row + AT.subjectPrevious] = isThisOne(around.subjectPrevious, c);
    bytes[row + AT.betweenSubject] = isThisOne(this.#betweenSubject, c);
    bytes[row + AT.addresses] = fits(spoken[q]!, e);
    const nextTurn = this.#nextTurn;
    bytes[row + AT.calledNext] = nextTurn < 0 ? 0 : (named[nextTurn]!.get(c) ?? 0);
    bytes[row + AT.addressedNext] = nextTurn < 0 ? 0 : fits(spoken[nextTurn]!, e);
    bytes[row + AT.ahead] = this.#ahead.get(c, 0);
    bytes[row + AT.nextAgrees] = nextTurn < 0 ? 0 : agrees(speeches[nextTurn]!.tag, e.gender);
    bytes[row + AT.said] = scaled(this.#story.said[c]!);
    const soon = around.next.who.indexOf(c);
    bytes[row + AT.until] = soon < 0 ? FAR : scaled(around.nextAt[soon]!);
    bytes[row + AT.untilSubject] = soon < 0 ? 0 : around.next.what[soon]!;
    bytes[row + AT.addressed] = q > 0 && gap <= 2 ? fits(spoken[q - 1]!, e) : 0;
  }
}

/** The columns in which all who may have spoken a quote are alike. */
function fillSame(
  bytes: Uint8Array,
  row: number,
  { words: w, mentions, speeches, explicit }: Story,
  q: number,
  around: Around,
  gap: number,
  turnsAgo: readonly number[],
): void {
  const s = speeches[q]!;
  const before = q > 0 ? speeches[q - 1]! : undefined;
  // What stands between this quote and the one before it in the same paragraph.
  const between = before && gap === 0 ? 1 + scaled(s.from - before.to) : 0;
  bytes[row + AT.tagIs] = KINDS[tagKind(mentions, s.tag)];
  bytes[row + AT.tagSide] = s.tag ? (s.tag.side === 'after' ? 1 : 2) : 0;
  bytes[row + AT.gap] = Math.min(12, gap);
  bytes[row + AT.alone] = s.from <= around.first && s.to >= around.last - 1 ? 1 : 0;
  bytes[row + AT.opens] = s.from <= around.first ? 1 : 0;
  bytes[row + AT.continued] = before?.open && gap === 1 && s.from <= around.first ? 1 : 0;
  bytes[row + AT.colon] = around.first > 0 && w.form[around.first - 1] === COLON ? 1 : 0;
  bytes[row + AT.lastSure] = before && explicit[q - 1]! >= 0 ? 1 : 0;
  bytes[row + AT.turnsAgo] = Math.min(TURNS_BACK, turnsAgo.at(-1) ?? 0);
  bytes[row + AT.words] = scaled(s.to - s.from);
  bytes[row + AT.question] = asks(w, s);
  bytes[row + AT.lastQuestion] = before && before.from >= 0 ? asks(w, before) : 0;
  bytes[row + AT.inAfterCount] = Math.min(3, around.after.who.length);
  bytes[row + AT.small] = startsSmall(w, s);
  bytes[row + AT.between] = between;
  bytes[row + AT.betweenHow] = between === 0 ? 0 : s.from === before!.to ? 1 : endOf(w.form[s.from - 1] ?? 0);
  bytes[row + AT.lastComma] = before && gap === 0 ? (w.form[before.to - 2] === COMMA ? 1 : 2) : 0;
}

const KINDS = { none: 0, name: 1, noun: 2, pronoun: 3, teller: 4, lost: 5 } as const;
const endOf = (form: number): number => (form === COMMA ? 2 : form === STOP ? 3 : form === COLON ? 4 : 5);

/** How many turns ago the quotes before `q` were, the last one first. Quotes of one paragraph are one turn. */
function turnsBefore(speeches: readonly Speech[], q: number): number[] {
  const ago: number[] = [];
  let turns = 0;
  let paragraph = speeches[q]!.paragraph;
  for (let p = q - 1; p >= 0 && turns <= TURNS_BACK && q - p < QUOTES_BACK; p--) {
    if (speeches[p]!.paragraph !== paragraph) {
      turns++;
      paragraph = speeches[p]!.paragraph;
    }
    ago.push(turns);
  }
  return ago;
}

/** The last who was a subject between two tokens; -1 nobody. */
function lastSubjectSince({ list, firstAt }: Mentions, from: number, to: number): number {
  for (let k = firstAt(to) - 1; k >= 0 && list[k]!.from >= from; k--) if (list[k]!.subject) return list[k]!.entity;
  return -1;
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
