import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import type { MorePieces, PackedResult } from './packed.ts';
import type { HashedFile, RestoreSettings } from './restore-file.ts';

export interface Asked {
  readonly file: HashedFile;
  readonly settings: RestoreSettings;
}

/** Why a reader is no more, and the last that it said. */
export interface Died {
  readonly died: 'time' | 'memory' | 'otherwise';
  readonly said: string;
}

/** Enough for any story; a program that may grow further puts off tidying up, and memory is no longer flat. */
const HEAP_MB = 400;
/**
 * What it holds for good once it has read for a while. From less the engine would grow step by step, and look each time through
 * all that is there.
 */
const KEPT_MB = 64;
/** Room for what is new: more takes as long and holds twice the memory, since one story after the other makes little that stays. */
const YOUNG_MB = 8;
/**
 * How much of what a function calls is compiled into it, in bytes of its code. A program that reads files runs thousands of
 * functions, and with the engine's own bounds (920 and 460) compiling takes a quarter of all its time; with these a heap of
 * 9 MB takes a tenth less in all.
 */
const INLINED = ['--max-inlined-bytecode-size-cumulative=300', '--max-inlined-bytecode-size=200'];
/** Letters kept of what a reader says on its way out. */
const LAST_WORDS = 16_000;
/** Milliseconds that one with nothing to do gets to end by itself. */
const PATIENCE = 5000;

/**
 * `worker.ts`, from all its modules in one file where it was built so: it starts in half the time. Whoever looks into the
 * program (a profile, a debugger, hooks that are loaded before it) finds it module by module.
 */
function programOf(): URL {
  if (import.meta.url.endsWith('.ts')) return new URL('./worker.ts', import.meta.url);
  const one = new URL('./reading.js', import.meta.url);
  return process.execArgv.length === 0 && existsSync(one) ? one : new URL('./worker.js', import.meta.url);
}

/**
 * One program that reads files (`worker.ts`), one at a time. A program and no thread: what a file can make the runtime do, one
 * allocation beyond all limits, a fault in its engine, the system's own limits, ends a whole program, and it must not be ours.
 */
export class Reader {
  readonly #child: ChildProcess;
  readonly #gone: Promise<void>;
  #lives = true;
  #reads = false;
  #said = '';

  constructor() {
    this.#child = fork(programOf(), {
      execArgv: [
        ...process.execArgv,
        `--max-old-space-size=${HEAP_MB}`,
        `--initial-old-space-size=${KEPT_MB}`,
        `--max-semi-space-size=${YOUNG_MB}`,
        ...INLINED,
      ],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const { stderr } = this.#child;
    this.#child.on('error', () => {});
    // Its last words may come later than its end; and "close" is not told of one that was let go.
    const ended = Promise.all([once(this.#child, 'exit'), new Promise((closed) => stderr!.once('close', closed))]);
    this.#gone = ended.then(
      () => {},
      // It could not be started, or not be told: what is behind a broken pipe is of no use.
      (error) => {
        this.#hear(String(error));
        this.#child.kill('SIGKILL');
      },
    );
    void this.#gone.then(() => {
      this.#lives = false;
    });
    stderr!.setEncoding('utf8').on('data', (said: string) => this.#hear(said));
    this.#hold(false);
  }

  get lives(): boolean {
    return this.#lives;
  }

  /** Reads one file. @param limit milliseconds without a word after which it is given up, and this reader with it */
  async read(asked: Asked, limit: number): Promise<PackedResult | Died> {
    const pieces: PackedResult['pieces'][number][] = [];
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      this.#child.kill('SIGKILL');
    }, limit);
    this.#reads = true;
    this.#said = '';
    this.#hold(true);
    const result = await new Promise<PackedResult | undefined>((resolve) => {
      const onMessage = (message: unknown) => {
        const told = message as PackedResult | MorePieces;
        if ('more' in told) {
          for (const piece of told.more) pieces.push(piece);
          timer.refresh();
          return;
        }
        this.#child.off('message', onMessage);
        resolve({ ...told, pieces: pieces.length > 0 ? [...pieces, ...told.pieces] : told.pieces });
      };
      this.#child.on('message', onMessage);
      void this.#gone.then(() => resolve(undefined));
      if (this.#lives) this.#child.send(asked, (error) => error && this.#child.kill('SIGKILL'));
    });
    clearTimeout(timer);
    this.#reads = false;
    this.#hold(false);
    return result ?? this.#died(isLate);
  }

  /** Lets it end by itself where it has nothing to do. */
  async end(): Promise<void> {
    if (!this.#lives) return;
    this.#child.ref();
    if (this.#reads) this.#child.kill('SIGKILL');
    else if (this.#child.connected) this.#child.disconnect();
    const late = setTimeout(() => this.#child.kill('SIGKILL'), PATIENCE);
    await this.#gone;
    clearTimeout(late);
  }

  #died(isLate: boolean): Died {
    const { signalCode, exitCode } = this.#child;
    const said = `The program that read it ended: ${signalCode ?? exitCode ?? 'it could not be started'}.\n${this.#said}`;
    // Killed, and not by us: by a system that has no memory left.
    const isMemory = /out of memory/i.test(this.#said) || signalCode === 'SIGKILL';
    return { died: isLate ? 'time' : isMemory ? 'memory' : 'otherwise', said };
  }

  #hear(said: string): void {
    this.#said = (this.#said + said).slice(-LAST_WORDS);
  }

  /** Whether the program goes on while this reader is there: not while it only waits. */
  #hold(on: boolean): void {
    const handles = [this.#child, this.#child.channel, this.#child.stderr as unknown as Held | null];
    for (const handle of handles) on ? handle?.ref() : handle?.unref();
  }
}

interface Held {
  ref(): void;
  unref(): void;
}
