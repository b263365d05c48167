import { createHash } from 'node:crypto';
import { type Cover, coverOf } from '../books/cover.ts';
import { epubPieces } from '../books/epub.ts';
import { makeHtml } from '../books/html.ts';
import { makeMarkdown } from '../books/markdown.ts';
import { shownName } from '../books/names.ts';
import { makePages, type Paper } from '../books/pages.ts';
import { makeText } from '../books/text.ts';
import { type Actor, GUEST, viewerOf } from '../catalogue/actor.ts';
import type { Work } from '../catalogue/work.ts';
import { FicariumError } from '../errors.ts';
import { RULES } from '../restoration/rules.ts';
import type { ServedBook } from '../store/devices/devices.ts';
import type { Edition, Reader } from '../store/reader.ts';
import { sentence } from '../text/sentence.ts';
import { words } from '../words/words.ts';
import { Converter } from './books/convert.ts';
import { BOOK_FORMATS, type BookForm, type BookFormat } from './books/formats.ts';
import { Kept } from './books/kept.ts';
import { Press, type Printed } from './books/press.ts';
import { inSlices } from './books/slices.ts';
import { turnsOf } from './books/turns.ts';
import { partialMd5 } from './devices/partial-md5.ts';
import { must } from './guard.ts';
import { seenBy } from './seen.ts';

export type { BookForm, BookFormat, Paper };

/** What is known of a book before it is made. */
export interface BookTold {
  readonly type: string;
  /** With its extension. */
  readonly name: string;
  readonly madeAt: Date;
  /** Entity tag: it changes whenever the book may. */
  readonly tag: string;
  /** Bytes, where it is made already. */
  readonly size: number | undefined;
}

/** A book as a file. */
export interface BookFile extends BookTold {
  readonly bytes: Uint8Array;
}

export interface BooksNeeds {
  readonly reader: Reader;
  /** The version of the program: another one may make other books of the same edition. */
  readonly program: string;
  /** Told of every book that is given out, by what KOReader calls it. */
  readonly served: (digest: string, book: ServedBook & { readonly edition: number }) => Promise<void>;
  /** A folder with fonts for further scripts. */
  readonly fonts?: string | undefined;
  /** calibre's `ebook-convert`; left out: there is none. */
  readonly converter?: string | undefined;
  readonly convertLimit?: number | undefined;
}

const SENTENCES = Object.fromEntries(RULES.map((rule) => [rule.id, sentence(rule.sentence)]));
const MOST_KEPT = 96_000_000;
const COVER_WIDTH = 800;
/** Covers that wait to be drawn: a page of a catalogue asks for many at once. */
const MOST_COVERS = 300;
const MOST_NOTED = 20_000;
/** Books of several works that wait to be made. */
const MOST_TOGETHER = 8;
const NO_PICTURE = new Uint8Array();

/**
 * Works as books. Every book is the public version: whoever asks must be allowed to read the work, and what is in the book is what a
 * guest would see, so that one edition has the same bytes for everybody.
 */
