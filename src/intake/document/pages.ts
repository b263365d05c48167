import type { Mark, Text } from '../../text/text.ts';
import type { Claim } from '../draft.ts';
import { compose } from '../html/compose.ts';
import { readPage } from '../html/reader.ts';
import { joined } from '../joined.ts';
import { LeftOutList } from '../left-out.ts';
import { readDownload } from '../sites/downloads/download.ts';
import { readExportFront } from '../sites/downloads/exports.ts';
import { type Cut, cutBlocks } from '../sites/regions.ts';
import { Claims, type Site } from '../sites/site.ts';
import { readSite, siteOf } from '../sites/sites.ts';

/** A document of a book's reading order. */
export interface BookPage {
  /** What the file calls it. */
  readonly name: string;
  readonly html: string;
  /** It is the book's own table of contents. */
  readonly contents: boolean;
  /** Its title in the table of contents. */
  readonly label?: string;
}

export interface ReadPages extends Cut {
  /** What the place that the story is from says of it, in the book's own text. */
  readonly claims: readonly Claim[];
}

/**
 * The pages of a book as one text, a heading for each chapter. The mark-up of the place they are from tells the story from what
 * stands around it; where a converter of books took that away, the words that its downloads always say; else it is read as any page.
 */
export function readPages(path: string, pages: readonly BookPage[]): ReadPages {
  const site = pages.map((p) => siteOf(p.html)).find((s) => s !== undefined);
  const isConverted = pages.some((p) => /\bclass\s*=\s*["']calibre\d*["']/.test(p.html));
  const isDownload = site !== undefined || pages.some((p) => TITLE_PAGE.test(p.html.slice(0, 50_000)));
  const said = isConverted && isDownload ? readSaid(path, pages) : undefined;
  if (said) return said;
  const read = readMarked(path, pages, site);
  // Its labels stand in the story: the mark-up is not what it was.
  return (isDownload && LEFT.test(read.story) && readSaid(path, pages)) || read;
}

/** What stands on the first pages of downloads. */
const TITLE_PAGE = /\bPosted originally on\b|<b\b[^<>]{0,60}>\s{0,9}(?:Status|Packaged|Story URL|Publisher)\s?:/;

const LEFT = /^(?:Chapter (?:Summary|Notes|End Notes)|End Notes)$|^See the end of the (?:chapter|work) for/m;

function readSaid(path: string, pages: readonly BookPage[]): ReadPages | undefined {
  const left = new LeftOutList();
  const blocks = pages.flatMap(({ name, html, contents }, page) => {
    const read = readPage(html);
    left.addAll(read.leftOut, name);
    return read.blocks.map((b) => ({ ...b, page, furniture: b.furniture || contents }));
  });
  const claims = new Claims(path);
  const parts = readDownload(blocks, claims);
  if (!parts) return undefined;
  return { ...cutBlocks(blocks, parts), claims: claims.list, leftOut: left.list };
}

function readMarked(path: string, pages: readonly BookPage[], site: Site | undefined): ReadPages {
  const texts: Text[] = [];
  const stories: string[] = [];
  const claims = new Claims(path);
  const left = new LeftOutList();
  for (const { name, html, contents, label } of pages) {
    const cut = site && !contents ? readSite(html, claims, site) : undefined;
    if (cut?.told) {
      left.addAll(cut.leftOut, name);
      texts.push(cut.story.trim() ? withHeading(cut, label) : cut.text);
      stories.push(cut.story);
      continue;
    }
    const page = readPage(html);
    left.addAll(page.leftOut, name);
    const composed = compose(page.blocks);
    if (readExportFront(page.blocks, claims)) {
      texts.push(whole(composed.text, 'header'));
      continue;
    }
    texts.push(contents ? whole(composed.text, 'navigation') : withHeading(composed, label));
    if (!contents) stories.push(composed.story);
  }
  return {
    text: joined(texts.filter((t) => t.content)),
    story: stories.join('\n\n'),
    claims: claims.list,
    leftOut: left.list,
  };
}

const whole = ({ content }: Text, type: Mark['type']): Text => ({
  content,
  marks: content ? [{ type, start: 0, end: content.length }] : [],
});

/** A chapter that has no heading gets the title that the table of contents gives it. */
function withHeading({ text, story }: Pick<Cut, 'text' | 'story'>, label: string | undefined): Text {
  if (!label || !story.trim() || text.marks.some((m) => m.type === 'heading') || story.trimStart().startsWith(label))
    return text;
  return joined([{ content: label, marks: [{ type: 'heading', level: 2, start: 0, end: label.length }] }, text]);
}

/** What a book's head says and typed places do not: there all tags are in one flat list. */
export function unsaid(claims: readonly Claim[], told: readonly Claim[]): Claim[] {
  const fields = new Set(told.map((c) => c.field));
  if (fields.size === 0) return [...claims];
  return claims.filter(
    ({ field, value }) => !fields.has(field) && field !== 'tag' && !(field === 'author' && /^anonymous$/i.test(value)),
  );
}
