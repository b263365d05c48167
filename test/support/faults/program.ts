import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { storyText } from '../library.ts';
import { memoryOf } from '../processes.ts';
import { baseOf, type Running, run } from '../programs.ts';
import { until } from './own-postgres.ts';
import { type Answered, nothingSent, people } from './people.ts';

export const PASSWORD = 'nine grey herons wade';
const WORKS = 12;
/** Before something breaks, and after all is well again. */
const CALM_MS = 1000;
/** Within so long after it is mended, all is as before. */
const HEALED_WITHIN_MS = 30_000;

/** A folder that other users may enter, gone with the test. */
export function openFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-faults-'));
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }));
  return folder;
}

/** The built program with a keeper and a dozen works, and what goes on in it. */
interface Faulty {
  readonly program: Running;
  readonly base: string;
  readonly cookie: string;
  readonly works: readonly string[];
  readonly sent: ReturnType<typeof nothingSent>;
  /** Asks as the keeper, for JSON where the path is one of programs. */
  get(path: string): Promise<{ readonly status: number; readonly body: string }>;
}

/** @param env where its library lies */
export async function faulty(env: Readonly<Record<string, string>>): Promise<Faulty> {
  const heap = join(openFolder(), 'heap');
  mkdirSync(heap);
  for (let n = 1; n <= WORKS; n++)
    writeFileSync(join(heap, `${n}.txt`), storyText({ Title: `The Lamp ${n}`, Author: 'Odo', Fandom: 'Lamps' }, n));
  const program = run(['serve', '--samples', heap], { FICARIUM_LOG: 'warn', ...env });
  const base = await baseOf(program);
  const key = /\/key\/[\w-]{43}/.exec((await program.says(/\/key\/[\w-]{43}/))[0])![0];
  const entered = await fetch(base + key, {
    method: 'POST',
    body: new URLSearchParams({ name: 'Ilse', password: PASSWORD, again: PASSWORD }),
    redirect: 'manual',
    headers: { Origin: base },
  });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get = async (path: string) => {
    const answer = await fetch(base + path, {
      headers: { Cookie: cookie, Accept: path.startsWith('/api') ? 'application/json' : 'text/html' },
    });
    return { status: answer.status, body: await answer.text() };
  };
  let works: string[] = [];
  await until('the works are there', async () => {
    const { body } = await get('/works');
    works = [...new Set([...body.matchAll(/href="\/works\/(w\w+)"/g)].map((m) => m[1]!))];
    return works.length === WORKS;
  });
  return { program, base, cookie, works, sent: nothingSent(), get };
}

/** Something that breaks while people go on, and is mended. */
export interface Fault {
  readonly name: string;
  /** Breaks it, waits as long as it is to last, and mends it. @param answers all that people were told so far, as it grows */
  readonly happens: (answers: readonly Answered[]) => Promise<unknown>;
  /** Pages besides those that need nothing which must be given meanwhile. */
  readonly goesOn?: RegExp;
}

/** What came of it. */
interface Came {
  readonly during: readonly Answered[];
  readonly healedMs: number;
}

const NEEDS_NOTHING = /^\/(?:livez|robots|favicon|assets\/|reading$|sign-in$|kept$)/;
let seed = 0;

/**
 * Lets people read and write, breaks something in the middle, and holds what must hold: what needs nothing of it is given, every error is a
 * sentence that says when to come again, nobody waits for long, all heals by itself, and after that nothing fails.
 */
export async function underLoad(it: Faulty, fault: Fault): Promise<Came> {
  const { program, base, works } = it;
  const crowd = people({ ...it, seed: ++seed });
  await sleep(CALM_MS);
  const broke = performance.now();
  await fault.happens(crowd.answers);
  const mended = performance.now();
  /** All kinds of pages, one after the other: every one of them is given. */
  const isWell = async () => {
    for (const path of [
      '/',
      `/works/${works[0]}`,
      '/search?q=lantern',
      '/feed.atom',
      `/works/${works[1]}/book.epub`,
      '/readyz',
    ]) {
      const answer = await fetch(base + path);
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${answer.status} ${path}`);
    }
    return (await it.get('/desk')).status === 200;
  };
  await until(`${fault.name}: all is well again`, isWell, HEALED_WITHIN_MS);
  const healed = performance.now();
  await sleep(CALM_MS);
  await crowd.end();
  const during = crowd.answers.filter(({ at, ms }) => at + ms > broke && at < healed);
  const told = (bad: readonly Answered[]) =>
    [...new Set(bad.map(({ path, status, wrong }) => `${path.replace(/w\w{12,}/, 'ID')}: ${wrong ?? status}`))].slice(
      0,
      12,
    );
  expect(told(crowd.answers.filter(({ wrong }) => wrong !== null)), `${fault.name}: no answer`).toEqual([]);
  const apart = crowd.answers.filter((one) => !during.includes(one));
  expect(told(apart.filter(({ status }) => status >= 400)), `${fault.name}: before and after`).toEqual([]);
  const free = during.filter(({ path }) => NEEDS_NOTHING.test(path) || fault.goesOn?.test(path));
  expect(free.length, `${fault.name}: asked meanwhile`).toBeGreaterThan(5);
  expect(told(free.filter(({ status }) => status >= 400)), `${fault.name}: needs nothing of it`).toEqual([]);
  expect(program.child.exitCode, program.said()).toBeNull();
  expect(program.said(), fault.name).not.toMatch(/mistake|no page could be made|\n\s+at /);
  return { during, healedMs: healed - mended };
}

/** Nothing that was acknowledged is gone, and nothing is there twice: read by pages, as people do. */
export async function nothingLost(it: Faulty): Promise<void> {
  const { sent } = it;
  const counted = (body: string, what: string) => body.split(`>${what}<`).length - 1;
  for (const story of sent.stories.acknowledged)
    await until(`${story} is there`, async () => {
      const { body } = await it.get(`/search?q=${encodeURIComponent(`title:"${story}"`)}`);
      if (counted(body, story) > 1) throw new Error('twice');
      return counted(body, story) === 1;
    });
  const { body: account } = await it.get('/account/finding');
  expect(sent.searches.lost((search) => (account.includes(search) ? 'once' : ''))).toEqual([]);
  for (const work of sent.sight.acknowledged) {
    const { status } = await fetch(`${it.base}/works/${work}`);
    expect(sent.sight.lost(() => (status === 200 ? 'back' : 'out-of-sight'))).toEqual([]);
  }
  // A word about a field is carried out behind the page.
  await until('the title that was said last', async () => {
    const { body } = await it.get(`/works/${it.works[0]}`);
    const title = /<h1[^>]*>(?:<[^>]+>)*([^<]+)/.exec(body)?.[1] ?? '';
    const lost = sent.titles.lost(() => title);
    if (lost.length > 0) throw new Error(lost.join());
    return true;
  });
}

/** Files that a program has open; 0 where the system has no /proc. */
function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

/** What piles up where something is not given back. */
export const heldBy = ({ child }: Running) => ({ files: openFiles(child.pid!), megabytes: memoryOf(child.pid!) });
