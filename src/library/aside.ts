import type { Actor } from '../catalogue/actor.ts';
import type { Reader } from '../store/reader.ts';
import { must } from './guard.ts';

/** What came in and is no work: dumps of archives row by row, and files that were left aside. For the keeper. */
export function asideOf(reader: Reader) {
  const ask =
    <A extends readonly unknown[], T>(read: (...given: A) => Promise<T>) =>
    async (actor: Actor, ...given: A): Promise<T> => {
      must(actor, 'see-desk');
      return read(...given);
    };
  return {
    /** Dumps of archives and what became of every row. */
    dumps: ask(() => reader.archives()),
    /** What a dump tells of one story. */
    story: ask((sha256: string, story: string) => reader.archiveStory(sha256, story)),
    /** Rows of one table of a dump that belong to no work. */
    rows: ask((of: Parameters<Reader['archiveRows']>[0], page: number, perPage: number) =>
      reader.archiveRows(of, page, perPage),
    ),
    /** Files that were not taken in, and why. */
    refused: ask((page: number, perPage: number, code?: string) => reader.refusedFiles(page, perPage, code)),
  };
}
