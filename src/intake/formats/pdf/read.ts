import type { PDFDocumentProxy } from 'pdfjs-dist';
import { type Sentence, sentence } from '../../../text/sentence.ts';
import { claimsFrom, draftOf, type Property } from '../../document/draft-of.ts';
import { unsaid } from '../../document/pages.ts';
import type { Intake } from '../../draft.ts';
import { count } from '../../encoding/tidy.ts';
import { LeftOutList } from '../../left-out.ts';
import { isStory } from '../../prose.ts';
import { only, refused } from '../../result.ts';
import { readDownload } from '../../sites/downloads/download.ts';
import { cutBlocks } from '../../sites/regions.ts';
import { Claims } from '../../sites/site.ts';
import { blocksOf } from './blocks.ts';
import { regionsOf } from './columns.ts';
import { loadEngine, SETTINGS } from './engine.ts';
import { expands } from './expansion.ts';
import { withoutFurniture } from './furniture.ts';
import { linesOf } from './lines.ts';
import { atTextEdge, withMargins } from './margins.ts';
import { bodySize, measure } from './measure.ts';
import { cutNotes } from './notes.ts';
import type { PageText } from './page-text.ts';
import { readPages } from './pages.ts';
import { propertiesOf } from './properties.ts';
import { withTrailer } from './trailer.ts';
import { WordJoiner } from './words.ts';

const MOST_PAGES = 10_000;

const SCAN = sentence('refused.pdf-scan');
const LOCKED = sentence('refused.pdf-locked');
const UNREADABLE = sentence('refused.pdf-letters');

/** A PDF with text in it, as one draft: lines put together to paragraphs, what stands on every page on account. */
export async function readPdf(path: string, bytes: Uint8Array): Promise<Intake> {
  if (expands(bytes)) return refused(path, 'expands-too-much', sentence('refused.pdf-grows'));
  const pdfjs = await loadEngine();
  const first = await open(pdfjs, path, bytes);
  const mended = first === 'damaged' ? withTrailer(bytes) : undefined;
  const read = mended ? await open(pdfjs, path, mended) : first;
  return read === 'damaged' ? refused(path, 'damaged', sentence('refused.pdf-damaged')) : read;
}

async function open(pdfjs: Awaited<ReturnType<typeof loadEngine>>, path: string, bytes: Uint8Array) {
  const task = pdfjs.getDocument({ ...SETTINGS, data: new Uint8Array(bytes) });
  // Never asked for by people: a password that opens a file is no part of it.
  task.onPassword = () => {
    throw new Error('locked');
  };
  try {
    return await readDocument(path, await task.promise);
  } catch (error) {
    // What PDF.js says of a file comes from its worker's side with a name of its own; these are mistakes on ours.
    if (error instanceof TypeError || error instanceof RangeError || error instanceof ReferenceError) throw error;
    const { name, message } = error as Error;
    return name === 'PasswordException' || message === 'locked' ? refused(path, 'encrypted', LOCKED) : 'damaged';
  } finally {
    await task.destroy();
  }
}

