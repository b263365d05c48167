import { type Element, type Elements, isTag } from './elements.ts';
import type { Region } from './region.ts';
import { storyAround } from './regions.ts';
import type { Claims, Site } from './site.ts';

/** Links under an entry: to its comments, and to say something. */
const ANSWER = /(?:talkpost|talkread)\.bml\?|[?&;](?:mode=reply|replyto=|nc=\d|thread=)/i;
const USERS =
  /\/(?:users|~)\/?([\w-]{1,40})\/|\/\/(?:www\.)?(?!www\.)([\w-]{1,40})\.(?:live|dead|greatest|insane)journal\.com\//i;
const USER_INFO = /userinfo\.bml\?user=([\w-]{1,40})/i;
const COMMUNITY = /\/(?:community|communities)\/([\w-]{1,40})(?:\/|$)/i;

/**
 * Entries of LiveJournal and its kin as they were shown before their mark-up told anything: tables, fonts and the links under an
 * entry (about 1999 to 2005), alone on the page of a journal or above their comments (`talkread.bml`).
 */
export const oldJournals: Site = {
  name: 'LiveJournal',
  is: (html) =>
    /(?:live|dead|greatest|insane)journal\.com\//i.test(html) &&
    /userinfo\.bml\?user=|\/users\/[\w-]+\//i.test(html) &&
    ANSWER.test(html),
  read(page, claims) {
    const links = page.where((e) => e.name === 'a' && e.attributes.has('href'));
    const answers = links.filter((a) => ANSWER.test(hrefOf(a)));
    // A page of many entries is read like any other page.
    const entries = new Set(
      answers.flatMap((a) => /itemid=(\d+)|\/(\d{2,})\.html/.exec(hrefOf(a))?.slice(1).find(Boolean) ?? []),
    );
    const title = titleOf(page, answers);
    const foot = answers.find((a) => title && a.start > title.end && wordsBetween(page, title.end, a.start) >= LEAST);
    if (entries.size > 1 || !title || !foot) return undefined;
    const moods = page
      .where(
        (e) =>
          e.name === 'table' &&
          (e.start >= title.end || e.end <= title.start) &&
          e.end - e.start < 3000 &&
          MOOD.test(page.html.slice(e.start, e.end)),
      )
      .map(({ start, end }): Region => ({ start, end, type: 'authors-note' }));
    const start = title.end;
    const end = bracketBefore(page.html, foot.start);
    readHead(page, title, links, claims);
    const isWithin = (m: Region) => m.start >= start && m.end <= end;
    return {
      regions: [...storyAround(start, end, moods.filter(isWithin)), ...moods.filter((m) => !isWithin(m))],
      around: [{ start: headStart(page, title), end: start, type: 'header' }],
    };
  },
};

const LEAST = 60;
const MOOD = /\bCurrent (?:mood|music|location)\b/i;

const hrefOf = (a: Element): string => a.attributes.get('href') ?? '';

const wordsBetween = (page: Elements, from: number, to: number): number =>
  page.html
    .slice(from, Math.min(to, from + 50_000))
    .replace(/<[^<>]*>/g, ' ')
    .match(/\p{L}+/gu)?.length ?? 0;

/** The entry's subject: in italics within larger letters, before the first link to answer behind which there is text. */
function titleOf(page: Elements, answers: readonly Element[]): Element | undefined {
  const last = answers.at(-1)?.start ?? 0;
  return page.find(
    (e) =>
      e.name === 'font' &&
      e.start < last &&
      /^\+?[1-5]$/.test(e.attributes.get('size') ?? '') &&
      e.end - e.start < 1500 &&
      page.find(isTag('i'), e) !== undefined &&
      page.words(e) !== '',
  );
}

/** Where what is said over the entry begins: with its day or its writer. */
const headStart = (page: Elements, title: Element): number =>
  page.all.findLast((e) => e.name === 'table' && e.end <= title.start && DAY.test(page.words(e)))?.start ??
  page.all.findLast((e) => e.name === 'tr' && e.end <= title.start && DAY.test(page.words(e)))?.start ??
  title.start;

const DAY =
  /\d{4}-\d{1,2}-\d{1,2}|\p{L}{3,9}\.?\s\d{1,2}(?:st|nd|rd|th)?,?\s\d{4}|\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,9}\.?,?\s\d{4}/u;

function readHead(page: Elements, title: Element, links: readonly Element[], claims: Claims): void {
  const subject = page.words(title);
  if (!/^\(?no subject\)?$/i.test(subject)) claims.loose('subject', subject);
  const before = links.filter((a) => a.start < title.start);
  const name = (a: Element) => USER_INFO.exec(hrefOf(a))?.[1] ?? USERS.exec(hrefOf(a))?.slice(1).find(Boolean);
  const writer = before.map(name).find((n) => n !== undefined);
  if (writer) claims.loose('author', writer);
  const place = before.map((a) => COMMUNITY.exec(hrefOf(a))?.[1]).find((n) => n !== undefined);
  if (place) claims.add('collection', place);
  const said = page.html.slice(Math.max(0, title.start - 3000), title.start).replace(/<[^<>]*>/g, ' ');
  const day = [...said.matchAll(new RegExp(DAY, 'gu'))].at(-1)?.[0];
  if (day) claims.loose('date', day);
}

/** "(3 comments | comment on this)" begins with its bracket. */
function bracketBefore(html: string, at: number): number {
  const before = html.slice(Math.max(0, at - 400), at);
  const open = /(?:<(?:hr|p|br|center)\b[^<>]{0,60}>\s*){0,5}\((?:[^()<>]|<[^<>]{0,300}>){0,40}$/i.exec(before);
  return open ? at - open[0].length : at;
}
