import { FicariumError } from '../../errors.ts';
import { LOST } from '../../grouping/beside.ts';
import type { SecondReading } from '../../restoration/paragraphs/second.ts';
import { sentence } from '../../text/sentence.ts';
import { readBy } from '../heaps/restore-file.ts';
import type { ReaderApart, SecondReaders } from '../second-reader/apart.ts';
import { type CarryOutOptions, carryOut } from './decide-for-all.ts';
import { refusedIn } from './decisions.ts';

export interface ReadAgainOptions extends CarryOutOptions {
  readonly readers: SecondReaders;
  /** Ends when nobody reads in the library: asked before each window. */
  readonly quiet: (signal: AbortSignal | undefined) => Promise<void>;
}

/** Works that are looked up at a time: what comes in meanwhile is found with the next. */
const BATCH = 50;

/**
 * Lets a second reader read whatever lost its paragraphs and it has not read, the most doubtful first, while nobody reads in
 * the library: each work that comes out otherwise has a new edition. Stopped at any instant, the next call goes on.
 * @returns how many drafts were read
 * @throws FicariumError where the reader is not there or ends; a mistake over one draft is thrown when all others were read
 */
export async function readAgain(options: ReadAgainOptions): Promise<number> {
  const { store, readers, signal, onProgress } = options;
  const name = await readers.name();
  let reader: ReaderApart | undefined;
  let mistake: unknown;
  let read = 0;
  let done = 0;
  try {
    for (;;) {
      const works = await store.stock.unread(name, LOST, BATCH);
      if (works.length === 0) break;
      for (const [i, { work, keys }] of works.entries()) {
        if (signal?.aborted) return read;
        onProgress?.({
          what: sentence('progress.reading-again'),
          done,
          all: done + works.length - i,
          stories: read,
          refused: 0,
        });
        reader ??= await readers.open();
        for (const [k, key] of keys.entries()) {
          const one = await readOne(reader, work, key, options).catch((thrown) => {
            if (thrown instanceof FicariumError) throw thrown;
            if (!signal?.aborted) mistake ??= thrown;
            return undefined;
          });
          if (signal?.aborted) return read;
          if (one) read++;
          await keep(options, { work, key, name, second: one, isLast: k === keys.length - 1 });
        }
        await carryOut(options);
        done++;
      }
    }
  } finally {
    await reader?.close();
  }
  if (mistake) throw mistake;
  return read;
}

/** What the reader makes of one draft, as it stands when its paragraphs are looked for: what people refused is left out before. */
async function readOne(
  reader: ReaderApart,
  work: string,
  key: string,
  { store, quiet, signal }: ReadAgainOptions,
): Promise<SecondReading | undefined> {
  const { piece, refused } = await store.write(async (writer) => {
    const forAll = await writer.refusedForAll();
    const piece = (await writer.pieces([key])).get(key);
    return { piece, refused: refusedIn(await writer.decisions(work), key, forAll) };
  });
  if (!piece) return undefined;
  await quiet(signal);
  return readBy(reader, piece.draft, { safe: piece.safe, refused }, async () => {
    await quiet(signal);
    signal?.throwIfAborted();
  });
}

/** Once the last of a work's drafts is read, all of them are to be restored anew. */
async function keep(
  { store }: ReadAgainOptions,
  {
    work,
    key,
    name,
    second,
    isLast,
  }: { work: string; key: string; name: string; second: SecondReading | undefined; isLast: boolean },
): Promise<void> {
  await store.write(async (writer) => {
    const piece = (await writer.pieces([key])).get(key);
    if (!piece) return;
    const { second: _, ...known } = piece.beside ?? {};
    await writer.beside(key, { ...known, ...(second ? { second } : {}) }, name);
    if (!isLast) return;
    const plan = (await writer.work(work))?.plan;
    const pieces = await writer.pieces(plan?.parts.flatMap(([best]) => best ?? []) ?? []);
    const anew = [...pieces.values()].filter(({ beside }) => beside?.second).map((one) => one.key);
    if (anew.length > 0) await writer.due(anew, sentence('why.read-again'));
  });
}
