import { type ChildProcess, fork } from 'node:child_process';
import type { Cover } from '../../books/cover.ts';
import type { Pages } from '../../books/pages.ts';

/** What can be printed: a cover as PNG of so many dots across, or pages as PDF. */
export type Order =
  | { readonly kind: 'cover'; readonly cover: Cover; readonly width: number }
  | { readonly kind: 'pages'; readonly pages: Pages };

/** What came of it. `lacks`: letters that no font here has. `absent`: the compositor is not installed. `late`: after so many seconds. */
export type Printed =
  | { readonly bytes: Uint8Array }
  | { readonly lacks: readonly string[] }
  | { readonly absent: true }
  | { readonly late: number }
  | { readonly busy: true }
  | { readonly failed: string };

interface Waiting {
  readonly order: Order;
  readonly resolve: (printed: Printed) => void;
}

const HEAP_MB = 600;
/**
 * Milliseconds an order may take: what takes longer is given up, and its program with it. `waiting`: orders that wait; beyond that
 * whoever comes is told to come again.
 */
const LIMITS = { cover: 20_000, pages: 60_000, waiting: 8 };
/** Milliseconds without an order after which the program ends: it holds 120 MB. */
const IDLE = 60_000;

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
  #isClosed = false;

  /** @param fonts a folder with fonts for further scripts */
  constructor(fonts?: string, limits: Partial<typeof LIMITS> = {}) {
    this.#fonts = fonts;
    this.#limits = { ...LIMITS, ...limits };
  }

  print(order: Order): Promise<Printed> {
    if (this.#isClosed) return Promise.resolve(CLOSED);
    if (this.#waiting.length >= this.#limits.waiting) return Promise.resolve({ busy: true });
    return new Promise((resolve) => {
      this.#waiting.push({ order, resolve });
      this.#next();
    });
  }

  #next(): void {
    if (this.#now || this.#isClosed) return;
    const next = this.#waiting.shift();
    clearTimeout(this.#idle);
    if (!next) {
      this.#idle = setTimeout(() => this.#rest(), IDLE).unref();
      return;
    }
    const limit = this.#limits[next.order.kind];
    this.#child ??= this.#start();
    const child = this.#child;
    const finish = (printed: Printed) => {
      clearTimeout(timer);
      this.#now = undefined;
      hold(child, false);
      next.resolve(printed);
      this.#next();
    };
    const timer = setTimeout(() => {
      // Whoever comes next gets a program of their own, not one that is about to end.
      this.#child = undefined;
      child.kill('SIGKILL');
      finish({ late: limit / 1000 });
    }, limit);
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
    child.on('message', (printed) => this.#child === child && this.#now?.finish(printed as Printed));
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

  #rest(): void {
    this.#child?.disconnect();
    this.#child = undefined;
  }

  /** Ends the program, whatever it is at. Whoever waits is told that nothing came of it, and so is whoever still comes. */
  close(): void {
    this.#isClosed = true;
    clearTimeout(this.#idle);
    for (const { resolve } of this.#waiting.splice(0)) resolve(CLOSED);
    // Its end settles the order that it was at.
    this.#child?.kill('SIGKILL');
  }
}

const CLOSED: Printed = { failed: 'Nothing is printed any more: the library is closing.' };

interface Held {
  ref(): void;
  unref(): void;
}

/** Whether the program goes on while another works for it: not while that only waits. */
function hold(child: ChildProcess, on: boolean): void {
  for (const handle of [child, child.channel, child.stderr as unknown as Held | null])
    on ? handle?.ref() : handle?.unref();
}
