import { type Part, titleAndPart } from '../../text/titles/part.ts';
import { isRating } from './rating.ts';
import { cleanTitle } from './title.ts';

/** What the subject of a posted story says. */
export interface Subject {
  readonly title: string | null;
  readonly part?: Part;
  readonly chapter?: string;
  readonly rating?: string;
  readonly relationships: readonly string[];
  readonly fandom?: string;
  readonly author?: string;
  /** "Re: …": more likely talk about a story than the story. */
  readonly reply: boolean;
}

/** Codes of alt.startrek.creative for the shows. */
const SHOWS: { readonly [code: string]: string } = {
  TOS: 'Star Trek: The Original Series',
  TNG: 'Star Trek: The Next Generation',
  DS9: 'Star Trek: Deep Space Nine',
  DSN: 'Star Trek: Deep Space Nine',
  VOY: 'Star Trek: Voyager',
  VGR: 'Star Trek: Voyager',
  ENT: 'Star Trek: Enterprise',
};
const KIND =
  'NEW2ASCEM|NEW2ASC|NEW|NEU|N2U|NFS|FICS?|FANFIC(?:TION)?|FICLET|STORY|DRABBLE|VIGNETTE|VIG|REPOST(?:ED)?|REP|POST|COR|REV(?:ISED)?|DRAFT|DRA|DRF|DFT|WIP|UPDATE|COMPLETED?|ADULT|OCC|MIS|FF|ATXC';
const REPLY = /^\s*(?:re|fwd?|aw|wg|antw)\s*(?:\[\d+\])?\s*:\s*/i;
const COLON_KIND = new RegExp(
  `^(?:${KIND}|FIC LINK|[\\w.-]{1,24}(?:fic|fics|fiction|list|-l)|${Object.keys(SHOWS).join('|')})\\s*[:;]\\s*`,
  'i',
);
const BARE_KIND = new RegExp(
  `^(?:(?:${KIND})\\s+(?=["“]|(?:${KIND}|${Object.keys(SHOWS).join('|')})[\\s:])|(?:${KIND})\\s*[-–]\\s+|(?:${KIND})\\s+(?=.*\\p{Ll}))`,
  'u',
);
const BARE_SHOW = new RegExp(`^(${Object.keys(SHOWS).join('|')})[\\s:,]+(?=\\S)`);
/** "CLOCKWISE: One Hundred Fathoms": a list's name in capitals before a title that is not; no Roman number. */
const LIST = /^(?![IVXLCDM]+:)[A-Z][A-Z0-9-]{3,24}:\s+(?=.*\p{Ll})/u;
/** A pairing as a code: "Orrin/Mara", "K/S", "K&S". */
export const PAIRING = /^(?:\p{Lu}[\p{L}\p{M}'’]*(?:\/[\p{L}?][\p{L}\p{M}'’]*){1,4}|\p{Lu}[a-z]?&\p{Lu}[a-z]?)$/u;

