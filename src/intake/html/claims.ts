import type { Claim } from '../draft.ts';
import type { Page } from './blocks.ts';
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
export function claimsOf(path: string, page: Pick<Page, 'title' | 'metas' | 'language'>, composed: Composed): Claim[] {
  const claims: Claim[] = [];
  const claim = (field: Claim['field'], value: string, text: string, at?: readonly [number, number]) =>
    void claims.push({ field, value, evidence: at ? { path, text, at } : { path, text } });
  const heading = titleHeading(composed.placed);
  if (heading) claim('title', oneLine(heading.block.text), heading.block.text, [heading.start, heading.end]);
  if (page.title && !(heading && same(page.title, heading.block.text)))
    claim('title', page.title, `<title>${page.title}</title>`);
  for (const [name, content] of page.metas) {
    const field = META[name];
    if (field && !claims.some((c) => c.field === field && same(c.value, content)))
      claim(field, content, `<meta name="${name}" content="${content}">`);
  }
  if (page.language) claim('language', page.language, `<html lang="${page.language}">`);
  const address = authorsAddress(composed.placed);
  if (address) claim('contact', address.mail, address.placed.block.text, [address.placed.start, address.placed.end]);
  return claims;
}

/** The first heading, where it stands before the story's prose. */
function titleHeading(placed: readonly Placed[]): Placed | undefined {
  const at = placed.findIndex((p) => !p.furniture && p.block.kind === 'heading' && /[\p{L}\p{N}]/u.test(p.block.text));
  const before = placed.slice(0, at).filter((p) => !p.furniture);
  return at >= 0 && before.every((p) => p.block.words < 12) ? placed[at] : undefined;
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

const oneLine = (text: string) => text.replace(/\s+/g, ' ').trim();
const bare = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const same = (a: string, b: string) => bare(a) === bare(b);
