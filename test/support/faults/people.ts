import { setTimeout as sleep } from 'node:timers/promises';
import { dice } from '../generated-stories.ts';
import { storyText } from '../library.ts';

/** What somebody was answered. */
export interface Answered {
  readonly path: string;
  /** When it was asked, and how long it took: milliseconds (`performance.now`). */
  readonly at: number;
  readonly ms: number;
  readonly status: number;
  /** What is wrong with it, whatever goes on meanwhile. */
  readonly wrong: string | null;
}

/** What was sent: what an acknowledged one says is kept, of one that was not it is open. */
class Sent {
  readonly #may = new Map<string, Set<string>>();
  readonly acknowledged = new Set<string>();
  all = 0;
  /** @param about what it is said of @param value what is said */
  said(about: string, value: string, isKept: boolean): void {
    this.all++;
    if (isKept) {
      this.acknowledged.add(about);
      this.#may.set(about, new Set([value]));
    } else this.#may.set(about, (this.#may.get(about) ?? new Set([''])).add(value));
  }
  /** What is not as it was acknowledged. @param now what stands there; '' where nothing was ever said */
  lost(now: (about: string) => string): readonly string[] {
    return [...this.#may].flatMap(([about, may]) =>
      may.has(now(about)) ? [] : [`${about} is ${JSON.stringify(now(about))}, not ${[...may].join(' or ')}`],
    );
  }
}

/** All that one library was sent, whatever happened meanwhile. */
export const nothingSent = () => ({ stories: new Sent(), searches: new Sent(), sight: new Sent(), titles: new Sent() });

interface At {
  readonly base: string;
  /** Works that everybody may read. */
  readonly works: readonly string[];
  /** Of a keeper's session. */
  readonly cookie: string;
  readonly sent: ReturnType<typeof nothingSent>;
  readonly seed: number;
}

const READERS = 20;
const PAUSE_MS = 700;
/** Longer nobody waits for an answer, whatever is broken; a machine that does much besides has twice that. */
const LONGEST_MS = 20_000;
const GIVEN_UP_MS = 60_000;
const WORDS = ['lantern', 'ledger', 'harbour', 'violin', 'compass'];

