import { IS } from './lexicon.ts';
import { type Mention, type Mentions, NAME, NOUN, PRONOUN, TELLER } from './mention.ts';
import { isVerb } from './verbs.ts';
import { bitsAt, COLON, COMMA, DASH, POSSESSIVE, QUOTE, type Words } from './words.ts';

/** What stands beside a quote and says who speaks. */
export interface Tag {
  /** Index into the mentions; -1 when a verb of speech has a speaker that is no known mention. */
  readonly mention: number;
  readonly side: 'before' | 'after';
  /** A verb of speech stands with it; else only the comma of the quote or its place says so. */
  readonly verb: boolean;
  /** The pronoun's gender, where a pronoun stands there. */
  readonly gender: 'f' | 'm' | null;
}

/** A quote with where its tokens are. */
export interface Speech {
  readonly from: number;
  readonly to: number;
  readonly paragraph: number;
  readonly open: boolean;
  readonly tag: Tag | undefined;
}

/** The quotes of a story, each with its tag. */
export function speechesOf(w: Words, mentions: Mentions): Speech[] {
  const from = new Int32Array(w.quotes.length).fill(-1);
  const to = new Int32Array(w.quotes.length);
  for (let i = 0; i < w.count; i++) {
    const q = w.quote[i]!;
    if (q < 0) continue;
    if (from[q]! < 0) from[q] = i;
    to[q] = i + 1;
  }
  return w.quotes.map((span, q) => {
    const at = { from: from[q]!, to: to[q]!, paragraph: span.paragraph, open: span.open };
    return {
      ...at,
      tag: at.from < 0 ? undefined : (tagAfter(w, mentions, at.to, at.from) ?? tagBefore(w, mentions, at.from)),
    };
  });
}

const genderOf = (w: Words, at: number): 'f' | 'm' | null => {
  const bits = bitsAt(w, at);
  return bits & IS.he ? 'm' : bits & IS.she ? 'f' : null;
};

/** Last sign inside the quote: a comma promises that the sentence goes on with who said it. */
function endsWithComma(w: Words, to: number): boolean {
  let i = to - 1;
  if (w.form[i] === QUOTE) i--;
  return w.form[i] === COMMA || w.form[i] === DASH;
}

/** A mention that may be the subject of a verb of speech: "he", never the "his" of "his mother". Index or -1. */
function speakerAt(w: Words, mentions: Mentions, token: number): number {
  for (let k = mentions.firstAt(token); mentions.list[k]?.from === token; k++) {
    const { kind, to } = mentions.list[k]!;
    if ((kind === NAME && !(w.flags[to - 1]! & POSSESSIVE)) || kind === NOUN) return k;
    if (SUBJECTS.has(w.forms[w.form[token]!]!)) return k;
  }
  return -1;
}
const SUBJECTS = new Set(['he', 'she', 'i', 'er', 'sie', 'ich']);

function tagAfter(w: Words, mentions: Mentions, at: number, from: number): Tag | undefined {
  if (at >= w.count || w.quote[at]! >= 0 || w.paragraph[at] !== w.paragraph[from]) return undefined;
  let t = at;
  if (w.form[t] === COMMA || w.form[t] === DASH) t++;
  if (w.form[t]! < 0) return undefined;
  const comma = endsWithComma(w, at);
  if (bitsAt(w, t) & IS.say) {
    for (let j = t + 1; j < Math.min(t + 5, w.count) && w.form[j]! >= 0 && w.quote[j]! < 0; j++) {
      const k = speakerAt(w, mentions, j);
      if (k >= 0) return { mention: k, side: 'after', verb: true, gender: genderOf(w, j) };
      if (bitsAt(w, j) & (IS.stop & ~IS.the) && !(bitsAt(w, j) & (IS.the | IS.a))) break;
    }
    return { mention: -1, side: 'after', verb: true, gender: null };
  }
  // "Then Kit said", "At that the man laughed".
  for (let j = t; j < Math.min(t + 2, w.count) && w.form[j]! >= 0; j++) {
    const k = speakerAt(w, mentions, j);
    if (k < 0) continue;
    const m = mentions.list[k]!;
    for (let v = m.to; v < Math.min(m.to + 6, w.count) && w.quote[v]! < 0; v++) {
      if (w.form[v]! < 0 && w.form[v] !== COMMA) break;
      if (!comma && tellsOfSpeech(w, v)) break;
      if (bitsAt(w, v) & IS.say && !(v > m.to + 3 && !(bitsAt(w, v) & IS.saySure)))
        return { mention: k, side: 'after', verb: true, gender: genderOf(w, j) };
      if (v > m.to && mentionAt(mentions, v) >= 0 && mentions.list[mentionAt(mentions, v)]!.subject) break;
    }
    if (comma && isVerb(w, m.to)) return { mention: k, side: 'after', verb: false, gender: genderOf(w, j) };
    break;
  }
  return undefined;
}

