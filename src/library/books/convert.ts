import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { FicariumError } from '../../errors.ts';
import { sentence } from '../../text/sentence.ts';

const LAST_WORDS = 4000;

/** Where calibre's converter is, among the folders that are searched for programs; undefined where it is not. */
export function findConverter(path: string): string | undefined {
  const name = process.platform === 'win32' ? 'ebook-convert.exe' : 'ebook-convert';
  return path
    .split(delimiter)
    .filter(Boolean)
    .map((folder) => join(folder, name))
    .find((file) => {
      try {
        accessSync(file, constants.X_OK);
        return true;
      } catch {
        return false;
      }
    });
}

/** Books that wait for the converter; beyond that whoever comes is told to come again. */
const MOST_WAITING = 8;

/** Turns EPUBs into what calibre can write, one after the other, each in a folder of its own that is gone afterwards. */
export class Converter {
  readonly #program: string | undefined;
  readonly #limit: number;
  #waiting = 0;
  #last: Promise<unknown> = Promise.resolve();
  #child: number | undefined;
  #isClosed = false;

  /** @param limit milliseconds after which it is given up, with all that it started */
  constructor(program: string | undefined, limit = 60_000) {
    this.#program = program;
    this.#limit = limit;
  }

  get isThere(): boolean {
    return this.#program !== undefined;
  }

  /** @throws FicariumError `cannot-make` */
  mustBeThere(): void {
    if (!this.isThere) throw cannot('make.absent-kindle', 'make.other-form');
  }

  /** @throws FicariumError `cannot-make` that says why */
  convert(epub: Uint8Array, to: string): Promise<Uint8Array> {
    if (this.#program === undefined) return Promise.reject(cannot('make.absent-kindle', 'make.other-form'));
    if (this.#isClosed || this.#waiting >= MOST_WAITING) return Promise.reject(cannot('make.busy', 'make.again'));
    this.#waiting++;
    const done = this.#last.then(() => this.#convert(this.#program!, epub, to)).finally(() => this.#waiting--);
    this.#last = done.catch(() => {});
    return done;
  }

  /** Ends what runs, with all that it started. Whoever waits, or still comes, is told to come again. */
  async close(): Promise<void> {
    this.#isClosed = true;
    end(this.#child);
    await this.#last;
  }

  async #convert(program: string, epub: Uint8Array, to: string): Promise<Uint8Array> {
    const folder = await mkdtemp(join(tmpdir(), 'ficarium-convert-'));
    try {
      const [from, made] = [join(folder, 'book.epub'), join(folder, `book.${to}`)];
      await writeFile(from, epub);
      if (this.#isClosed) throw cannot('make.busy', 'make.again');
      const ended = await this.#run(program, [from, made], folder);
      if (ended === 'late')
        throw new FicariumError(
          'cannot-make',
          sentence('make.late', { seconds: this.#limit / 1000 }),
          sentence('make.other-form'),
        );
      if (ended !== '') throw cannot('make.failed', 'make.other-form', ended);
      return await readFile(made).catch((error) => {
        throw cannot('make.failed', 'make.other-form', String(error));
      });
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }

  /** @returns nothing where all went well, `late`, or what it said on its way out */
  #run(program: string, args: readonly string[], folder: string): Promise<string> {
    return new Promise((resolve) => {
      // A group of its own: what it starts ends with it.
      const child = spawn(program, args, {
        cwd: folder,
        detached: true,
        stdio: ['ignore', 'ignore', 'pipe'],
        env: {
          PATH: '/usr/local/bin:/usr/bin:/bin',
          HOME: folder,
          LANG: 'C.UTF-8',
          QT_QPA_PLATFORM: 'offscreen',
          CALIBRE_CONFIG_DIRECTORY: folder,
        },
      });
      this.#child = child.pid;
      let said = '';
      let isLate = false;
      const timer = setTimeout(() => {
        isLate = true;
        end(child.pid);
      }, this.#limit);
      child.stderr.setEncoding('utf8').on('data', (words: string) => {
        said = (said + words).slice(-LAST_WORDS);
      });
      const ended = (why: string) => {
        clearTimeout(timer);
        this.#child = undefined;
        resolve(isLate ? 'late' : why);
      };
      child.on('error', (error) => ended(String(error)));
      child.on('exit', (code, signal) => {
        end(child.pid);
        ended(code === 0 ? '' : `${signal ?? code}: ${said}`);
      });
    });
  }
}

function end(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // All of it has ended.
  }
}

type What = 'make.absent-kindle' | 'make.busy' | 'make.failed';
const cannot = (what: What, advice: 'make.other-form' | 'make.again', cause?: string): FicariumError =>
  new FicariumError('cannot-make', sentence(what), sentence(advice), ...(cause === undefined ? [] : [{ cause }]));
