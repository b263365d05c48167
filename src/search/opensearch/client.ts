import { setTimeout as pause } from 'node:timers/promises';
import { searchDown } from '../../errors.ts';

/** The engine understood, and would not: a mistake of the program, or a setting of the engine. */
export class Refused extends Error {
  readonly status: number;
  /** The engine's own word for it, such as `index_not_found_exception`. */
  readonly kind: string;
  constructor(status: number, kind: string, reason: string) {
    super(`OpenSearch refused (${status}, ${kind}): ${reason}`);
    this.name = 'Refused';
    this.status = status;
    this.kind = kind;
  }
}

/** A node has too much to do, or went down in the middle of its answer: it, or another, is asked again. */
const isLater = ({ status, kind }: Refused): boolean =>
  status === 429 || status >= 500 || (status === 404 && kind === 'search_phase_execution_exception');
const ROUNDS = 3;
const PAUSE_MS = 150;
const TIMEOUT_MS = 30_000;

interface Node {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
}

export interface Asking {
  /** Each of them on a line of its own, or one. */
  readonly body?: unknown;
  readonly lines?: string;
  /** How long an answer may take. */
  readonly timeoutMs?: number;
}

/**
 * Speaks to a cluster over HTTP. Every node can answer everything: where one does not, the next is asked, and the one that answered last is
 * asked first. Everything that is asked here can be asked twice.
 */
export class Client {
  readonly #nodes: readonly Node[];
  #first = 0;

  /** @param urls at least one; a name and password in it are sent along and appear nowhere else */
  constructor(urls: readonly string[]) {
    this.#nodes = urls.map(nodeOf);
  }

  /**
   * @returns the body of the answer
   * @throws FicariumError `search-down` when no node answers, Refused for what the engine will not do
   */
  async ask<T>(method: string, path: string, asking: Asking = {}): Promise<T> {
    let cause: unknown;
    let late = 0;
    for (let tried = 0; tried < ROUNDS * this.#nodes.length; tried++) {
      if (tried > 0 && tried % this.#nodes.length === 0) await pause(PAUSE_MS * 2 ** (tried / this.#nodes.length));
      const nth = (this.#first + (tried > 0 ? 1 : 0)) % this.#nodes.length;
      this.#first = nth;
      try {
        return await askNode<T>(this.#nodes[nth]!, method, path, asking);
      } catch (error) {
        if (error instanceof Refused && !isLater(error)) throw error;
        cause = error;
        // Whoever asks has waited long enough.
        if ((error as Error).name === 'TimeoutError' && ++late > 1) break;
      }
    }
    throw searchDown(cause);
  }
}

async function askNode<T>(node: Node, method: string, path: string, asking: Asking): Promise<T> {
  const { body, lines, timeoutMs = TIMEOUT_MS } = asking;
  const response = await fetch(`${node.url}${path}`, {
    method,
    headers: {
      ...node.headers,
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(lines !== undefined && { 'content-type': 'application/x-ndjson' }),
    },
    signal: AbortSignal.timeout(timeoutMs),
    ...(body !== undefined && { body: JSON.stringify(body) }),
    ...(lines !== undefined && { body: lines }),
  });
  const text = await response.text();
  if (response.ok) return (text === '' ? null : JSON.parse(text)) as T;
  throw refusalOf(response.status, text);
}

function refusalOf(status: number, text: string): Refused {
  try {
    const { error } = JSON.parse(text) as {
      error?: { type?: string; reason?: string; root_cause?: { reason?: string }[] };
    };
    return new Refused(status, error?.type ?? '', error?.root_cause?.[0]?.reason ?? error?.reason ?? '');
  } catch {
    return new Refused(status, '', text.slice(0, 500));
  }
}

function nodeOf(written: string): Node {
  const url = new URL(written);
  const { username, password } = url;
  url.username = '';
  url.password = '';
  const credentials = Buffer.from(`${decodeURIComponent(username)}:${decodeURIComponent(password)}`).toString('base64');
  return {
    url: url.href.replace(/\/$/, ''),
    headers: username === '' ? {} : { authorization: `Basic ${credentials}` },
  };
}
