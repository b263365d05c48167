/** Of one kind of address (numbers and names aside) so many are opened. */
const OF_A_KIND = 2;
const MOST = 300;
const NO_ANSWER_MS = 60_000;
const SHOWN = 12;

interface Opened {
  readonly path: string;
  readonly ms: number;
  /** Or why there was none. */
  readonly status: number | string;
}

/**
 * Follows links as a keeper who opens everything once: what no reader asks for often is where a large library is felt.
 * @param key the address of a link that makes a keeper
 * @returns a table of what took longest, and of what failed
 */
export async function everyPage(at: string, key: string): Promise<string> {
  const opened = await follow(at, await signIn(at, key));
  const failed = opened.filter(({ status }) => typeof status === 'string' || status >= 500);
  const slowest = opened.toSorted((a, b) => b.ms - a.ms).slice(0, SHOWN);
  const rows = [...new Set([...slowest, ...failed])].map(
    ({ path, ms, status }) =>
      `| ${kindOf(path)} | ${ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`} | ${status} |`,
  );
  return `**All that a keeper can open**, ${OF_A_KIND} of each kind, one after the other: ${opened.length} pages and books, ${failed.length} without an answer. What took longest, a story of many that share their phrases among them:\n\n| address | took | answer |\n|---|---|---|\n${rows.join('\n')}`;
}

const kindOf = (path: string): string =>
  path
    .replace(/\?(\w+).*/, '?$1=…')
    .replace(/\/w[0-9a-f]{6,}/g, '/ID')
    .replace(/(\/tags\/\w+\/).*/, '$1NAME')
    .replace(/\d+/g, 'N');

async function signIn(at: string, key: string): Promise<string> {
  const path = new URL(key).pathname;
  const form = await (await fetch(at + path)).text();
  const hidden = [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].map(([input]): [string, string] => {
    const of = (attribute: string) => new RegExp(`${attribute}="([^"]*)"`).exec(input)?.[1] ?? '';
    return [of('name'), of('value')];
  });
  const password = 'a lamp for the long road';
  const fields = { name: `Keeper ${Date.now() % 1e6}`, password, again: password };
  const answer = await fetch(at + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: at },
    body: new URLSearchParams([...hidden, ...Object.entries(fields)]),
  });
  if (answer.status !== 303) throw new Error(`The keeper's link answered ${answer.status}.`);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ');
}

async function follow(at: string, cookie: string): Promise<Opened[]> {
  const times = new Map<string, number>();
  const waiting = ['/', '/desk', '/works', '/search', '/wrangling', '/keeping', '/opds'];
  const opened: Opened[] = [];
  for (const path of waiting) {
    const kind = kindOf(path);
    const before = times.get(kind) ?? 0;
    if (before >= OF_A_KIND || opened.length >= MOST) continue;
    times.set(kind, before + 1);
    const began = performance.now();
    const { status, links } = await open(at + path, cookie);
    opened.push({ path, ms: performance.now() - began, status });
    waiting.push(...links.filter((link) => (times.get(kindOf(link)) ?? 0) < OF_A_KIND));
  }
  return opened;
}

async function open(url: string, Cookie: string): Promise<{ status: number | string; links: string[] }> {
  try {
    const answer = await fetch(url, {
      redirect: 'manual',
      headers: { Cookie, Accept: 'text/html' },
      signal: AbortSignal.timeout(NO_ANSWER_MS),
    });
    const body = await answer.arrayBuffer();
    const html = answer.headers.get('Content-Type')?.includes('text/html') ? Buffer.from(body).toString() : '';
    const links = [...html.matchAll(/href="(\/[^"#]*)/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));
    const to = answer.headers.get('Location');
    return {
      status: answer.status,
      links: [...links, ...(to?.startsWith('/') ? [to] : [])].filter((link) => !/^\/(assets|sign-out)/.test(link)),
    };
  } catch (error) {
    return { status: (error as Error).message, links: [] };
  }
}
