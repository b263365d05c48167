import { type Change, replace } from '../../../text/change.ts';
import type { Text } from '../../../text/text.ts';
import { skipSpace, skipSpaceBack } from '../../lines/lines.ts';
import { shieldOf, watch } from '../../marks/shield.ts';
import type { Rule } from '../../rule.ts';

const ID = 'typed-tags';
const CONFIDENCE = { pair: 0.97, alone: 0.9 };
const TAG = /<(\/?)(i|em|u|b|strong|cite)(?:\s[^<>]{0,300}=[^<>]{0,300})?>|\[(\/?)(i|u|b)\]/gi;
/** A dream or a letter may be emphasised as a whole. */
const REACH = 20_000;

interface Tag {
  readonly start: number;
  readonly end: number;
  /** Its name with its bracket: what belongs together. */
  readonly family: string;
  readonly closes: boolean;
  pair?: Tag;
}

/** Tags that stand in the text as somebody typed them, of HTML and of forums. */
export const typedTags: Rule = {
  id: ID,
  sentence: 'rule.typed-tags',
  hint: 'rule.typed-tags-hint',
  example: { before: 'I <i>told</i> you [b]twice[/b].', after: 'I *told* you **twice**.' },
  find(text) {
    if (!text.content.includes('<') && !text.content.includes('[')) return [];
    const shielded = watch(shieldOf(text));
    const tags = tagsIn(text.content).filter((tag) => !shielded(tag.start, tag.end));
    pair(tags);
    const many = tags.filter((t) => t.family.startsWith('<')).length > 1;
    const edits = new Edits(text);
    let until = -1;
    for (const tag of tags) {
      if (tag.pair && !tag.closes && tag.start >= until) {
        until = tag.pair.end;
        edits.emphasise(tag, tag.pair);
      }
      // What stands inside another emphasis, or belongs to nothing, says no more.
      if (tag.pair) edits.drop(tag, CONFIDENCE.pair);
      else if (tag.family.startsWith('<') && (tag.closes || many)) edits.drop(tag, CONFIDENCE.alone);
    }
    return edits.changes();
  },
};

function tagsIn(content: string): Tag[] {
  const tags: Tag[] = [];
  for (const m of content.matchAll(TAG)) {
    const start = m.index;
    const end = start + m[0].length;
    // A tag in a tag is nobody's.
    if (content[start - 1] === '<' || content[end] === '>') continue;
    tags.push({ start, end, family: m[0][0] + (m[2] ?? m[4])!.toLowerCase(), closes: (m[1] ?? m[3]) === '/' });
  }
  return tags;
}

function pair(tags: readonly Tag[]): void {
  const last = new Map<string, Tag>();
  for (const tag of tags) {
    const open = last.get(tag.family);
    if (!tag.closes) last.set(tag.family, tag);
    else if (open && tag.start - open.end <= REACH) {
      open.pair = tag;
      tag.pair = open;
      last.delete(tag.family);
    }
  }
}

/** What is put in and taken away at each place, put together at the end. */
class Edits {
  private readonly text: Text;
  private readonly pieces: { start: number; end: number; after: string; confidence: number }[] = [];

  constructor(text: Text) {
    this.text = text;
  }

  drop({ start, end }: Tag, confidence: number): void {
    this.pieces.push({ start, end, after: '', confidence });
  }

  /** Stars around each paragraph between two tags; they hug its words and stand at the edges of words. */
  emphasise(open: Tag, close: Tag): void {
    const { content } = this.text;
    const star = /b|strong/.test(open.family.slice(1)) ? '**' : '*';
    let at = open.end;
    const part = (stop: number) => {
      const [from, to] = [skipTags(content, at, stop), skipTagsBack(content, stop, at)];
      const inside = from < to ? content.slice(from, to).replace(TAG, '') : '';
      if (!LETTER.test(inside) || inside.includes('*')) return;
      this.star(from === open.end ? wordStart(content, open.start, from) : from, star);
      this.star(to === close.start ? wordEnd(content, to, close.end) : to, star);
    };
    for (const gap of content.slice(open.end, close.start).matchAll(/\n[^\S\n]*\n/g)) {
      part(open.end + gap.index);
      at = open.end + gap.index + gap[0].length;
    }
    part(close.start);
  }

  private star(at: number, star: string): void {
    this.pieces.push({ start: at, end: at, after: star, confidence: CONFIDENCE.pair });
  }

  /** Neighbours as one change; sorted. */
  changes(): Change[] {
    const merged: { start: number; end: number; after: string; confidence: number }[] = [];
    for (const piece of this.pieces.sort((a, b) => a.start - b.start || a.end - b.end)) {
      const last = merged.at(-1);
      if (last && piece.start <= last.end) {
        last.end = Math.max(last.end, piece.end);
        last.after += piece.after;
        last.confidence = Math.min(last.confidence, piece.confidence);
      } else merged.push({ ...piece });
    }
    return merged.map(({ start, end, after, confidence }) => replace(this.text, ID, start, end, after, confidence));
  }
}

/** Behind the white space and tags at the beginning of a stretch. */
function skipTags(content: string, from: number, to: number): number {
  let at = skipSpace(content, from);
  for (let n = 0; n < 20 && at < to; n++) {
    const tag = /^<\/?(?:i|em|u|b|strong|cite)>/i.exec(content.slice(at, at + 10));
    if (!tag) break;
    at = skipSpace(content, at + tag[0].length);
  }
  return Math.min(at, to);
}

function skipTagsBack(content: string, to: number, from: number): number {
  let at = skipSpaceBack(content, to);
  for (let n = 0; n < 20 && at > from; n++) {
    const tag = /<\/?(?:i|em|u|b|strong|cite)>$/i.exec(content.slice(Math.max(from, at - 10), at));
    if (!tag) break;
    at = skipSpaceBack(content, at - tag[0].length);
  }
  return Math.max(at, from);
}

const LETTER = /[\p{L}\p{N}]/u;

/** The beginning of the word in whose middle a tag stands; where it stands at a word's edge, the place behind it. */
function wordStart(content: string, tag: number, behind: number): number {
  if (!LETTER.test(content[behind] ?? '')) return behind;
  let at = tag;
  while (at > 0 && tag - at < 40 && LETTER.test(content[at - 1]!)) at--;
  return at === tag ? behind : at;
}

function wordEnd(content: string, before: number, tagEnd: number): number {
  if (!LETTER.test(content[before - 1] ?? '')) return before;
  let at = tagEnd;
  while (at < content.length && at - tagEnd < 40 && LETTER.test(content[at]!)) at++;
  return at === tagEnd ? before : at;
}
