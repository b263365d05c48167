import { bundleReadme } from '../../books/bundle/bundle-readme.ts';
import { jsonOf } from '../../books/bundle/json.ts';
import { type BundledWork, tablesOf } from '../../books/bundle/records.ts';
import type { Actor } from '../../catalogue/actor.ts';
import { FicariumError } from '../../errors.ts';
import { type Bag, openBag } from '../../files/bag.ts';
import { sentence } from '../../text/sentence.ts';
import { original } from '../backup/contents.ts';
import { type Kept, makeBackup } from '../backup/make.ts';
import type { booksOf } from '../books.ts';
import type { findOf } from '../find.ts';
import type { OnProgress } from '../heaps/progress.ts';
import type { worksOf } from '../works.ts';
import { writeProblem } from '../write-problem.ts';

export interface ExportBundle {
  /** A folder that is not there yet: absolute. */
  readonly to: string;
  /** Only works that this finds, as `docs/searching.md` says. */
  readonly query?: string | undefined;
  /** What everybody may see, and no originals: those hold addresses, and what is out of sight. */
  readonly isForAll?: boolean | undefined;
  readonly at: Date;
  readonly onProgress?: OnProgress | undefined;
  readonly signal?: AbortSignal | undefined;
}

export interface Exported {
  readonly works: number;
  /** Originals in it. */
  readonly originals: number;
  /** The library lacks them, by SHA-256. */
  readonly missing: readonly string[];
}

interface Exporting {
  readonly kept: Kept;
  readonly works: ReturnType<typeof worksOf>;
  readonly books: ReturnType<typeof booksOf>;
  readonly find: ReturnType<typeof findOf>;
  readonly decisions: (actor: Actor, work: string) => Promise<BundledWork['decisions']>;
  /** Whose eyes it is made with. */
  readonly actor: Actor;
}

const PAGE = 100;

/**
 * Writes works as an open bundle: books, records, ledgers, originals, and where it is of everything, the rows from which the same
 * library can be made again.
 * @throws FicariumError `wrong-use` where something is there already or nothing is found, `disk-full`, `cannot-write`
 */
export async function exportBundle(exporting: Exporting, how: ExportBundle): Promise<Exported> {
  const bag = await openBag(how.to);
  try {
    return await fill(bag, exporting, how);
  } catch (error) {
    await bag.drop().catch(() => {});
    const { code, name } = error as NodeJS.ErrnoException;
    if (error instanceof FicariumError || !code || code.startsWith('ERR_') || name === 'AbortError') throw error;
    return writeProblem(error as NodeJS.ErrnoException, how.to);
  }
}

async function fill(bag: Bag, exporting: Exporting, how: ExportBundle): Promise<Exported> {
  const { kept } = exporting;
  const { query, isForAll = false, at, signal } = how;
  const ids = await idsOf(exporting, query);
  if (ids.length === 0)
    throw new FicariumError('wrong-use', sentence('error.nothing-to-export'), sentence('advice.search'));
  const works: BundledWork[] = [];
  for (const id of ids) {
    signal?.throwIfAborted();
    const work = await putWork(bag, exporting, id);
    if (work) works.push(work);
    how.onProgress?.({
      what: sentence('progress.exporting'),
      done: works.length,
      all: ids.length,
      stories: works.length,
      refused: 0,
    });
  }
  const isWhole = query === undefined && !isForAll;
  for (const [name, text] of Object.entries(tablesOf(works))) await bag.put(`records/${name}`, text);
  await bag.put('README.md', bundleReadme({ isWhole, isForAll, works: works.length }));
  const originals = isWhole
    ? await makeBackup(kept, {
        to: bag.data,
        isFolder: true,
        passphrase: undefined,
        at,
        signal,
        onProgress: how.onProgress,
      })
    : isForAll
      ? { originals: 0, missing: [] }
      : await putOriginals(bag, kept, works);
  await bag.close({
    'Bag-Software-Agent': `Ficarium ${kept.program}`,
    'Bagging-Date': at.toISOString().slice(0, 10),
    'External-Description': `${works.length} works`,
  });
  return { works: works.length, originals: originals.originals, missing: originals.missing };
}

/** Every work that may be seen, or those that are found. */
async function idsOf({ works, find, actor }: Exporting, query: string | undefined): Promise<readonly string[]> {
  const ids: string[] = [];
  if (query === undefined) {
    for (let page = 1; ; page++) {
      const { items } = await works.list(actor, { sort: 'title', page, perPage: PAGE });
      for (const { id } of items) ids.push(id);
      if (items.length < PAGE) return ids;
    }
  }
  for (let after: string | null = null; ; ) {
    const found: Awaited<ReturnType<typeof find.works>> = await find.works(actor, { typed: query, size: PAGE, after });
    for (const { id } of found.works) ids.push(id);
    after = found.next;
    if (after === null) return ids;
  }
}

/** All editions of a work as books, its record, and what each was made from. */
async function putWork(
  bag: Bag,
  { works, books, decisions, actor }: Exporting,
  id: string,
): Promise<BundledWork | null> {
  const newest = await works.read(actor, id);
  if (!newest || newest.workId !== id) return null;
  for (const { number } of await works.editions(actor, id)) {
    const edition = number === newest.number ? newest : await works.read(actor, id, number);
    if (!edition) continue;
    for (const form of ['epub', 'html'] as const)
      await bag.put(`works/${id}/edition-${number}.${form}`, (await books.file(actor, edition, form)).bytes);
    const parts = await works.parts(actor, edition);
    await bag.put(
      `works/${id}/edition-${number}.ledger.json`,
      jsonOf(
        parts.map(({ path, sha256, format, encoding, original, ledger }) => ({
          path,
          sha256,
          format,
          encoding,
          original,
          ledger,
        })),
      ),
    );
  }
  const { chapters, ...record } = newest.work;
  await bag.put(
    `works/${id}/record.json`,
    jsonOf({
      ...record,
      edition: newest.number,
      madeAt: newest.madeAt,
      chapters: chapters.map(({ title, words }) => ({ title, words })),
    }),
  );
  return {
    id,
    number: newest.number,
    madeAt: newest.madeAt,
    work: newest.work,
    decisions: await decisions(actor, id),
  };
}

/** Longest name of a file that every disk takes. */
const LONGEST_NAME = 255;

/** Originals at the places where they lay, in as many folders as it takes for none to lie where another does. */
async function putOriginals(bag: Bag, { files }: Kept, works: readonly BundledWork[]) {
  const lies = new Map<string, string>();
  const missing = new Set<string>();
  for (const { path, sha256 } of works.flatMap(({ work }) => work.sources)) {
    // All stories of a mailbox lie in one file.
    const place = placeOf(path.replace(/(?:#\d+)+$/, ''), sha256, lies);
    if (lies.has(place)) continue;
    const bytes = await original(files, sha256);
    if (!bytes) missing.add(sha256);
    else {
      lies.set(place, sha256);
      await bag.put(place, bytes);
    }
  }
  return { originals: new Set(lies.values()).size, missing: [...missing] };
}

function placeOf(path: string, sha256: string, lies: ReadonlyMap<string, string>): string {
  const parts = path.split('/');
  const fits = parts.every(
    (part) => part !== '' && part !== '.' && part !== '..' && Buffer.byteLength(part) <= LONGEST_NAME,
  );
  if (!fits || Buffer.byteLength(path) > 1000 || path.includes('\0')) return `heaps/unplaced/${sha256}`;
  for (let n = 1; ; n++) {
    const place = `heaps/${n}/${path}`;
    const there = lies.get(place);
    if (there === undefined || there === sha256) return place;
  }
}
