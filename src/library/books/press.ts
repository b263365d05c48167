import { type ChildProcess, fork } from 'node:child_process';
import type { Cover } from '../../books/cover.ts';
import type { Pages } from '../../books/pages.ts';

/** What can be printed: a cover as PNG of so many dots across, or pages as PDF. */
export type Order =
  | { readonly kind: 'cover'; readonly cover: Cover; readonly width: number }
  | { readonly kind: 'pages'; readonly pages: Pages };

/** What came of it. `lacks`: letters that no font here has. `absent`: the compositor is not installed. */
export type Printed =
  | { readonly bytes: Uint8Array }
  | { readonly lacks: readonly string[] }
  | { readonly absent: true }
  | { readonly late: true }
  | { readonly busy: true }
  | { readonly failed: string };

interface Waiting {
  readonly order: Order;
  readonly resolve: (printed: Printed) => void;
}

const HEAP_MB = 600;
/** Milliseconds an order may take; what takes longer is given up, and its program with it. */
const LIMITS = { cover: 20_000, pages: 60_000 };
/** Milliseconds without an order after which the program ends: it holds 120 MB. */
const IDLE = 60_000;
/** Orders that wait; beyond that whoever comes is told to come again. */
const MOST_WAITING = 300;

/**
 * A program of its own that draws and sets, started when it is first needed: whatever a text can do to a compositor, it cannot do it
 * to the library. One order at a time.
 */
export class Press {
  readonly #fonts: string | undefined;
  readonly #limits: typeof LIMITS;
  readonly #waiting: Waiting[] = [];
  #child: ChildProcess | undefined;
  #now: { readonly finish: (printed: Printed) => void } | undefined;
  #idle: NodeJS.Timeout | undefined;

  /** @param fonts a folder with fonts for further scripts */
  constructor(fonts?: string, limits: Partial<typeof LIMITS> = {}) {
    this.#fonts = fonts;
    this.#limits = { ...LIMITS, ...limits };
  }

  print(order: Order): Promise<Printed> {
    if (this.#waiting.length >= MOST_WAITING) return Promise.resolve({ busy: true });
    return new Promise((resolve) => {
      this.#waiting.push({ order, resolve });
      this.#next();
    });
  }

  #next(): void {
    if (this.#now) return;
    const next = this.#waiting.shift();
    clearTimeout(this.#idle);
    if (!next) {
      this.#idle = setTimeout(() => this.close(), IDLE).unref();
      return;
    }
    this.#child ??= this.#start();
    const child = this.#child;
    let isLate = false;
    const timer = setTimeout(() => {
      isLate = true;
      child.kill('SIGKILL');
    }, this.#limits[next.order.kind]);
    const finish = (printed: Printed) => {
      clearTimeout(timer);
      this.#now = undefined;
      hold(child, false);
      next.resolve(isLate ? { late: true } : printed);
      this.#next();
    };
    this.#now = { finish };
    hold(child, true);
    child.send(next.order, (error) => error && child.kill('SIGKILL'));
  }

  #start(): ChildProcess {
    const entry = import.meta.url.endsWith('.ts') ? './press-worker.ts' : './press-worker.js';
    const child = fork(new URL(entry, import.meta.url), [this.#fonts ?? ''], {
      execArgv: [...process.execArgv, `--max-old-space-size=${HEAP_MB}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      // It needs to know nothing of us.
      env: { NODE_NO_WARNINGS: '1' },
    });
    let said = '';
    child.stderr!.setEncoding('utf8').on('data', (words: string) => {
      said = (said + words).slice(-4000);
    });
    child.on('message', (printed) => this.#now?.finish(printed as Printed));
    const gone = () => {
      if (this.#child !== child) return;
      this.#child = undefined;
      this.#now?.finish({
        failed: `The program that prints ended: ${child.signalCode ?? child.exitCode ?? 'not started'}.\n${said}`,
      });
    };
    child.on('error', gone).on('exit', gone);
    return child;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#child?.disconnect();
    this.#child = undefined;
  }
}

interface Held {
  ref(): void;
  unref(): void;
}

/** Whether the program goes on while another works for it: not while that only waits. */
function hold(child: ChildProcess, on: boolean): void {
  for (const handle of [child, child.channel, child.stderr as unknown as Held | null])
    on ? handle?.ref() : handle?.unref();
}