export function booksOf({ reader, program, served, fonts, converter: calibre, convertLimit }: BooksNeeds) {
  const kept = new Kept(MOST_KEPT);
  const covers = new Kept(MOST_KEPT / 4);
  const drawing = new Press(fonts, { waiting: MOST_COVERS });
  const setting = new Press(fonts);
  const inTurn = turnsOf(MOST_TOGETHER);
  const converter = new Converter(calibre, convertLimit);

  const publicWork = async (edition: Edition): Promise<Work> =>
    seenBy(GUEST, { ...edition.work, chapters: await reader.chapters(edition) });

  /**
   * A cover as PNG; undefined where no font here has its letters: a book without a picture of its cover is still a book, with its
   * cover in lines.
   * @throws FicariumError `cannot-make` where it could not be drawn this time: a book made now would have other bytes than later
   */
  async function picture(cover: Cover, width = COVER_WIDTH): Promise<Uint8Array | undefined> {
    const key = createHash('sha256')
      .update(JSON.stringify([cover, width]))
      .digest('hex');
    const drawn = await covers.get(key, async () => {
      const printed = await drawing.print({ kind: 'cover', cover, width });
      return 'lacks' in printed ? NO_PICTURE : bytesOf(printed);
    });
    return drawn === NO_PICTURE ? undefined : drawn;
  }

  /** The EPUB, as deterministic as the edition. */
  async function epub({ madeAt, number }: Edition, work: Work, kobo = false): Promise<Uint8Array> {
    const drawn = await picture(coverOf(work));
    return inSlices(
      epubPieces(work, {
        modified: madeAt.toISOString(),
        editionNumber: number,
        rules: SENTENCES,
        picture: drawn,
        kobo,
      }),
    );
  }

  async function made(edition: Edition, form: BookForm, paper: Paper): Promise<Uint8Array> {
    const work = await publicWork(edition);
    const around = { editionNumber: edition.number, rules: SENTENCES };
    switch (form) {
      case 'epub':
        return epub(edition, work);
      case 'kepub.epub':
        return epub(edition, work, true);
      case 'html':
        return encoded(makeHtml(work, around));
      case 'txt':
        return encoded(makeText(work));
      case 'md':
        return encoded(makeMarkdown(work));
      case 'pdf':
        return bytesOf(await setting.print({ kind: 'pages', pages: makePages(work, { ...around, paper }) }));
      default:
        return converter.convert(await bytes(edition, 'epub', paper), form);
    }
  }

  const keyOf = ({ workId, number }: Edition, form: BookForm, paper: Paper): string =>
    [workId, number, form, form === 'pdf' ? paper : '', words().language].join(' ');

  /** Once for each edition, form and language of the words around the story. */
  const bytes = (edition: Edition, form: BookForm, paper: Paper): Promise<Uint8Array> =>
    kept.get(keyOf(edition, form, paper), () => made(edition, form, paper));

  /** What a book is called; two works of one name and one writer are told apart. */
  async function told(edition: Edition, form: BookForm, paper: Paper): Promise<BookTold> {
    const work = seenBy(GUEST, edition.work);
    const format: BookFormat = BOOK_FORMATS.find(({ id }) => id === form)!;
    const key = keyOf(edition, form, paper);
    return {
      type: format.type,
      name: `${shownName(work, await reader.hasNamesake(work.id, viewerOf(GUEST)))}.${form}`,
      madeAt: edition.madeAt,
      // calibre writes other bytes each time.
      tag: `${format.converted ? 'W/' : ''}${tagOf(`${program} ${key}`)}`,
      size: kept.size(key),
    };
  }

  /** Books by what KOReader calls them, so that each is noted once. */
  const known = new Set<string>();
  async function noted(bytes: Uint8Array, { workId: work, number: edition }: Edition, form: BookForm): Promise<void> {
    const digest = partialMd5(bytes);
    if (known.has(digest)) return;
    await served(digest, { work, edition, form, pages: form === 'pdf' ? pagesIn(bytes) : null });
    if (known.size > MOST_NOTED) known.clear();
    known.add(digest);
  }

  return {
    picture,
    /**
     * Several works as one EPUB, which is no edition of any: known by what is in it.
     * @param of what the book's bytes depend on, beside this program and its language
     */
    together(actor: Actor, of: string, name: string, madeAt: Date, put: () => Promise<Work>) {
      must(actor, 'read');
      const told: BookTold = {
        type: 'application/epub+zip',
        name: `${name}.epub`,
        madeAt,
        tag: tagOf(`${program} ${words().language} ${of}`),
        size: undefined,
      };
      const make = (): Promise<BookFile> =>
        inTurn(async () => {
          const whole = await put();
          const options = { modified: madeAt.toISOString(), picture: await picture(coverOf(whole)) };
          const bytes = await inSlices(epubPieces(whole, options));
          return { ...told, bytes, size: bytes.length };
        });
      return { told, make };
    },
    /** An edition with its text, as its books are made of it; null where there is none for the actor. */
    async work(actor: Actor, work: string, number: number): Promise<Work | null> {
      must(actor, 'read');
      const edition = await reader.edition(work, viewerOf(actor), number);
      return edition ? publicWork(edition) : null;
    },
    /** The forms in which a book can be had here. */
    formats: (): readonly (BookFormat & { readonly id: BookForm })[] =>
      BOOK_FORMATS.filter((format) => !('converted' in format) || converter.isThere),
    /**
     * What can be said of an edition's book without making it.
     * @throws FicariumError `cannot-make` where nothing here makes that form
     */
    async told(actor: Actor, edition: Edition, form: BookForm, paper: Paper = 'a5'): Promise<BookTold> {
      must(actor, 'read');
      if (isConverted(form)) converter.mustBeThere();
      return told(edition, form, paper);
    },
    /**
     * An edition that the actor was given, as a file.
     * @throws FicariumError `cannot-make` where it cannot be had in that form, and why
     */
    async file(actor: Actor, edition: Edition, form: BookForm, paper: Paper = 'a5'): Promise<BookFile> {
      must(actor, 'read');
      const [made, about] = await Promise.all([bytes(edition, form, paper), told(edition, form, paper)]);
      await noted(made, edition, form);
      return { ...about, bytes: made, size: made.length };
    },
    /** The entity tag of a work's cover as PNG. */
    coverTag(actor: Actor, { workId, number }: Edition, width: number): string {
      must(actor, 'read');
      return tagOf(`${program} ${workId} ${number} cover ${width} ${words().language}`);
    },
    /** A work's cover as PNG; undefined where it cannot be drawn here. @param width in dots, 60-1600 */
    async cover(actor: Actor, edition: Edition, width: number): Promise<Uint8Array | undefined> {
      must(actor, 'read');
      return picture(coverOf(seenBy(GUEST, { ...edition.work, chapters: [] })), width);
    },
    /** Ends the programs that draw, set and convert: nothing is made afterwards. */
    async close(): Promise<void> {
      drawing.close();
      setting.close();
      await converter.close();
    },
  };
}

