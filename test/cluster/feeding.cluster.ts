/** A library with a search engine beside it: fed, wrangled, cut off, broken, and found in all the while. */
import { mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { GUEST as NOBODY } from '../../src/finding/found.ts';
import { readQuery } from '../../src/finding/query/read.ts';
import { Feeder } from '../../src/library/finding/feeder.ts';
import { Finders } from '../../src/library/finding/finders.ts';
import { KeptBook } from '../../src/library/finding/kept-book.ts';
import { KeptFinder } from '../../src/library/finding/kept-finder.ts';
import { GUEST, type Library, libraryOn, OWNER } from '../../src/library/library.ts';
import { openSearch } from '../../src/search/opensearch/engine.ts';
import type { SearchEngine } from '../../src/search/port.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { freshStore } from '../support/database.ts';
import { READING } from '../support/finding/asking.ts';
import { PROGRAM, storyText, takeInTexts } from '../support/library.ts';
import { hasJava, type Nodes, startNodes } from '../support/opensearch/nodes.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-cluster-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const LAYOUT = { shards: 2, replicas: 1 };
let made = 0;
const story = (title: string, fields: { readonly [name: string]: string } = {}) =>
  storyText({ Title: title, Fandom: 'Tidewatch', ...fields }, ++made);
const stories = (name: string, count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}.txt`, story(`${name} ${i}`)]));

describe.skipIf(!hasJava())('a library with an OpenSearch beside it', () => {
  let nodes: Nodes;
  beforeAll(async () => {
    nodes = await startNodes(3, true);
  });
  afterAll(() => nodes.stop());

  const engineOn = (urls: readonly string[] = nodes.urls, more: Partial<typeof LAYOUT & { prefix: string }> = {}) =>
    openSearch({ urls, prefix: `try${made}`, ...LAYOUT, ...more });

  /** A library, fed in the background until the test ends. */
  async function library(engine: SearchEngine, texts: { readonly [path: string]: string }) {
    const { store, url } = await freshStore();
    await takeInTexts(store, texts);
    return { ...opened(store, engine), store, url };
  }

  function opened(store: Store, engine: SearchEngine) {
    const files = filesOnDisk(mkdtempSync(join(scratch, 'files-')));
    const at = libraryOn({ store, files, program: PROGRAM, workers: 1, engine });
    const troubles: Error[] = [];
    const keep = () => {
      const ending = new AbortController();
      const fed = at.find.keepFed(OWNER, { signal: ending.signal, onTrouble: (trouble) => troubles.push(trouble) });
      return async () => {
        ending.abort();
        await fed;
      };
    };
    return { at, keep, troubles };
  }

  const titles = async (at: Library, typed: string, actor = GUEST) =>
    (await at.find.works(actor, { typed, size: 100, after: null })).works.map(({ title }) => title).sort();
  const eventually = async (look: () => Promise<void>) =>
    expect.poll(() => look().then(() => true, String), { timeout: 60_000, interval: 100 }).toBe(true);

  test('what was there and what is saved is found, by everybody who sees it; two names that are merged count as one at once', async () => {
    const engine = engineOn();
    const { at, keep, store } = await library(engine, {
      'a.txt': story('Ash'),
      'b.txt': story('Birch', { Fandom: 'Tide Watch' }),
      'c.txt': story('Cedar', { Fandom: 'Glass Orchard' }),
    });
    const end = keep();
    await served(engine, store);
    expect(await titles(at, 'fandom:Tidewatch')).toEqual(['Ash']);
    const begun = Date.now();
    await takeInTexts(store, { 'd.txt': story('Dogwood') });
    const saved = Date.now();
    await eventually(async () => expect(await titles(at, 'title:dogwood')).toEqual(['Dogwood']));
    console.info(`Saved in ${saved - begun} ms, found after ${Date.now() - saved} ms more.`);

    const called = async (name: string) => (await at.tags.called(OWNER, 'fandom', name))!;
    const fandoms = async () =>
      (await at.find.tags(GUEST, [{ type: 'fandom', most: 10 }]))[0]!.rows
        .map(({ name, count }) => `${name} ${count}`)
        .sort();
    expect(await fandoms()).toEqual(['Glass Orchard 1', 'Tide Watch 1', 'Tidewatch 2']);
    await at.tags.wrangle(OWNER, {
      does: 'merge',
      tag: await called('Tide Watch'),
      other: { id: await called('Tidewatch') },
    });
    expect(await fandoms()).toEqual(['Glass Orchard 1', 'Tidewatch 3']);
    expect(await titles(at, 'fandom:Tidewatch')).toEqual(['Ash', 'Birch', 'Dogwood']);
    await end();
  });

  test('two programs feed one library: each work is there once, and both find it', async () => {
    const engine = engineOn();
    const first = await library(engine, stories('First', 5));
    const other = await openStore(first.url, { visible: visibleStandings, headOf, tagsOf });
    onTestFinished(() => other.close());
    const second = opened(other, engine);
    const ends = [first.keep(), second.keep()];
    await served(engine, first.store);
    // One after the other, as a library has it: whoever puts works together has it alone. What is fed goes on from both meanwhile.
    await takeInTexts(first.store, stories('Here', 8));
    await takeInTexts(other, stories('There', 8));
    for (const { at } of [first, second])
      await eventually(async () => expect((await titles(at, 'fandom:Tidewatch')).length).toBe(21));
    expect(await countOf(engine, first.store)).toBe(21);
    expect([...first.troubles, ...second.troubles]).toEqual([]);
    await Promise.all(ends.map((end) => end()));
  });

  test('a program that is cut off in the middle of filling and of feeding: the next goes on, and nothing is lost', async () => {
    const engine = engineOn();
    const { store, at, keep } = await library(engine, stories('Lamp', 60));
    /** Ends as a killed program does: in the middle of telling, with nothing said of it. */
    const cutOff = async (after: number) => {
      let told = 0;
      const book = new KeptBook(store.searched);
      const feeding = engine.feeding(book.book);
      const feeder = new Feeder({
        searched: store.searched,
        feed: store.feed,
        tags: book,
        feeding: Object.assign(Object.create(feeding) as typeof feeding, {
          shape: feeding.shape,
          fill: () => feeding.fill(),
          keep: (fill: never) => feeding.keep(fill),
          begin: (since: string) => feeding.begin(since),
          show: (generation: never) => feeding.show(generation),
          serve: (generation: never) => feeding.serve(generation),
          count: (generation: never) => feeding.count(generation),
          tell: async (generation: never, batch: Parameters<typeof feeding.tell>[1], isNew: boolean) => {
            if (++told > after) {
              await feeding.tell(generation, { ...batch, works: batch.works.slice(0, 3), gone: [] }, isNew);
              throw new Error('killed');
            }
            return feeding.tell(generation, batch, isNew);
          },
        }),
      });
      // On a busy machine a turn may end before it comes so far.
      const turns = async () => {
        while (await feeder.turn());
      };
      await expect(turns()).rejects.toThrow('killed');
    };
    await cutOff(1);
    await eventually(async () => expect(await titles(at, 'lamp')).toHaveLength(60));
    let end = keep();
    await served(engine, store);
    expect(await countOf(engine, store)).toBe(60);
    await end();
    await takeInTexts(store, stories('Tide', 7));
    await cutOff(0);
    end = keep();
    // What is built in may still stand in for the engine, and has them at once.
    const ask = alone(engine, store);
    await eventually(async () => expect(await ask('title:tide')).toBe(7));
    expect(await countOf(engine, store)).toBe(67);
    await end();
  });

  test('indices of another shape are filled while the old ones answer, and take their place without a pause', async () => {
    const prefix = `shape${made}`;
    const old = engineOn(nodes.urls, { prefix });
    const { store, keep } = await library(old, stories('Bell', 40));
    const end = keep();
    await served(old, store);
    await end();
    const next = engineOn(nodes.urls, { prefix, shards: 3 });
    const after = opened(store, next);
    let isOver = false;
    const ask = alone(old, store);
    const asking = (async () => {
      let asked = 0;
      for (; !isOver; asked++) expect(await ask('bell fandom:Tidewatch')).toBe(40);
      return asked;
    })();
    const endNext = after.keep();
    await served(next, store);
    isOver = true;
    expect(await asking).toBeGreaterThan(3);
    expect(await titles(after.at, 'bell')).toHaveLength(40);
    const names = Object.keys((await (await fetch(`${nodes.urls[0]}/${prefix}-*/_alias`)).json()) as object);
    expect(names).toHaveLength(4);
    await endNext();
  });

  test('one of three nodes goes down under load: searching and saving go on, nothing is lost, and it comes back green', async () => {
    const engine = engineOn();
    const { store, keep } = await library(engine, stories('Quay', 10));
    const end = keep();
    await served(engine, store);
    await green();
    let isOver = false;
    const asked = alone(engine, store);
    const slowest = { ms: 0, asked: 0 };
    const searching = (async () => {
      for (; !isOver; slowest.asked++) {
        const begun = Date.now();
        expect(await asked('quay')).toBeGreaterThanOrEqual(10);
        slowest.ms = Math.max(slowest.ms, Date.now() - begun);
      }
    })();
    const saving = (async () => {
      let saved = 0;
      for (; !isOver; saved++) await takeInTexts(store, { [`more${saved}.txt`]: story(`Quay more ${saved}`) });
      return saved;
    })();
    await pause(500);
    await nodes.stopNode(2);
    const before = slowest.asked;
    await eventually(async () => expect(slowest.asked).toBeGreaterThan(before + 20));
    isOver = true;
    await searching;
    const saved = await saving;
    await eventually(async () => expect(await asked('quay')).toBe(10 + saved));
    expect(await countOf(engine, store)).toBe(10 + saved);
    await nodes.startNode(2);
    await green();
    expect(await countOf(engine, store)).toBe(10 + saved);
    console.info(`${slowest.asked} searches, the slowest ${slowest.ms} ms; ${saved} works saved meanwhile.`);
    await end();
  });

  test('the engine is down: saving goes on, what is built in answers or it is said plainly; it heals by itself', async () => {
    const door = await doorTo(nodes.urls[0]!);
    onTestFinished(door.close);
    const engine = engineOn([door.url]);
    const { store, at, keep, troubles } = await library(engine, stories('Fog', 4));
    const end = keep();
    await served(engine, store);
    door.shut();
    await takeInTexts(store, stories('Later', 3));
    expect(await titles(at, 'fandom:Tidewatch')).toHaveLength(7);
    await expect(alone(engine, store)('fog')).rejects.toMatchObject({ code: 'search-down' });
    await eventually(async () => expect(troubles.length).toBeGreaterThan(0));
    expect(new Set(troubles.map((trouble) => (trouble as { code?: string }).code))).toEqual(new Set(['search-down']));
    door.open();
    await eventually(async () => expect(await countOf(engine, store)).toBe(7));
    await eventually(async () => expect(await titles(at, 'title:later')).toHaveLength(3));
    await end();
  });

  /** Asks the engine and nothing else. */
  function alone(engine: SearchEngine, store: Store): (typed: string) => Promise<number> {
    const finders = new Finders(
      { ...store, kept: new KeptFinder({ searched: store.searched, folder: null }), engine },
      0,
    );
    const page = { size: 1, after: null, facets: [] };
    return (typed) =>
      finders.ask(async (finder) => (await finder.find(readQuery(typed, READING).query, NOBODY, page)).total);
  }

  /** Waits until all works of the library are told, and asked of it. */
  async function served(engine: SearchEngine, store: Store): Promise<void> {
    const feeding = engine.feeding(new KeptBook(store.searched).book);
    await eventually(async () => {
      const { serving, filling } = await feeding.fill();
      expect([serving?.shape, filling]).toEqual([feeding.shape, null]);
    });
  }

  async function countOf(engine: SearchEngine, store: Store): Promise<number> {
    const feeding = engine.feeding(new KeptBook(store.searched).book);
    const { serving } = await feeding.fill();
    await feeding.show(serving!);
    return feeding.count(serving!);
  }

  async function green(): Promise<void> {
    await eventually(async () => {
      const health = (await (await fetch(`${nodes.urls[0]}/_cluster/health`)).json()) as {
        status: string;
        number_of_nodes: number;
      };
      expect([health.status, health.number_of_nodes]).toEqual(['green', 3]);
    });
  }
});

/** A door to a node that can be shut: nobody answers behind it then. */
async function doorTo(url: string) {
  const { port } = new URL(url);
  const sockets = new Set<Socket>();
  let isOpen = true;
  const server: Server = createServer((from) => {
    if (!isOpen) return void from.destroy();
    const to = connect(Number(port), '127.0.0.1');
    for (const socket of [from, to]) {
      sockets.add(socket);
      socket
        .on('error', () => {})
        .on('close', () => {
          from.destroy();
          to.destroy();
          sockets.delete(socket);
        });
    }
    from.pipe(to).pipe(from);
  }).listen(0, '127.0.0.1');
  await new Promise((done) => server.once('listening', done));
  const shut = () => {
    isOpen = false;
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(server.address() as { port: number }).port}`,
    shut,
    open: () => {
      isOpen = true;
    },
    close: () => {
      shut();
      server.close();
    },
  };
}
