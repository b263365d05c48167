import { byline } from '../../text/apparatus/entries.ts';
import { hasEmoji } from '../../text/emoji.ts';
import { foldWords } from '../../text/folded.ts';
import type { Claim } from '../draft.ts';
import { oneLine } from '../one-line.ts';
import type { HtmlPage } from './blocks.ts';
import type { Composed, Placed } from './compose.ts';

const META: Readonly<Record<string, Claim['field']>> = {
  author: 'author',
  'dc.creator': 'author',
  'article:author': 'author',
  description: 'summary',
  'dc.description': 'summary',
  'dc.title': 'title',
  'dc.date': 'date',
  'dc.language': 'language',
  'dc.publisher': 'publisher',
  'og:site_name': 'publisher',
  keywords: 'tag',
};

/** What the page says about its story: `<title>`, the first heading, meta tags, the author's address. */
export function claimsOf(
  path: string,
  page: Pick<HtmlPage, 'title' | 'metas' | 'language'>,
  composed: Composed,
): Claim[] {
  const claims: Claim[] = [];
  const claim = (field: Claim['field'], value: string, text: string, at?: readonly [number, number]) =>
    void claims.push({ field, value, evidence: at ? { path, text, at } : { path, text } });
  const heading = titleHeading(composed.placed, page.title);
  if (heading) claim('title', oneLine(heading.block.text), heading.block.text, [heading.start, heading.end]);
  if (page.title && !(heading && same(page.title, heading.block.text)))
    claim('title', page.title, `<title>${page.title}</title>`);
  for (const [name, content] of page.metas) {
    const field = META[name];
    if (field && isOfTheSite(field, content, page)) continue;
    if (field && !claims.some((c) => c.field === field && same(c.value, content)))
      claim(field, content, `<meta name="${name}" content="${content}">`);
  }
  if (page.language) claim('language', page.language, `<html lang="${page.language}">`);
  const writer = claims.some((c) => c.field === 'author') ? undefined : linkedWriter(composed.placed);
  if (writer) claim('author', writer.name, writer.placed.block.text, [writer.placed.start, writer.placed.end]);
  const address = authorsAddress(composed.placed);
  if (address) claim('contact', address.mail, address.placed.block.text, [address.placed.start, address.placed.end]);
  return claims;
}

/** The first of several headings, where the page has a title of its own: "I. The Quay", "Chapter 1", "Prologue". */
const OF_A_CHAPTER =
  /^\W{0,4}(?:(?:chapter|chap|part|kapitel|teil|chapitre|cap[ií]tulo)\b|prolog(?:ue)?\b|(?:1|i)(?:[.:]\s|\W{0,3}$))/i;

/** Words or emoji, and none that only name the writer. */
const isSaid = (text: string): boolean => (/[\p{L}\p{N}]/u.test(text) || hasEmoji(text)) && byline(text) === undefined;

/** The first heading, where it stands before the story's prose. */
function titleHeading(placed: readonly Placed[], title: string): Placed | undefined {
  const at = placed.findIndex((p) => !p.furniture && p.block.kind === 'heading' && isSaid(p.block.text));
  const before = placed.slice(0, at).filter((p) => !p.furniture);
  const found = at >= 0 && before.every((p) => p.block.words < 12) ? placed[at] : undefined;
  const others = placed.slice(at + 1).some((p) => !p.furniture && p.block.kind === 'heading');
  return found && title !== '' && others && OF_A_CHAPTER.test(found.block.text) ? undefined : found;
}

/** Does a meta tag say who keeps the site, or what it is for? */
function isOfTheSite(field: Claim['field'], content: string, page: Pick<HtmlPage, 'title' | 'metas'>): boolean {
  if (field === 'author') {
    if (
      /^(?:www\.)?[\w-]{2,60}(?:\.[\w-]{2,30}){0,2}\.(?:com|org|net|info|de|fr|es|it|ru|uk|co|io|nu|ws|tk|eu|us|ca|au)$/i.test(
        content,
      )
    )
      return true;
    const names = page.metas.filter(([n]) => /^(?:og:site_name|application-name)$/.test(n)).map(([, v]) => v);
    return [
      ...names,
      page.title
        .split(/\s(?:[|»–—-]|::)\s/)
        .slice(1)
        .at(-1) ?? '',
    ].some((n) => n !== '' && same(n, content));
  }
  return field === 'summary' && content.length < 300 && SLOGAN.test(content);
}

const SLOGAN =
  /\b(?:your|our|the|an?|largest|biggest|free)\b[^.!?]{0,40}\b(?:place|home|site|website|archive|community|platform|collection|library)\b[^.!?]{0,50}\b(?:fan ?fic\w*|fics?|stories|fiction|writers?|readers?)\b|\b(?:read|write|publish|share)\b[^.!?]{0,40}\b(?:fan ?fic\w*|your (?:own )?(?:stories|fics?))\b/i;

/** Pages of members, as sites call them in their addresses. */
const MEMBER =
  /\/(?:u|users?|authors?|members?|profiles?|people|autor(?:en)?)\/[^/?#]{1,60}\/?(?:[?#].{0,60})?$|(?:viewuser|profile|userinfo|member)\.php\?|[?&](?:uid|user|userid|author|member)=|^\/?~[^/]{1,40}\/?$/i;
const NO_NAME =
  /^(?:(?:my |your |the )?(?:profile|author|account|home|page|stories|works|members?|users?|login|log ?in|log ?out|sign ?\w{2,3}|register|message|more|contact|follow|e-?mail|settings|beta|admin))\b/i;

/** The one member of the site whose page the lines over the story lead to: who wrote it. */
function linkedWriter(placed: readonly Placed[]): { name: string; placed: Placed } | undefined {
  const prose = placed.findIndex((p) => !p.furniture && p.block.kind === 'text' && p.block.words >= 25);
  const found = placed.slice(0, Math.max(0, prose)).flatMap((p) => {
    if (p.block.furniture || p.block.words > 20) return [];
    return p.block.lines
      .flatMap((l) => l.runs)
      .filter(
        (r) => r.link && MEMBER.test(r.link) && !NO_NAME.test(r.text.trim()) && /^[\p{L}\p{N}]/u.test(r.text.trim()),
      )
      .map((r) => ({ name: oneLine(r.text), placed: p }));
  });
  const names = new Set(found.map((f) => f.name));
  return names.size === 1 && found[0]!.name.length <= 60 ? found[0] : undefined;
}

/** A mail link in a line that names an author. */
function authorsAddress(placed: readonly Placed[]): { mail: string; placed: Placed } | undefined {
  for (const p of placed) {
    if (p.furniture || p.block.words > 20 || !/\b(?:by|author|e-?mail)\b/i.test(p.block.text)) continue;
    for (const { link } of p.block.lines.flatMap((l) => l.runs)) {
      const mail = /^mailto:([^?\s]+@[^?\s]+)/i.exec(link ?? '')?.[1];
      if (mail) return { mail, placed: p };
    }
  }
  return undefined;
}

const same = (a: string, b: string) => foldWords(a) === foldWords(b);