/** Twenty readers, a writer, a program that reads feeds and one that looks whether all is well. */
export function people({ base, works, cookie, sent, seed }: At) {
  const answers: Answered[] = [];
  let goesOn = true;

  async function ask(path: string, init: RequestInit = {}): Promise<Answered> {
    const at = performance.now();
    let answer: Answered;
    try {
      const got = await fetch(base + path, {
        redirect: 'manual',
        signal: AbortSignal.timeout(GIVEN_UP_MS),
        ...init,
        headers: { Accept: 'text/html', ...init.headers },
      });
      const body = await got.text();
      const ms = performance.now() - at;
      answer = { path, at, ms, status: got.status, wrong: wrongWith(got, body, ms) };
    } catch (error) {
      const { message, cause } = error as Error;
      answer = { path, at, ms: performance.now() - at, status: 0, wrong: `${message} ${cause ?? ''}` };
    }
    answers.push(answer);
    return answer;
  }
  const post = (path: string, body: URLSearchParams | FormData) =>
    ask(path, { method: 'POST', body, headers: { Origin: base, Cookie: cookie } });
  const goOn = async (pauseMs: number, n: number, act: (roll: () => number, i: number) => Promise<unknown>) => {
    const roll = dice(seed * 101 + n);
    await sleep(roll() * pauseMs);
    for (let i = 0; goesOn; i++) {
      await act(roll, i);
      await sleep(2 * roll() * pauseMs);
    }
  };
  const pick = <T>(roll: () => number, list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
  const read = works.slice(0, -1);
  const reads = (roll: () => number): string => {
    const work = pick(roll, read);
    const at = roll();
    if (at < 0.35) return `/works/${work}/entire`;
    if (at < 0.5) return `/works/${work}`;
    if (at < 0.6) return '/works';
    if (at < 0.65) return '/';
    if (at < 0.8) return `/search?q=${pick(roll, WORDS)}`;
    if (at < 0.92) return `/works/${work}/book.epub`;
    return '/fandoms';
  };
  const readers = Array.from({ length: READERS }, (_, n) =>
    goOn(PAUSE_MS, n, (roll) => ask(reads(roll), n % 10 === 0 ? { headers: { Cookie: cookie } } : {})),
  );
  // Nobody reads the works that are hidden and put back: the last of them.
  const hidden = works.at(-1)!;
  const writer = goOn(300, 90, async (_, i) => {
    const name = `${seed}-${i}`;
    if (i % 4 === 0) {
      const title = `The Weir ${name}`;
      const form = new FormData();
      const story = storyText({ Title: title, Author: 'Mara' }, seed * 1000 + i);
      form.append('files', new Blob([story]), `${title}.txt`);
      const { status } = await post('/take-in', form);
      sent.stories.said(title, 'once', status === 303);
    } else if (i % 4 === 1) {
      const asked = new URLSearchParams({ name: `Lamps ${name}`, asked: `q=lamp+${name}`, back: '/works' });
      const { status } = await post('/account/searches', asked);
      sent.searches.said(`Lamps ${name}`, 'once', status === 303);
    } else if (i % 4 === 2) {
      const stand = i % 8 === 2 ? 'out-of-sight' : 'back';
      const { status } = await post(
        '/desk/stand',
        new URLSearchParams({ work: hidden, stand, because: '', reason: 'A test', back: '/desk' }),
      );
      sent.sight.said(hidden, stand, status === 303);
    } else {
      const title = `Kept in Mind ${name}`;
      const form = {
        field: 'title',
        work: works[0]!,
        said: '',
        alike: '',
        value: '""',
        everywhere: 'no',
        back: '/desk',
      };
      const { status } = await post(
        '/desk/say',
        new URLSearchParams([...Object.entries(form), ['verdict', 'corrected'], ['to', title]]),
      );
      sent.titles.said(works[0]!, title, status === 303);
    }
  });
  const feeds = ['/feed.atom', '/opds/works', '/api/v1/works?q=lantern', '/feed.json'].map((path, n) =>
    goOn(1500, 60 + n, () => ask(path, path.startsWith('/api') ? { headers: { Accept: 'application/json' } } : {})),
  );
  const watch = NEEDS_NOTHING.map((path, n) => goOn(500, 70 + n, () => ask(path)));
  return {
    answers,
    async end() {
      goesOn = false;
      await Promise.all([...readers, writer, ...feeds, ...watch]);
    },
  };
}

/** What needs neither a database nor a store of files. */
const NEEDS_NOTHING = ['/livez', '/robots.txt', '/favicon.ico', '/assets/x/chair.css', '/reading', '/sign-in', '/kept'];

const FINE = new Set([200, 302, 303, 304]);

/** Why an answer is none that anybody should get, even while something is broken. */
function wrongWith({ status, headers }: Response, body: string, ms: number): string | null {
  const type = headers.get('Content-Type') ?? '';
  if (ms > LONGEST_MS) return `${status} after ${Math.round(ms)} ms`;
  if (/\n\s+at \S|node:internal|node_modules/.test(body)) return `${status} with a stack: ${body.slice(0, 300)}`;
  if (FINE.has(status))
    return type.startsWith('text/html') && status === 200 && !body.includes('</html>') ? 'half a page' : null;
  if (status !== 503)
    return `${status}: ${body
      .replace(/<[^>]*>/g, ' ')
      .replace(/\s+/g, ' ')
      .slice(0, 300)}`;
  if (!/^\d+$/.test(headers.get('Retry-After') ?? '')) return '503 that does not say when to come again';
  if (type.includes('problem+json'))
    return /[.!]$/.test(JSON.parse(body).detail) ? null : `503 without a sentence: ${body.slice(0, 200)}`;
  const said = type.startsWith('text/html') ? /<h1>[^<]+<\/h1>\s*<p>([^<]+[.!])<\/p>/.exec(body)?.[1] : body.trim();
  return said && /[.!]$/.test(said) ? null : `503 without a sentence: ${body.slice(0, 200)}`;
}
