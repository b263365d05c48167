import { access, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FicariumError } from '../../errors.ts';
import type { SecondWeights } from '../../restoration/paragraphs/second.ts';
import type { Stretch, ToBeRead } from '../../restoration/to-be-read.ts';
import { sentence } from '../../text/sentence.ts';
import { readTokenizer, type Tokenizer } from './tokenizer.ts';
import { windowsOver } from './windows.ts';

/** `reader.json` of a model’s folder, beside `reader.onnx` and `tokenizer.json`; `training/reader/export.py` writes all three. */
export interface ReaderFile {
  /** Tokens that are read at once, besides the one every window begins with, and how many of them overlap at each end. */
  readonly window: number;
  readonly margin: number;
  readonly begin: number;
  /** The language it has learned (BCP 47). */
  readonly language: string;
  readonly weights: SecondWeights;
}

/** The part of onnxruntime-node that is used. It is no dependency of ours: who wants the second reader puts it beside the model. */
interface Runtime {
  readonly Tensor: new (type: 'int64', data: BigInt64Array, shape: readonly number[]) => unknown;
  readonly InferenceSession: { create(path: string, options: object): Promise<Session> };
}
interface Session {
  run(
    feeds: Readonly<Record<string, unknown>>,
  ): Promise<Readonly<Record<string, { readonly data: ArrayLike<number> }>>>;
}

/** Called after each window that was read; waited for, so that whoever reads can be told to wait. */
export type OnWindow = () => void | Promise<void>;

export interface SecondReader {
  readonly file: ReaderFile;
  /**
   * Log odds of a break before each unit but the first of its stretch, by the unit's offset.
   * @param onWindow called after each window: reading takes seconds
   */
  read(text: ToBeRead, onWindow?: OnWindow): Promise<Map<number, number>>;
}

/** @throws FicariumError where the folder holds no model, or the runtime is not there; says how to get it */
export async function openSecondReader(folder: string): Promise<SecondReader> {
  const { file, tokenizer, runtime } = await partsIn(folder);
  const { Tensor, InferenceSession } = runtime;
  // One thread: the workers share out the cores among stories.
  const session = await InferenceSession.create(join(folder, 'reader.onnx'), {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
    logSeverityLevel: 3,
  });
  const numbers = (values: readonly number[], shape: readonly number[]) =>
    new Tensor('int64', BigInt64Array.from(values, BigInt), shape);

  async function readStretch(
    content: string,
    units: Stretch,
    onWindow: OnWindow,
    into: Map<number, number>,
  ): Promise<void> {
    const { tokens, first } = tokensOf(content, units, tokenizer);
    const unitOf = new Map(first.map((place, i) => [place, i + 1]));
    for (const { from, to, places } of windowsOver(tokens.length, first, file.window, file.margin)) {
      const ids = [file.begin, ...tokens.slice(from, to)];
      const feeds = {
        ids: numbers(ids, [1, ids.length]),
        at: numbers(
          places.map((place) => place - from + 1),
          [places.length],
        ),
      };
      const { data } = (await session.run(feeds))['z']!;
      for (let k = 0; k < places.length; k++) into.set(units[unitOf.get(places[k]!)!]!.start, data[k]!);
      await onWindow();
    }
  }

  return {
    file,
    async read({ content, stretches }, onWindow = () => {}) {
      const scores = new Map<number, number>();
      for (const units of stretches) await readStretch(content, units, onWindow, scores);
      return scores;
    },
  };
}

/** Is all there? Read nothing yet. @throws FicariumError as `openSecondReader` */
export async function seeSecondReader(folder: string): Promise<void> {
  await partsIn(folder);
}

async function partsIn(folder: string): Promise<{ file: ReaderFile; tokenizer: Tokenizer; runtime: Runtime }> {
  const json = async (name: string) => JSON.parse(await readFile(join(folder, name), 'utf8'));
  try {
    await access(join(folder, 'reader.onnx'));
    return {
      file: await json('reader.json'),
      tokenizer: readTokenizer(await json('tokenizer.json')),
      runtime: runtimeFor(folder),
    };
  } catch (cause) {
    if (cause instanceof FicariumError) throw cause;
    throw new FicariumError('bad-setting', sentence('error.no-model-in', { folder }), sentence('advice.make-model'), {
      cause,
    });
  }
}

/** A stretch as tokens, each unit with a blank before it, and where each unit but the first begins in them. */
function tokensOf(content: string, units: Stretch, tokenizer: Tokenizer): { tokens: number[]; first: number[] } {
  const tokens: number[] = [];
  const first: number[] = [];
  units.forEach(({ start, end }, i) => {
    if (i > 0) first.push(tokens.length);
    for (const id of tokenizer(` ${content.slice(start, end).replace(/\s+/g, ' ')}`)) tokens.push(id);
  });
  return { tokens, first };
}

/** The runtime from beside the model, or else from beside Ficarium. */
function runtimeFor(folder: string): Runtime {
  for (const place of [pathToFileURL(join(folder, 'reader.json')).href, import.meta.url]) {
    try {
      return createRequire(place)('onnxruntime-node') as Runtime;
    } catch (thrown) {
      if ((thrown as { code?: string }).code !== 'MODULE_NOT_FOUND') throw thrown;
    }
  }
  throw new FicariumError(
    'bad-setting',
    sentence('error.no-runtime', { folder }),
    sentence('advice.install-runtime', { folder }),
  );
}