const tagOf = (of: string): string => `"${createHash('sha256').update(of).digest('hex').slice(0, 32)}"`;

const isConverted = (form: BookForm): boolean =>
  BOOK_FORMATS.some((format) => format.id === form && 'converted' in format);

/** How many pages a PDF of ours has, as the root of its page tree says; null where none does. */
function pagesIn(pdf: Uint8Array): number | null {
  const counts = [
    ...Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
      .toString('latin1')
      .matchAll(/\/Count (\d{1,6})/g),
  ];
  return Math.max(0, ...counts.map(([, count]) => Number(count))) || null;
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);

/** @throws FicariumError `cannot-make` for everything that is no bytes */
function bytesOf(printed: Printed): Uint8Array {
  if ('bytes' in printed) return printed.bytes;
  const cannot = (what: ReturnType<typeof sentence>, advice: ReturnType<typeof sentence>, cause?: string) =>
    new FicariumError('cannot-make', what, advice, ...(cause === undefined ? [] : [{ cause }]));
  if ('lacks' in printed)
    throw cannot(sentence('make.letters', { letters: printed.lacks.slice(0, 12).join(' ') }), sentence('make.fonts'));
  if ('absent' in printed) throw cannot(sentence('make.absent-pdf'), sentence('make.other-form'));
  if ('late' in printed) throw cannot(sentence('make.late', { seconds: printed.late }), sentence('make.other-form'));
  if ('busy' in printed) throw cannot(sentence('make.busy'), sentence('make.again'));
  throw cannot(sentence('make.failed'), sentence('make.other-form'), printed.failed);
}
