import { isoDay } from '../mail/date.ts';
import { personOf } from '../mail/people.ts';
import { unescaped } from '../mail/unescaped.ts';
import { type Elements, isTag, wordsIn } from './elements.ts';
import type { Region } from './region.ts';
import type { Claims, Site } from './site.ts';

/** What a list's archive says of a message, and where its body stands. */
interface Letter {
  readonly subject?: string | undefined;
  readonly from?: string | undefined;
  readonly date?: string | undefined;
  readonly body: readonly [start: number, end: number] | undefined;
}

/** Pages of mailing lists' archives, made from mail by MHonArc, hypermail and pipermail: their comments tell what is what. */
export const listArchives: Site = {
  name: 'an archive of a mailing list',
  is: (html) => MHONARC.test(html.slice(0, 3000)) || HYPERMAIL.test(html.slice(0, 5000)) || PIPERMAIL.test(html),
  read(page, claims) {
    const { html } = page;
    const letter = MHONARC.test(html.slice(0, 3000))
      ? mhonarc(html)
      : HYPERMAIL.test(html.slice(0, 5000))
        ? hypermail(html)
        : pipermail(page);
    if (!letter.body) return undefined;
    claim(letter, claims);
    const [start, end] = withoutRules(html, letter.body);
    const story: Region = { start, end, type: 'story' };
    return { regions: [story] };
  },
};

const MHONARC = /<!--\s?(?:MHonArc v\d|X-Head-End|X-Subject:)/;
const HYPERMAIL = /<!-- (?:received|sent|isosent)="[^"\n]{0,100}" -->/;
const PIPERMAIL = /<!--beginarticle-->/;

function claim({ subject, from, date }: Letter, claims: Claims): void {
  if (subject) claims.loose('subject', subject, `Subject: ${subject}`);
  const person = personOf(from ?? '');
  if (person.name) claims.loose('author', person.name, `From: ${from}`);
  if (person.address) claims.loose('contact', person.address, `From: ${from}`);
  if (date) claims.loose('date', isoDay(date) ?? date, `Date: ${date}`);
}

/** A line between head and body is the page's, not the story's. */
function withoutRules(html: string, [start, end]: readonly [number, number]): [number, number] {
  const before = /^(?:\s|<!--[^<>]{0,200}-->|<hr[^<>]{0,200}>|<\/?(?:p|div)>){0,20}/i.exec(
    html.slice(start, start + 3000),
  )![0];
  const kept = before.slice(0, Math.max(0, before.search(/(?:<\/?(?:p|div)>|\s)*$/i)));
  const after = /(?:\s|<hr[^<>]{0,200}>){0,20}$/i.exec(html.slice(Math.max(start, end - 500), end));
  const from = start + kept.length;
  return [from, Math.max(from, end - (after?.[0].length ?? 0))];
}

/** Behind the last of the marks, from `from` on, that stand in the page. */
const behind = (html: string, marks: readonly string[]): number =>
  marks.reduce((last, mark) => {
    const at = html.indexOf(mark);
    return at < 0 ? last : Math.max(last, at + mark.length);
  }, -1);

function before(html: string, from: number, marks: readonly string[]): number {
  const found = marks.map((mark) => html.indexOf(mark, from)).filter((at) => at >= 0);
  return found.reduce((first, at) => Math.min(first, at), html.length);
}

function mhonarc(html: string): Letter {
  const said = new Map<string, string>();
  for (const m of html.slice(0, 20_000).matchAll(/<!--X-([A-Za-z0-9-]{2,30}):[ \t]{0,5}([^\n]{0,1000}?)[ \t]{0,5}-->/g))
    if (!said.has(m[1]!)) said.set(m[1]!, unescaped(m[2]!));
  const start = behind(html, [
    '<!--X-MsgBody-->',
    '<!--X-Subject-Header-End-->',
    '<!--X-Head-of-Message-End-->',
    '<!--X-Head-Body-Sep-End-->',
    '<!--X-Body-of-Message-->',
  ]);
  const end = before(html, start, [
    '<!--X-Body-of-Message-End-->',
    '<!--X-MsgBody-End-->',
    '<!--X-Follow-Ups-->',
    '<!--X-References-->',
    '<!--X-BotPNI-->',
    '<!--X-User-Footer-->',
  ]);
  const hidden = said.get('From-R13');
  return {
    subject: said.get('Subject'),
    from: said.get('From') ?? (hidden && turned(hidden)),
    date: said.get('Date'),
    body: start < 0 ? undefined : [start, end],
  };
}

/** MHonArc hides addresses from robots: letters turned by half of the alphabet, `@` and `[` among the capitals. */
const turned = (text: string): string =>
  text.replace(/[@-[a-z]/g, (c) => {
    const code = c.charCodeAt(0);
    return code > 96 ? String.fromCharCode(97 + ((code - 84) % 26)) : String.fromCharCode(64 + ((code - 50) % 28));
  });

function hypermail(html: string): Letter {
  const said = (name: string) => {
    const m = new RegExp(`<!-- ${name}="([^\\n]{0,500}?)" -->`).exec(html.slice(0, 20_000));
    return m ? unescaped(m[1]!) : undefined;
  };
  const name = said('name');
  const address = said('email');
  const from = address?.includes('@') ? `${name ?? ''} <${address}>` : name;
  const start = behind(html, ['<!-- body="start" -->']);
  const end = before(html, Math.max(0, start), [
    '<!-- body="end" -->',
    '<!-- next="start" -->',
    '<!-- trailer="footer" -->',
  ]);
  return {
    subject: said('subject'),
    from,
    date: said('sent') ?? said('received'),
    body: start < 0 ? undefined : [start, end],
  };
}

function pipermail(page: Elements): Letter {
  const { html } = page;
  const start = behind(html, ['<!--beginarticle-->']);
  const end = before(html, Math.max(0, start), ['<!--endarticle-->']);
  const above = (name: string) => page.words(page.find((e) => isTag(name)(e) && e.start < start));
  const writer = page.find((e) => isTag('b')(e) && e.start < start);
  const address = writer && wordsIn(html.slice(writer.end, Math.min(start, writer.end + 600))).split(/\n| {2}/)[0]!;
  const spelled = /([\w.+-]{1,64}) (?:at|@) ([\w-]{1,60}(?:\.[\w-]{1,60}){1,5})/.exec(address ?? '');
  const name = page.words(writer);
  return {
    subject: above('h1') || undefined,
    from: spelled ? `${name} <${spelled[1]}@${spelled[2]}>` : name || undefined,
    date: above('i') || undefined,
    body: [start, end],
  };
}
