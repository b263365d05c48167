import { Zip, ZipPassThrough } from 'fflate';
import { fileSafe } from '../books/names.ts';
import { settled } from '../books/parts/facts.ts';
import { allSeriesOf, type Gap, gapsIn, isCalled } from '../books/parts/series.ts';
import { inOrder, placeInSeries, putTogether } from '../books/together.ts';
import { type Actor, GUEST, viewerOf } from '../catalogue/actor.ts';
import { FicariumError } from '../errors.ts';
import { seriesAsked, seriesQuery } from '../finding/query/series.ts';
import { wordsIn } from '../finding/terms.ts';
import type { Edition, EditionHead, Reader } from '../store/reader.ts';
import { sentence } from '../text/sentence.ts';
import { speaking, words } from '../words/words.ts';
import type { BookFile, BookTold, booksOf } from './books.ts';
import type { findOf } from './find.ts';
import { must } from './guard.ts';
import { seenBy } from './seen.ts';

/** What one file may hold: more would take a server's memory, or a reader's patience. */
export const MOST_WORKS = 200;
const MOST_WORDS = 1_500_000;
const PAGE = 100;

/** A series, as its parts tell of it. */
export interface SeriesHere {
  readonly name: string;
  /** In the order in which they are read; those of which nobody says which they are come last. */
  readonly parts: readonly { readonly position: number | null; readonly work: EditionHead }[];
  readonly gaps: readonly Gap[];
}

interface Needs {
  readonly reader: Reader;
  readonly find: ReturnType<typeof findOf>;
  readonly books: ReturnType<typeof booksOf>;
}

/** What a query finds, taken away at once: as one book, or as a zip of books. Both are bounded. */
export function togetherOf({ reader, find, books }: Needs) {
  /** The editions that a query finds and the actor may see. @throws FicariumError `not-found`, `wrong-use` where they are too many */
  async function editions(actor: Actor, typed: string) {
    const found: Edition[] = [];
    let asked: readonly string[] | null = null;
    for (let after: string | null = null; ; ) {
      const page = await find.works(actor, { typed, size: PAGE, after });
      asked = seriesAsked(page.query);
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
    return { found, series: asked ? seriesCalled(found, asked) : undefined };
  }

  return {
    /**
     * A series as far as it is here: its parts in their order, and the numbers that none of them has.
     * @throws FicariumError `not-found` where no work that the actor may see is of it, `wrong-use` where too many are
     */
    async series(actor: Actor, name: string): Promise<SeriesHere> {
      must(actor, 'read');
      const { found, series = '' } = await editions(actor, seriesQuery(name));
      const works = found
        .map(({ work }) => work)
        .filter(({ fields }) => allSeriesOf(settled(fields.series)).some((one) => isCalled(one, series)));
      if (works.length === 0)
        throw new FicariumError('not-found', sentence('together.nothing'), sentence('together.other'));
      const parts = inOrder(works, series).map((work) => ({ position: placeInSeries(work, series) ?? null, work }));
      return seenBy(actor, { name: series, parts, gaps: gapsIn(parts.flatMap(({ position }) => position ?? [])) });
    },
    /**
     * All of it as one EPUB: a series in its order, everything else by date.
     * @throws FicariumError `not-found`, `wrong-use` where it is too much for one book
     */
    async book(
      actor: Actor,
      typed: string,
    ): Promise<{ readonly told: BookTold; readonly make: () => Promise<BookFile> }> {
      must(actor, 'read');
      const { found, series } = await editions(actor, typed);
      const all = found.reduce((sum, { work }) => sum + work.words, 0);
      if (all > MOST_WORDS)
        throw new FicariumError(
          'wrong-use',
          sentence('together.too-long', { words: all, most: MOST_WORDS }),
          sentence('together.zip'),
        );
      const title = series ?? (found.length === 1 ? (found[0]!.work.title ?? typed) : typed);
      const madeAt = found.reduce((newest, { madeAt }) => (madeAt > newest ? madeAt : newest), new Date(0));
      const of = JSON.stringify([title, found.map(({ workId, number }) => [workId, number])]);
      return books.together(actor, of, fileSafe(title) || 'Ficarium', madeAt, async () => {
        const works = [];
        for (const edition of found)
          works.push(seenBy(GUEST, { ...edition.work, chapters: await reader.chapters(edition) }));
        return putTogether(title, inOrder(works, series), series);
      });
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
      const { found, series } = await editions(actor, typed);
      return { name: `${fileSafe(series ?? typed) || 'Ficarium'}.zip`, bytes: zipped(books, actor, found) };
    },
  };
}

/** A series by the words of its name, as one of the works writes it; undefined where none is of it. */
function seriesCalled(editions: readonly Edition[], asked: readonly string[]): string | undefined {
  return editions
    .flatMap(({ work }) => allSeriesOf(settled(work.fields.series)).map(({ name }) => name))
    .find((name) => wordsIn(name).join(' ') === asked.join(' '));
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