/** "I told him", "she answered that it was": behind a finished quote this tells of other speech. */
function tellsOfSpeech(w: Words, v: number): boolean {
  if (!(bitsAt(w, v) & IS.say)) return false;
  const next = w.form[v + 1]! >= 0 ? w.forms[w.form[v + 1]!]! : '';
  const verb = w.forms[w.form[v]!]!;
  return INDIRECT.has(next) || (verb === 'returned' && next === 'to') || LOOSE.has(verb);
}
const INDIRECT = new Set(['that', 'whether', 'if', 'how', 'why', 'nothing', 'no']);
const LOOSE = new Set(['told', 'tells', 'put', 'broke', 'spoke', 'proceeded', 'read', 'nodded']);

function tagBefore(w: Words, mentions: Mentions, from: number): Tag | undefined {
  const b = from - 1;
  if (b < 0 || w.quote[b]! >= 0) return undefined;
  const form = w.form[b]!;
  const same = w.paragraph[b] === w.paragraph[from];
  const lead = form === COLON || (same && (form === COMMA || form === DASH || form >= 0));
  if (!lead || (!same && w.paragraph[b] !== w.paragraph[from]! - 1)) return undefined;
  let start = b;
  while (
    start > 0 &&
    b - start < 60 &&
    w.quote[start - 1]! < 0 &&
    w.paragraph[start - 1] === w.paragraph[b] &&
    !(w.flags[start]! & 4)
  )
    start--;
  let say = -1;
  for (let i = b; i >= start && say < 0; i--) if (bitsAt(w, i) & IS.say) say = i;
  if (say < 0) {
    if (form !== COLON) return undefined;
    const k = subjectIn(mentions, start, b);
    return k < 0 ? undefined : { mention: k, side: 'before', verb: false, gender: genderOf(w, mentions.list[k]!.from) };
  }
  let k = -1;
  // The nearest subject before the verb.
  for (let j = mentions.firstAt(say) - 1; j >= 0 && mentions.list[j]!.from >= start; j--) {
    if (k < 0 || (mentions.list[j]!.subject && !mentions.list[k]!.subject)) k = j;
    if (mentions.list[k]!.subject) break;
  }
  if (k < 0) {
    const j = mentions.firstAt(say + 1);
    if (mentions.list[j] && mentions.list[j]!.from <= say + 3 && mentions.list[j]!.from < b) k = j;
  }
  if (k < 0) return undefined;
  const m = mentions.list[k]!;
  // Only a subject with its verb right before the quote is as good as "said Kit" behind it.
  const near = b - say < 8 && (m.from > say || (m.subject && say - m.to < 4));
  return { mention: k, side: 'before', verb: near, gender: genderOf(w, m.from) };
}

function subjectIn(mentions: Mentions, from: number, to: number): number {
  for (let k = mentions.firstAt(from); k < mentions.list.length && mentions.list[k]!.from < to; k++)
    if (mentions.list[k]!.subject) return k;
  return -1;
}

/** Index of the mention that begins at a token; of several the first. -1 when none does. */
export function mentionAt(mentions: Mentions, token: number): number {
  const k = mentions.firstAt(token);
  return mentions.list[k]?.from === token ? k : -1;
}

/** What a tag names: for the tier and the features. */
export const tagKind = (
  mentions: Mentions,
  tag: Tag | undefined,
): 'none' | 'name' | 'noun' | 'pronoun' | 'teller' | 'lost' => {
  if (!tag) return 'none';
  const m: Mention | undefined = mentions.list[tag.mention];
  if (!m) return 'lost';
  return m.kind === NAME
    ? 'name'
    : m.kind === NOUN
      ? 'noun'
      : m.kind === TELLER
        ? 'teller'
        : m.kind === PRONOUN
          ? 'pronoun'
          : 'none';
};