/** Reads `NEW TOS "Title" (1/4) [NC-17] K/S`, `[harbour-l] Title`, `HARBOURFIC: Title`, `Re: Fic: "Title" (Fandom)`. */
export function readSubject(written: string): Subject {
  let rest = written.slice(0, 400).replace(/\s+/g, ' ').trim();
  const found: { rating?: string; fandom?: string; relationships: string[]; coded: boolean; reply: boolean } = {
    relationships: [],
    coded: false,
    reply: false,
  };
  rest = stripPrefixes(rest, found);
  rest = takeBrackets(rest, found);
  // "(1/1) G": right behind the part number a single letter is a rating too.
  const letter = /(?<=\d\s?[\])}]?)\s+([GRMTK])$/.exec(rest);
  if (letter && titleAndPart(rest.slice(0, letter.index)).part) {
    found.rating ??= letter[1]!;
    rest = rest.slice(0, letter.index);
  }
  const quoted = /^["“„](.{1,200}?)["”“](?=\s|$|[,;:([-])(.*)$/.exec(rest);
  const split = titleAndPart(quoted ? quoted[2]! : rest);
  if (split.part) found.coded = true;
  const tail = takeCodes(quoted ? (quoted[2]!.trim() === '' ? '' : split.title) : split.title, found, quoted !== null);
  const inner = quoted ? titleAndPart(quoted[1]!) : split;
  const part = split.part ?? inner.part;
  const by = quoted
    ? /^()by\s+(\p{Lu}.{1,60})$/u.exec(tail)
    : found.coded
      ? /^(.{2,200}?)\s+by\s+(\p{Lu}\S+(?:\s\p{Lu}\S+){1,2})$/u.exec(tail)
      : null;
  const title = cleanTitle(quoted ? inner.title : by ? by[1]! : tail, quoted !== null || part !== undefined);
  return {
    title,
    reply: found.reply,
    relationships: found.relationships,
    ...(part ? { part } : {}),
    ...((inner.chapter ?? split.chapter) ? { chapter: (inner.chapter ?? split.chapter)! } : {}),
    ...(found.rating ? { rating: found.rating } : {}),
    ...(found.fandom ? { fandom: found.fandom } : {}),
    ...(by ? { author: by[2]!.trim() } : {}),
  };
}

type Found = { rating?: string; fandom?: string; relationships: string[]; coded: boolean; reply: boolean };

function stripPrefixes(subject: string, found: Found): string {
  let rest = subject;
  for (let i = 0; i < 8; i++) {
    const before = rest;
    if (REPLY.test(rest)) found.reply = true;
    rest = rest.replace(REPLY, '');
    const tag = /^\[([^\][]{1,40})\]\s*(?=\S)/.exec(rest);
    if (tag && !titleAndPart(`x ${tag[0]}`).part) {
      if (isRating(tag[1]!)) found.rating ??= tag[1]!;
      rest = rest.slice(tag[0].length);
    }
    const show = BARE_SHOW.exec(rest);
    if (show && (found.coded || /["“[]|\d\/[\d?]/.test(rest))) {
      found.fandom ??= SHOWS[show[1]!]!;
      rest = rest.slice(show[0].length);
    }
    const coloned = COLON_KIND.exec(rest);
    const kind = coloned ?? BARE_KIND.exec(rest);
    if (kind && rest.length > kind[0].length) {
      if (coloned && SHOWS[coloned[0].slice(0, 3)]) found.fandom ??= SHOWS[coloned[0].slice(0, 3)]!;
      rest = rest.slice(kind[0].length);
      found.coded = true;
    }
    if (i === 0) rest = rest.replace(LIST, '');
    if (rest === before) break;
  }
  return rest;
}

/** Takes "[NC-17]", "(PG)", "[K/S]", "(fwd)" and, behind a quoted title, "(Fandom)" out of the subject. */
function takeBrackets(subject: string, found: Found): string {
  const quoted = /^["“„]/.test(subject);
  return subject.replace(/\s*[[({]([^\][(){}]{1,60})[\])}]/g, (all, inner: string, at: number) => {
    const words = inner.trim();
    if (titleAndPart(`x (${words})`).part) return all;
    if (isRating(words)) found.rating ??= words;
    else if (PAIRING.test(words)) found.relationships.push(words);
    else if (/^(?:fwd|repost(?:ed)?|new|complete[d]?|wip|long|revised|slash|fic|story)$/i.test(words))
      found.coded = true;
    else if (codesAlone(words, found)) found.coded = true;
    else if (quoted && at > 0 && all.includes('(') && !found.fandom) found.fandom = words;
    else if (all.includes('[') && at > 0) return ' ';
    else return all;
    found.coded = true;
    return ' ';
  });
}

/** "(Orrin/Mara, PG-13)": a list of nothing but ratings and pairings, which are taken. */
function codesAlone(words: string, found: Found): boolean {
  const items = words.split(/\s*[,;]\s*/);
  if (items.length < 2 || !items.every((item) => isRating(item) || PAIRING.test(item))) return false;
  for (const item of items) {
    if (isRating(item)) found.rating ??= item;
    else found.relationships.push(item);
  }
  return true;
}

/** Takes ratings and pairings that stand bare at the end, in a subject that has other codes. */
function takeCodes(text: string, found: Found, quoted: boolean): string {
  const words = text.trim().split(' ');
  while (words.length > (quoted ? 0 : 1)) {
    const last = words.at(-1)!.replace(/^[,;]|[,;]$/g, '');
    const sure = last.length > 1 || quoted;
    if (found.coded && sure && isRating(last)) found.rating ??= last;
    else if (found.coded && PAIRING.test(last)) found.relationships.unshift(last);
    else break;
    words.pop();
  }
  return words.join(' ').replace(/(?<![\s,;:–-])[\s,;:–-]+$/, '');
}
