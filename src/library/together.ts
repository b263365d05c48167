import { Zip, ZipPassThrough } from 'fflate';
import { coverOf } from '../books/cover.ts';
import { makeEpub } from '../books/epub.ts';
import { fileSafe } from '../books/names.ts';
import { inOrder, putTogether } from '../books/together.ts';
import { type Actor, GUEST, viewerOf } from '../catalogue/actor.ts';
import type { Work } from '../catalogue/work.ts';
import { FicariumError } from '../errors.ts';
import type { Edition, Reader } from '../store/reader.ts';
import { sentence } from '../text/sentence.ts';
import { speaking, words } from '../words/words.ts';
import type { BookFile, booksOf } from './books.ts';
import type { findOf } from './find.ts';
import { must } from './guard.ts';
import { seenBy } from './seen.ts';

/** What one file may hold: more would take a server's memory, or a reader's patience. */
export const MOST_WORKS = 200;
const MOST_WORDS = 1_500_000;
const PAGE = 100;

interface Needs {
  readonly reader: Reader;
  readonly find: ReturnType<typeof findOf>;
  readonly books: ReturnType<typeof booksOf>;
}

/** What a query finds, taken away at once: as one book, or as a zip of books. Both are bounded. */
export function togetherOf({ reader, find, books }: Needs) {
  /** The editions that a query finds and the actor may see. @throws FicariumError `not-found`, `wrong-use` where they are too many */
  async function editions(actor: Actor, typed: string): Promise<Edition[]> {
    const found: Edition[] = [];
    for (let after: string | null = null; ; ) {
      const page = await find.works(actor, { typed, size: PAGE, after });
      if (page.total > MOST_WORKS)
        throw new FicariumError(
          'wrong-use',
          sentence('together.too-many', { n: page.total, most: MOST_WORKS }),
          sentence('together.narrow'),
        );
      for (const { id } of page.works) {
        const edition = await reader.edition(id, viewerOf(actor));
        if (edition) found.push(edition);
      }
      if (page.next === null) break;
      after = page.next;
    }
    // Also where what was found is gone, or not for them, since it was looked for.
    if (found.length === 0)
      throw new FicariumError('not-found', sentence('together.nothing'), sentence('together.other'));
    return found;
  }
  const seriesIn = (typed: string): string | undefined => /\bseries:"((?:[^"\\]|\\.)*)"/.exec(typed)?.[1];

  return {
    /**
     * All of it as one EPUB: a series in its order, everything else by date.
     * @throws FicariumError `not-found`, `wrong-use` where it is too much for one book
     */
    async book(actor: Actor, typed: string): Promise<BookFile> {
      must(actor, 'read');
      const series = seriesIn(typed);
      const found = await editions(actor, typed);
      const all = found.reduce((sum, { work }) => sum + work.words, 0);
      if (all > MOST_WORDS)
        throw new FicariumError(
          'wrong-use',
          sentence('together.too-long', { words: all, most: MOST_WORDS }),
          sentence('together.zip'),
        );
      const works: Work[] = [];
      for (const edition of found)
        works.push(seenBy(GUEST, { ...edition.work, chapters: await reader.chapters(edition) }));
      const whole = putTogether(
        series ?? (works.length === 1 ? (works[0]!.title ?? typed) : typed),
        inOrder(works, series),
      );
      const madeAt = found.reduce((newest, { madeAt }) => (madeAt > newest ? madeAt : newest), new Date(0));
      const bytes = makeEpub(whole, { modified: madeAt.toISOString(), picture: await books.picture(coverOf(whole)) });
      return books.asFile(bytes, 'application/epub+zip', `${fileSafe(whole.title ?? '') || whole.id}.epub`, madeAt);
    },
    /**
     * All of it as a zip of EPUBs, one made after the other while it is read.
     * @throws FicariumError before the first byte
     */
    async zip(
      actor: Actor,
      typed: string,
    ): Promise<{ readonly name: string; readonly bytes: ReadableStream<Uint8Array> }> {
      must(actor, 'read');
      const found = await editions(actor, typed);
      return { name: `${fileSafe(seriesIn(typed) ?? typed) || 'Ficarium'}.zip`, bytes: zipped(books, actor, found) };
    },
  };
}

function zipped(books: Needs['books'], actor: Actor, editions: readonly Edition[]): ReadableStream<Uint8Array> {
  const names = new Set<string>();
  // Who asked is spoken to in their words, also long after the answer began.
  const theirs = words();
  let next = 0;
  let zip: Zip;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      zip = new Zip((error, chunk, final) => {
        if (error) controller.error(error);
        else controller.enqueue(chunk);
        if (final) controller.close();
      });
    },
    // One book at a time, as fast as whoever reads it takes it.
    async pull() {
      const edition = editions[next++];
      if (!edition) return zip.end();
      const { bytes, name, madeAt } = await speaking(theirs, () => books.file(actor, edition, 'epub'));
      const entry = new ZipPassThrough(
        names.has(name.toLowerCase()) ? name.replace(/\.epub$/, ` (${edition.workId}).epub`) : name,
      );
      names.add(name.toLowerCase());
      entry.mtime = new Date(Math.max(madeAt.getTime(), Date.UTC(1980, 0, 2)));
      zip.add(entry);
      entry.push(bytes, true);
    },
  });
}
