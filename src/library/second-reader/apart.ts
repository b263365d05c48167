import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { FicariumError } from '../../errors.ts';
import type { ToBeRead } from '../../restoration/to-be-read.ts';
import { sentence } from '../../text/sentence.ts';
import { answersOf } from './answers.ts';
import { type OnWindow, type ReaderFile, type SecondReader, seeSecondReader } from './second-reader.ts';

/** A second reader in a program of its own. */
export interface ReaderApart extends SecondReader {
  close(): Promise<void>;
}

/** The second reader that a library has, if any. */
export interface SecondReaders {
  /** Which model it is: what another has read is read again. @throws FicariumError as `openSecondReader` */
  name(): Promise<string>;
  /** @throws FicariumError as `openSecondReader` */
  open(): Promise<ReaderApart>;
}

/** What the program is asked: to read a text, or to go on with the next window. */
export type Asked = { readonly read: ToBeRead } | { readonly goOn: true };
export type Answered =
  | { readonly window: true }
  | { readonly scores: readonly (readonly [number, number])[] }
  | { readonly trouble: string };

/** Milliseconds that a window may take, the reading in of the model with the first: beside much else one of the lowest priority is slow. */
const WINDOW_MS = 600_000;

/**
 * The model of a folder, read by a program of the lowest priority: pages are served before it.
 * @param windowMs as above; for tests
 */
export const secondReadersIn = (folder: string, windowMs = WINDOW_MS): SecondReaders => ({
  async name() {
    await seeSecondReader(folder);
    return createHash('sha256')
      .update(await readFile(join(folder, 'reader.json')))
      .digest('hex')
      .slice(0, 16);
  },
  async open() {
    await seeSecondReader(folder);
    const file: ReaderFile = JSON.parse(await readFile(join(folder, 'reader.json'), 'utf8'));
    const entry = import.meta.url.endsWith('.ts') ? './program.ts' : './program.js';
    const child = fork(new URL(entry, import.meta.url), [folder], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    if (child.pid) setPriority(child.pid, constants.priority.PRIORITY_LOW);
    const next = answersOf<Answered>(child, windowMs, (trouble) => ({ trouble }));
    return {
      file,
      read: (text, onWindow) => readBy(child, next, text, onWindow),
      async close() {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      },
    };
  },
});

/** @throws FicariumError where the program ends over it */
async function readBy(child: ChildProcess, next: () => Promise<Answered>, text: ToBeRead, onWindow?: OnWindow) {
  const ask = (asked: Asked) => child.connected && child.send(asked, () => {});
  ask({ read: text });
  for (;;) {
    const answer = await next();
    if ('scores' in answer) return new Map(answer.scores);
    if ('trouble' in answer)
      throw new FicariumError(
        'bad-setting',
        sentence('error.second-reader', { cause: answer.trouble }),
        sentence('advice.make-model'),
      );
    await onWindow?.();
    ask({ goOn: true });
  }
}