async function readDocument(path: string, document: PDFDocumentProxy): Promise<Intake | 'damaged'> {
  if (document.numPages > MOST_PAGES)
    return refused(path, 'too-large', sentence('refused.pdf-pages', { pages: document.numPages }));
  const { properties, titles } = await propertiesOf(document);
  const pages: PageText[] = [];
  for await (const page of readPages(document)) pages.push(page);
  const unread = pages.flatMap((p, i) => (p.unread ? [i + 1] : []));
  if (pages.every((p) => p.unread && p.pieces.length === 0)) return 'damaged';
  const letters = pages.reduce((n, p) => n + p.pieces.reduce((m, q) => m + q.text.length, 0), 0);
  if (letters < 30 + 3 * (pages.length - unread.length)) return refused(path, 'not-text', SCAN);
  const lost = pages.reduce((n, p) => n + p.pieces.reduce((m, q) => m + unknown(q.text), 0), 0);
  if (lost * 3 > letters) return refused(path, 'not-text', UNREADABLE);
  const left = new LeftOutList();
  for (const [i, { turned, unseen }] of pages.entries()) {
    left.add('page-furniture', turned, sentence('place.page-edge', { page: i + 1 }));
    left.add('hidden', unseen, sentence('place.page', { page: i + 1 }));
  }
  const { blocks, joined } = layOut(withoutFurniture(pages, left), titles);
  const draft = {
    format: 'pdf' as const,
    encoding: 'pdf',
    encodingEvidence: sentence('encoding.pdf'),
    warnings: [
      ...(unread.length > 0 ? [saysUnread(unread, pages.length)] : []),
      ...(joined.count > 0 ? [saysJoined(joined)] : []),
    ],
    lossy: lost,
  };
  const claims = new Claims(path);
  const parts = readDownload(blocks, claims, 'printed');
  if (!parts)
    return draftOf(path, { ...draft, blocks, properties: [...properties, ...sourcesIn(pages)], leftOut: left.list });
  const cut = cutBlocks(blocks, parts);
  if (!isStory(cut.story)) return refused(path, 'no-story', sentence('refused.pdf-no-story'));
  const said = claimsFrom(path, properties, { ...cut, placed: [] });
  return only({
    ...draft,
    path,
    text: cut.text,
    claims: [...claims.list, ...unsaid(said, claims.list)],
    ...left.field,
  });
}

function layOut(pages: readonly PageText[], titles: ReadonlySet<string>) {
  const body = bodySize(pages) || 10;
  const regions = withMargins(pages.map(regionsOf));
  const lines = regions.flatMap((parts, page) =>
    parts.flatMap((part, region) => linesOf(part, { page, region }, body)),
  );
  const all = measure(lines, body).by === 'gap' ? atTextEdge(lines) : lines;
  const { text, notes } = cutNotes(all, body);
  const joined = new WordJoiner(text);
  return { blocks: [...blocksOf(text, measure(text, body), joined, titles), ...notes], joined };
}

const MOST_NAMED = 20;

/** Which pages are missing from the text. Where the list of pages itself is broken, the file's reader knows none behind it. */
function saysUnread(pages: readonly number[], all: number): Sentence {
  const params = { count: pages.length, pages: pages.slice(0, MOST_NAMED).join(', ') };
  const behind = pages.at(-1) === all;
  return pages.length > MOST_NAMED
    ? sentence(behind ? 'warning.pdf-pages-more-behind' : 'warning.pdf-pages-more', params)
    : sentence(behind ? 'warning.pdf-pages-behind' : 'warning.pdf-pages', params);
}

const saysJoined = ({ count, joined }: WordJoiner): Sentence =>
  sentence(count > joined.length ? 'warning.pdf-joined-more' : 'warning.pdf-joined', {
    count,
    words: joined.join(', '),
  });

/** Letters that stand for nothing: U+FFFD, and codes that only this file's fonts know. */
const unknown = (text: string): number =>
  count(text, '\ufffd') + (text.match(/[\ue000-\uf8ff\x00-\x08]/g)?.length ?? 0);

const WORK =
  /\b(?:https?:\/\/)?(?:www\.)?(?:archiveofourown\.org\/(?:collections\/[\w-]+\/)?works\/\d+|fanfiction\.net\/s\/\d+)/i;

/** The address of the work, where its first page says it. */
function sourcesIn(pages: readonly PageText[]): Property[] {
  const top = pages
    .slice(0, 2)
    .flatMap((p) => p.pieces.map((q) => q.text))
    .join(' ')
    .slice(0, 5000);
  const said = WORK.exec(top)?.[0];
  return said
    ? [{ field: 'source', value: /^http/i.test(said) ? said : `https://${said}`, name: 'text of the first page' }]
    : [];
}
