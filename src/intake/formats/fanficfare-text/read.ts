import { sentence } from '../../../text/sentence.ts';
import type { Intake, LeftOut } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import { readPage } from '../../html/reader.ts';
import { isStory } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { readDownload } from '../../sites/downloads/download.ts';
import type { FanficfareText } from '../../sites/downloads/fanficfare-text.ts';
import { cutBlocks } from '../../sites/regions.ts';
import { Claims } from '../../sites/site.ts';

/** What is used of `markdown-it`. */
interface Markdown {
  render(text: string): string;
  parse(text: string, env: object): readonly { readonly children: readonly Token[] | null }[];
}

interface Token {
  readonly type: string;
  attrGet(name: string): string | number | null;
}

let known: Markdown | undefined;

/** Reads the chapters' light mark-up: no line is code or a title for the signs it happens to hold, no tag is one. */
async function markdown(): Promise<Markdown> {
  if (known) return known;
  const { default: MarkdownIt } = await import('markdown-it');
  known = new MarkdownIt('commonmark', { html: false, maxNesting: 100 }).disable([
    'code',
    'fence',
    'backticks',
    'lheading',
    'reference',
    'html_block',
    'html_inline',
    'entity',
  ]);
  return known;
}

/** A plain text of FanFicFare as one draft: the same as its book, page by page. */
export async function readFanficfareText(path: string, decoded: Decoded, parts: FanficfareText): Promise<Intake> {
  const { blocks } = readPage(pageOf(parts, await markdown()));
  const claims = new Claims(path);
  const types = readDownload(blocks, claims) ?? blocks.map(() => 'story' as const);
  const { text, story, leftOut } = cutBlocks(blocks, types);
  if (!isStory(story)) return refused(path, 'no-story', sentence('refused.fanficfare'));
  return only({
    path,
    format: 'text',
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    text,
    claims: claims.list,
    lossy: decoded.lossy,
    warnings: decoded.warnings,
    leftOut: [...leftOut, ...addressesIn(parts, await markdown())],
  });
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The book that FanFicFare would have made of it. */
function pageOf({ title, authors, address, entries, contents, chapters, end }: FanficfareText, md: Markdown): string {
  const names = authors.map((name) => `<a href="#author">${escaped(name)}</a>`).join(', ');
  const labels = entries.map(
    ({ label, paragraphs: [first = '', ...more] }) =>
      `<p><b>${escaped(label)}:</b> ${escaped(first)}</p>${more.map((p) => `<p>${escaped(p)}</p>`).join('')}`,
  );
  const listed =
    contents &&
    `<mbp:pagebreak/><h3>${contents.title}</h3>${contents.lines.map((l) => `<p><a href="#chapter">${escaped(l)}</a></p>`).join('')}`;
  const pages = chapters.map((c) => `<mbp:pagebreak/><h3>${escaped(c.title)}</h3>${md.render(c.text)}`);
  return `<body><h3><a href="${escaped(address)}">${escaped(title)}</a> by ${names}</h3>${labels.join('')}${listed ?? ''}${pages.join('')}<mbp:pagebreak/>${end ? `<p>${end}</p>` : ''}</body>`;
}

/** Where the links of the text lead: written out in plain text, behind the words in a page. */
function addressesIn({ chapters }: FanficfareText, md: Markdown): LeftOut[] {
  const found: LeftOut[] = [];
  for (const { title, text } of chapters) {
    if (!text.includes('](')) continue;
    for (const { children } of md.parse(text, {}))
      for (const token of children ?? []) {
        const address =
          token.type === 'link_open' ? token.attrGet('href') : token.type === 'image' ? token.attrGet('src') : null;
        if (address)
          found.push({ reason: 'container', text: String(address), place: sentence('place.link-in', { title }) });
      }
  }
  return found;
}
