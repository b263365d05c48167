import { createHash } from 'node:crypto';
import { type Zippable, zipSync } from 'fflate';
import type { Work } from '../catalogue/work.ts';
import { directionOf } from '../text/direction.ts';
import type { Sentence } from '../text/sentence.ts';
import { t, words } from '../words/words.ts';
import { inARow } from '../words/writing.ts';
import { makeCover } from './cover.ts';
import { chapterLeaves, type Leaf } from './epub/chapters.ts';
import { koboPage } from './epub/kobo.ts';
import { navXhtml, ncx } from './epub/nav.ts';
import { NAV, packageOpf } from './epub/package.ts';
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

function leavesOf(
  work: Work,
  options: LeafOptions,
  language: Language,
): { readonly leaves: Leaf[]; readonly nav: string } {
  const chapters = chapterLeaves(work, language);
  const several = chapters.filter((l) => l.label).length > 1;
  const start = chapters[0]?.name ?? 'colophon.xhtml';
  const ours = { tag: words().language, dir: directionOf(words().language) };
  const accounts = t('book.about');
  const titlePage = xml(t('book.title-page'));
  const leaves: Leaf[] = [
    {
      name: 'cover.xhtml',
      content: page(language, t('book.cover'), coverImage(work, options.picture !== undefined), 'cover'),
    },
    {
      name: 'title.xhtml',
      content: page(
        language,
        t('book.title-page'),
        `<section epub:type="titlepage" aria-label="${titlePage}">\n${front(work, language.tag)}\n</section>`,
        'frontmatter',
      ),
    },
    ...(several ? [{ name: NAV, content: '' }] : []),
    ...chapters,
    {
      name: 'colophon.xhtml',
      content: page(
        ours,
        accounts,
        `<section epub:type="colophon" role="doc-colophon" aria-label="${xml(accounts)}">\n${colophon(work, options)}\n</section>`,
        'backmatter',
      ),
      label: accounts,
    },
  ];
  return { leaves, nav: navXhtml(leaves, start, several, language) };
}

/**
 * A work as an EPUB 3.3. The same work and options give the same bytes. Nothing in it leads to a person: no contacts,
 * no e-mail addresses outside the story itself.
 * @returns the file's bytes
 * @throws RangeError when `modified` is not a date
 */
export function makeEpub(work: Work, options: EpubOptions): Uint8Array {
  const language = languageOf(work);
  const uid = uuidOf(work.id);
  const modified = `${new Date(options.modified).toISOString().slice(0, 19)}Z`;
  const { leaves, nav } = leavesOf(work, options, language);
  return zip({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'EPUB/package.opf': packageOpf(work, leaves, uid, modified, language, options.picture !== undefined),
    'EPUB/toc.ncx': ncx(leaves, uid, titleOf(work), language),
    'EPUB/book.css': BOOK_CSS,
    'EPUB/cover.svg': makeCover(work),
    ...(options.picture ? { 'EPUB/cover.png': options.picture } : {}),
    ...Object.fromEntries(
      leaves.map((l) => [`EPUB/${l.name}`, options.kobo && l.content ? koboPage(l.content) : l.content]),
    ),
    [`EPUB/${NAV}`]: nav,
  });
}

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

const encoder = new TextEncoder();
/** What would not become smaller, and what must not. */
const STORED = /^mimetype$|\.png$/;

/** `mimetype` first and stored, as OCF wants it; every time the same, in local terms because zip times are local. */
function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, content] of Object.entries(files)) {
    const bytes = typeof content === 'string' ? encoder.encode(content) : content;
    entries[name] = [bytes, { level: STORED.test(name) ? 0 : 6 }];
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1, 0, 0, 0) });
}

/** A version 5 UUID (RFC 9562) of the work's id in a name space of our own: one work, one identifier, in every edition. */
function uuidOf(id: string): string {
  const hash = createHash('sha1').update(NAME_SPACE).update(id).digest().subarray(0, 16);
  hash[6] = (hash[6]! & 0x0f) | 0x50;
  hash[8] = (hash[8]! & 0x3f) | 0x80;
  return `urn:uuid:${hash.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

const NAME_SPACE = Buffer.from('9f2e3a5c6b1d4e7f8a90b1c2d3e4f506', 'hex');
