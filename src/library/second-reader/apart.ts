import { type ChildProcess, fork } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { constants, setPriority } from 'node:os';
import { join } from 'node:path';
import { FicariumError } from '../../errors.ts';
import type { ToBeRead } from '../../restoration/to-be-read.ts';
import { sentence } from '../../text/sentence.ts';
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

/** The model of a folder, read by a program of the lowest priority: pages are served before it. */
export const secondReadersIn = (folder: string): SecondReaders => ({
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
    const ended = once(child, 'exit').then(
      ([code, signal]): Answered => ({ trouble: String(signal ?? code) }),
      // It could not be started.
      (error): Answered => ({ trouble: String(error) }),
    );
    return {
      file,
      read: (text, onWindow) => readBy(child, ended, text, onWindow),
      async close() {
        if (child.exitCode !== null || child.signalCode !== null) return;
        const gone = once(child, 'exit');
        child.kill('SIGKILL');
        await gone;
      },
    };
  },
});

/** @param ended why the program is no more, once it is @throws FicariumError where the program ends over it */
async function readBy(child: ChildProcess, ended: Promise<Answered>, text: ToBeRead, onWindow?: OnWindow) {
  const next = (): Promise<Answered> =>
    Promise.race([once(child, 'message').then(([answer]) => answer as Answered), ended]);
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
