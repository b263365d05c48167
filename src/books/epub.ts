import { createHash } from 'node:crypto';
import type { Work } from '../catalogue/work.ts';
import { directionOf } from '../text/direction.ts';
import type { Sentence } from '../text/sentence.ts';
import { t, words } from '../words/words.ts';
import { inARow } from '../words/writing.ts';
import { makeCover } from './cover.ts';
import { chapterLeaves, type Leaf, type Listed } from './epub/chapters.ts';
import { koboPage } from './epub/kobo.ts';
import { navXhtml, ncx } from './epub/nav.ts';
import { NAV, packageOpf } from './epub/package.ts';
import { type Entry, joined, zipped } from './epub/zip.ts';
import { colophon } from './parts/colophon.ts';
import { BOOK_CSS } from './parts/css.ts';
import { xml } from './parts/escape.ts';
import { certainWriters, titleOf } from './parts/facts.ts';
import { front } from './parts/front.ts';
import { type Language, languageOf } from './parts/language.ts';
import { page } from './parts/page.ts';

export interface EpubOptions {
  /** ISO 8601; the caller's clock, as this room has none. */
  readonly modified: string;
  readonly editionNumber?: number;
  /** What a rule does, one sentence, by its id; a rule that is not here is named by its id. */
  readonly rules?: Readonly<Record<string, Sentence>>;
  /** The cover as PNG, 800 × 1200, as `makeCover` draws it; left out where nothing here can draw it. */
  readonly picture?: Uint8Array | undefined;
  /** With the spans by which Kobo's readers count. */
  readonly kobo?: boolean;
}

type LeafOptions = Omit<EpubOptions, 'modified'>;

/** The pages of a book but the last, in their order, one made after the other; the contents are empty until all others are known. */
function* leavesOf(work: Work, options: LeafOptions, language: Language): Generator<Leaf> {
  const titlePage = xml(t('book.title-page'));
  yield {
    name: 'cover.xhtml',
    content: page(language, t('book.cover'), coverImage(work, options.picture !== undefined), 'cover'),
  };
  yield {
    name: 'title.xhtml',
    content: page(
      language,
      t('book.title-page'),
      `<section epub:type="titlepage" aria-label="${titlePage}">\n${front(work, language.tag)}\n</section>`,
      'frontmatter',
    ),
  };
  if (hasContents(work)) yield { name: NAV, content: '' };
  yield* chapterLeaves(work, language);
}

/** The last page of a book. */
function colophonLeaf(work: Work, options: LeafOptions): Leaf {
  const ours = { tag: words().language, dir: directionOf(words().language) };
  const accounts = t('book.about');
  const body = `<section epub:type="colophon" role="doc-colophon" aria-label="${xml(accounts)}">\n${colophon(work, options)}\n</section>`;
  return { name: 'colophon.xhtml', content: page(ours, accounts, body, 'backmatter'), label: accounts };
}

/** Contents stand in a book, behind its title page, where there are several chapters. */
const hasContents = ({ chapters }: Pick<Work, 'chapters'>): boolean => chapters.length > 1;

/** How many pages stand before a story in its book. */
export const pagesInFront = (work: Pick<Work, 'chapters'>): number => (hasContents(work) ? 3 : 2);

/**
 * A work as an EPUB 3.3, piece by piece as it is made: no more of it than a page is held. The same work and options give the same bytes.
 * Nothing in it leads to a person: no contacts, no e-mail addresses outside the story itself.
 * @throws RangeError when `modified` is not a date
 */
export function epubPieces(work: Work, options: EpubOptions): Generator<Uint8Array> {
  return zipped(entriesOf(work, options));
}

/** The same as a whole. @returns the file's bytes */
export const makeEpub = (work: Work, options: EpubOptions): Uint8Array => joined([...epubPieces(work, options)]);

function* entriesOf(work: Work, options: EpubOptions): Generator<Entry> {
  const language = languageOf(work);
  const uid = uuidOf(work.id);
  const modified = `${new Date(options.modified).toISOString().slice(0, 19)}Z`;
  // First and stored, as OCF wants it.
  yield { name: 'mimetype', content: 'application/epub+zip', stored: true };
  yield { name: 'META-INF/container.xml', content: CONTAINER };
  const written = ({ name, content }: Leaf): Entry => ({
    name: `EPUB/${name}`,
    content: options.kobo ? koboPage(content) : content,
  });
  // KOReader knows a book by a few samples of its bytes. Here it says which edition it is, so it stands where the first of them is taken.
  const last = colophonLeaf(work, options);
  yield written(last);
  yield { name: 'EPUB/book.css', content: BOOK_CSS };
  yield { name: 'EPUB/cover.svg', content: makeCover(work) };
  if (options.picture) yield { name: 'EPUB/cover.png', content: options.picture, stored: true };
  const leaves: Listed[] = [];
  for (const leaf of leavesOf(work, options, language)) {
    leaves.push(listed(leaf));
    if (leaf.content) yield written(leaf);
  }
  leaves.push(listed(last));
  const start = leaves[pagesInFront(work)]!.name;
  yield { name: `EPUB/${NAV}`, content: navXhtml(leaves, start, hasContents(work), language) };
  yield { name: 'EPUB/toc.ncx', content: ncx(leaves, uid, titleOf(work), language) };
  const opf = packageOpf(work, leaves, uid, modified, language, options.picture !== undefined);
  yield { name: 'EPUB/package.opf', content: opf };
}

const listed = ({ content: _, ...leaf }: Leaf): Listed => leaf;

function coverImage(work: Work, hasPicture: boolean): string {
  const alt = xml(t('cover.alt', { title: titleOf(work), writers: inARow(certainWriters(work)) }));
  const image = (file: string) => `<img class="cover" src="${file}" role="doc-cover" alt="${alt}"/>`;
  if (!hasPicture) return image('cover.svg');
  return `<picture><source srcset="cover.svg" type="image/svg+xml"/>${image('cover.png')}</picture>`;
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="EPUB/package.opf" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`;

/** A version 5 UUID (RFC 9562) of the work's id in a name space of our own: one work, one identifier, in every edition. */
function uuidOf(id: string): string {
  const hash = createHash('sha1').update(NAME_SPACE).update(id).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

const NAME_SPACE = Buffer.from('9f2e3a5c6b1d4e7f8a90b1c2d3e4f506', 'hex');
