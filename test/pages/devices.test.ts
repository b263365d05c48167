import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Actor, GUEST } from '../../src/catalogue/actor.ts';
import { partialMd5 } from '../../src/library/devices/partial-md5.ts';
import { type Library, libraryOn, OWNER } from '../../src/library/library.ts';
import { mailOf } from '../../src/library/mail.ts';
import { togetherOf } from '../../src/library/together.ts';
import { createSite } from '../../src/web/site.tsx';
import { riverHeap } from '../support/river-heap.ts';
import { accountOf } from '../support/sessions.ts';
import { libraryOf, type TestLibrary } from '../support/site.ts';

const md5 = (text: string) => createHash('md5').update(text).digest('hex');
/** As many devices has an account at most. */
const MOST = 20;
const PUBLIC = 'https://stories.example';

let library: TestLibrary;
let site: ReturnType<typeof createSite>;
let reader: Actor;
let password: string;
beforeAll(async () => {
  library = await libraryOf(riverHeap());
  site = createSite({ ...library.guest, publicUrl: PUBLIC });
  const id = await accountOf(library.store, 'Ansel', 'keeper');
  reader = { id, name: 'Ansel', roles: [] };
  const added = await library.guest.library.devices.add(reader, 'The reader by the bed');
  if (!('password' in added)) throw new Error('no password');
  password = added.password;
});
afterAll(() => library?.close());

/** Each test from an address of its own: wrong passwords are counted by it. */
let from = 0;
const at = () => ({ incoming: { socket: { remoteAddress: `203.0.113.${from}` } } });
const sync = (method: string, path: string, body?: unknown, key = md5(password), user = 'Ansel') =>
  site.request(
    path,
    {
      method,
      headers: {
        'X-Auth-User': user,
        'X-Auth-Key': key,
        Accept: 'application/vnd.koreader.v1+json',
        'Content-Type': 'application/json',
      },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    },
    at(),
  );
const answered = async (response: Response) => [response.status, await response.json()] as const;
const place = (document: string, more: object = {}) => ({
  document,
  progress: '/body/DocFragment[4]/body/section/p[7]/text().12',
  percentage: 0.4321,
  device: 'Pocket',
  device_id: 'D1',
  ...more,
});
const bookOf = async (id: string, form = 'epub') =>
  new Uint8Array(await (await site.request(`/works/${id}/book.${form}`)).arrayBuffer());

describe('KOReader’s synchronising', () => {
  test('knows who made a password for a device, and nobody else', async () => {
    from++;
    expect(await answered(await sync('POST', '/users/create', { username: 'Ansel', password: md5(password) }))).toEqual(
      [201, { username: 'Ansel' }],
    );
    expect(
      await answered(await sync('POST', '/users/create', { username: 'Stranger', password: md5('secret') })),
    ).toEqual([402, { code: 2005, message: expect.any(String) }]);
    expect(await answered(await sync('GET', '/users/auth'))).toEqual([200, { authorized: 'OK' }]);
    expect(await answered(await sync('GET', '/users/auth', undefined, md5('wrong')))).toEqual([
      401,
      { code: 2001, message: expect.any(String) },
    ]);
  });

  test('keeps a place in whatever book the library gave out, also when it has a newer edition', async () => {
    from++;
    const { id } = await library.work('Eleven Grains Too Light');
    const before = partialMd5(await bookOf(id));
    const [status, kept] = await answered(await sync('PUT', '/syncs/progress', place(before)));
    expect([status, kept]).toEqual([200, { document: before, timestamp: expect.any(Number) }]);
    await library.keeper.library.desk.say(OWNER, {
      workId: id,
      field: 'fandoms',
      said: '',
      verdict: 'corrected',
      value: ['Another Harbour'],
    });
    const after = partialMd5(await bookOf(id));
    expect(after).not.toBe(before);
    const [, there] = await answered(await sync('GET', `/syncs/progress/${after}`));
    expect(there).toMatchObject({ document: after, percentage: 0.4321, device: 'Pocket', device_id: 'D1' });
    // The same work in another form is the same work.
    const pdf = partialMd5(await bookOf(id, 'pdf'));
    expect(await answered(await sync('GET', `/syncs/progress/${pdf}`))).toMatchObject([200, { percentage: 0.4321 }]);
    // The newest word holds, from whichever edition it comes.
    await sync('PUT', '/syncs/progress', place(after, { percentage: 0.9, device_id: 'D2' }));
    expect(await answered(await sync('GET', `/syncs/progress/${before}`))).toMatchObject([
      200,
      { percentage: 0.9, device_id: 'D2' },
    ]);
  });

  test('and the pages of the library keep one place, in a story that is mended between', async () => {
    from++;
    const { id } = await library.work('Eleven Grains Too Light');
    const acts = library.keeper.library;
    const edition = async () => (await acts.works.read(reader, id))!;
    const textOf = async () => (await acts.works.chapters(reader, await edition())).map(({ blocks }) => blocks);
    const wordsAt = async ({ chapter, block }: { chapter: number; block: number }) =>
      (await textOf())[chapter]![block]!.text;
    const paragraphs = (page: string) =>
      [...page.matchAll(/<(p|h\d)\b[^>]*>([\s\S]*?)<\/\1>/g)].map(([, , text]) => text!);
    const storyOf = (bytes: Uint8Array) => strFromU8(unzipSync(bytes)['EPUB/chapter-001.xhtml']!);
    /** What stands in a book where a pointer leads, from there on. */
    const readAt = (bytes: Uint8Array, progress: string) => {
      const [, n, at] = /section\/p(?:\[(\d+)\])?\/text\(\)\.(\d+)$/.exec(progress)!;
      return paragraphs(storyOf(bytes))[Number(n ?? 1) - 1]!.slice(Number(at));
    };
    const told = async (book: Uint8Array) =>
      (await (await sync('GET', `/syncs/progress/${partialMd5(book)}`)).json()) as { progress: string };
    const first = await bookOf(id);
    const words = paragraphs(storyOf(first))[4]!.slice(0, 30);
    await sync(
      'PUT',
      '/syncs/progress',
      place(partialMd5(first), { progress: '/body/DocFragment[3]/body/section/p[5]/text().0' }),
    );
    expect(await wordsAt((await acts.places.goOn(reader, await edition()))!)).toContain(words);

    // Parted otherwise: in every file of the story, and on its page, it is the same sentence.
    const { draftId } = (await library.reader.parts(await edition()))[0]!;
    const about = { workId: id, draftId, target: { rule: 'scene-break-inline' } };
    await acts.bench.decide(OWNER, about, 'refused');
    const second = await bookOf(id);
    expect(paragraphs(storyOf(second)).length).not.toBe(paragraphs(storyOf(first)).length);
    const there = await told(second);
    expect(readAt(second, there.progress).slice(0, 30)).toBe(words);
    expect(await wordsAt((await acts.places.goOn(reader, await edition()))!)).toContain(words);
    expect((await answered(await sync('GET', `/syncs/progress/${partialMd5(first)}`)))[1]).toMatchObject({
      progress: '/body/DocFragment[3]/body/section/p[5]/text().0',
      device: 'Pocket',
    });

    // Read on at the library's own page; the device with the first file, and one with the PDF, are led there.
    await acts.bench.decide(OWNER, about, 'undecided');
    const { number } = await edition();
    const block = (await textOf())[0]!.findLastIndex(({ type }) => type === 'paragraph');
    await acts.places.keep({ ...reader, roles: ['member'] }, id, { edition: number, chapter: 0, block });
    const now = (await wordsAt({ chapter: 0, block })).slice(0, 20);
    for (const book of [first, second]) {
      const led = await told(book);
      expect(led).toMatchObject({ device: 'Ficarium' });
      expect(readAt(book, led.progress).slice(0, 20)).toBe(now);
    }
    const page = await told(await bookOf(id, 'pdf'));
    expect(Number(page.progress)).toBeGreaterThan(1);
    // What has no pages and no pointers of ours is told nothing rather than something wrong.
    expect((await answered(await sync('GET', `/syncs/progress/${partialMd5(await bookOf(id, 'txt'))}`)))[1]).toEqual(
      {},
    );
  });

  test('keeps a place in a book from elsewhere, and says nothing of what it never heard of', async () => {
    from++;
    const other = md5('a book from elsewhere');
    expect((await sync('PUT', '/syncs/progress', place(other, { progress: 17 }))).status).toBe(200);
    expect(await answered(await sync('GET', `/syncs/progress/${other}`))).toMatchObject([200, { progress: '17' }]);
    expect(await answered(await sync('GET', `/syncs/progress/${md5('never')}`))).toEqual([200, {}]);
  });

  test('keeps what no database can hold as near as it can', async () => {
    from++;
    const document = md5('odd');
    const odd = `{"document":"${document}","progress":"a\\u0000b","percentage":0.5,"device":"\\ud83d","device_id":"x\\u0000"}`;
    expect((await sync('PUT', '/syncs/progress', odd)).status).toBe(200);
    expect(await answered(await sync('GET', `/syncs/progress/${document}`))).toMatchObject([
      200,
      { progress: 'a\ufffdb', device: '\ufffd', device_id: 'x\ufffd' },
    ]);
  });

  test.each([
    ['a broken document', place('../../x'), 403, 2004],
    ['no document', { progress: '1', percentage: 0.1 }, 403, 2004],
    ['a percentage beyond the end', place(md5('x'), { percentage: 7 }), 400, 2003],
    ['no JSON at all', '{"document":', 400, 2003],
    ['very much', place(md5('x'), { progress: 'x'.repeat(90_000) }), 400, 2003],
  ])('is told of %s in a sentence, and nothing is lost', async (_, body, status, code) => {
    from++;
    expect(await answered(await sync('PUT', '/syncs/progress', body))).toEqual([
      status,
      { code, message: expect.stringMatching(/\.$/) },
    ]);
  });

  test('of one person is not seen by another', async () => {
    from++;
    const id = await accountOf(library.store, 'Rook', 'keeper');
    const added = await library.guest.library.devices.add({ id, name: 'Rook', roles: [] }, 'Phone');
    const theirs = md5('password' in added ? added.password : '');
    const document = md5('shared');
    await sync('PUT', '/syncs/progress', place(document));
    expect(await answered(await sync('GET', `/syncs/progress/${document}`, undefined, theirs, 'Rook'))).toEqual([
      200,
      {},
    ]);
    expect((await sync('GET', `/syncs/progress/${document}`, undefined, theirs, 'Ansel')).status).toBe(401);
  });
});

describe('a catalogue asked with a name and a password', () => {
  const ask = (user: string, secret: string, path = '/opds') =>
    site.request(
      path,
      {
        headers: {
          Authorization: `Basic ${Buffer.from(`${user}:${secret}`).toString('base64')}`,
          Accept: 'application/opds+json',
        },
      },
      at(),
    );

  test('has what belongs to its owner: where they read, what they have read, their searches', async () => {
    from++;
    const navigation = async (path: string) =>
      ((await (await ask('Ansel', password, path)).json()) as { navigation: { title: string; href: string }[] })
        .navigation;
    const { id } = await library.work('Home by Supper');
    const acts = library.guest.library;
    await acts.places.keep({ ...reader, roles: ['member'] }, id, { edition: 1, chapter: 0, block: 1 });
    await acts.own.mark(reader, id, 'read', true);
    await acts.own.save(reader, { name: 'By the water', asked: 'q=river&sort=title' });
    const own = await navigation('/opds');
    const publications = async (title: string) => {
      const { href } = own.find((one) => one.title === title)!;
      const list = (await (await ask('Ansel', password, href)).json()) as {
        publications?: { metadata: { title: string } }[];
      };
      return list.publications!.map(({ metadata }) => metadata.title);
    };
    expect((await publications('What you are reading'))[0]).toBe('Home by Supper');
    expect(await publications('What you have read')).toEqual(['Home by Supper']);
    expect(await publications('What you have not read')).not.toContain('Home by Supper');
    expect((await publications('By the water')).length).toBeGreaterThan(0);
    const guests = (await (await site.request('/opds', { headers: { Accept: 'application/opds+json' } })).json()) as {
      navigation: { title: string }[];
    };
    expect(guests.navigation.map(({ title }) => title)).not.toContain('What you have read');
    expect((await site.request('/opds/reading', { headers: { Accept: 'application/opds+json' } })).status).toBe(200);
  });

  test('is that of whoever’s device it is, also in capitals', async () => {
    from++;
    expect((await ask('ansel', password.toUpperCase())).status).toBe(200);
    expect((await ask('Ansel', password, '/opds/works?query=')).headers.get('Cache-Control')).toContain('private');
  });

  test('with the wrong one 50 times says to wait, and lets in who knows it', async () => {
    from++;
    const statuses = [];
    for (let n = 0; n < 50; n++) statuses.push((await ask('Ansel', `wrong-${n}`)).status);
    expect(statuses.slice(0, 8)).toEqual(Array(8).fill(401));
    expect(new Set(statuses.slice(8))).toEqual(new Set([429]));
    const told = await ask('Ansel', 'wrong');
    expect(told.status).toBe(429);
    expect(Number(told.headers.get('Retry-After'))).toBeGreaterThan(0);
    expect(await told.text()).toMatch(/minute/);
    expect((await ask('Ansel', password)).status).toBe(200);
    expect((await ask('Ansel', 'wrong')).status).toBe(429);
    from++;
    expect((await ask('Ansel', 'wrong')).headers.get('WWW-Authenticate')).toMatch(/^Basic realm=/);
  });

  test('with the right one as often and as fast as an e-reader likes', async () => {
    from++;
    const answers = await Promise.all(Array.from({ length: 20 }, () => ask('Ansel', password, '/opds/search.xml')));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
    const synced = await Promise.all(Array.from({ length: 40 }, () => sync('GET', '/users/auth')));
    expect(synced.map(({ status }) => status)).toEqual(Array(40).fill(200));
  });

  test('by what is no name and password is a wrong one', async () => {
    from++;
    for (const said of ['Basic !!!', 'Basic ', 'Basic QW5zZWw=', 'basic \u00e4', 'Basic OgA='])
      expect((await site.request('/opds', { headers: { Authorization: said } }, at())).status).toBe(401);
  });

  test('no longer, when the device was taken away', async () => {
    from++;
    const acts = library.guest.library.devices;
    const added = await acts.add(reader, 'Lost');
    const secret = 'password' in added ? added.password : '';
    expect((await ask('Ansel', secret)).status).toBe(200);
    const lost = (await acts.all(reader)).find(({ name }) => name === 'Lost')!;
    await acts.drop(reader, lost.id);
    expect((await ask('Ansel', secret)).status).toBe(401);
  });
});

describe('several works at once', () => {
  test('are a zip of books, each under a name of its own', async () => {
    const response = await site.request('/together.zip?q=sort:title');
    expect([response.status, response.headers.get('Content-Type')]).toEqual([200, 'application/zip']);
    const files = unzipSync(new Uint8Array(await response.arrayBuffer()));
    const { total } = await library.reader.list({ sort: 'newest', page: 1, perPage: 1 }, { kind: 'guest' });
    expect(Object.keys(files)).toHaveLength(total);
    for (const bytes of Object.values(files))
      expect(strFromU8(unzipSync(bytes)['mimetype']!)).toBe('application/epub+zip');
  });

  test('are one book, in which each begins with its title', async () => {
    const response = await site.request('/together.epub?q=river');
    const again = await site.request('/together.epub?q=river');
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(Buffer.from(bytes).equals(Buffer.from(await again.arrayBuffer()))).toBe(true);
    // Who has it already does not have it made again.
    const known = await site.request('/together.epub?q=river', {
      headers: { 'If-None-Match': response.headers.get('ETag')! },
    });
    expect(known.status).toBe(304);
    const nav = strFromU8(unzipSync(bytes)['EPUB/nav.xhtml']!);
    expect(nav.match(/<li>/g)!.length).toBeGreaterThan(3);
  });

  test('of a series are called as it is', async () => {
    const { id } = await library.work('Salt Post');
    const value = 'The Lamp Room, #2';
    await library.keeper.library.desk.say(OWNER, {
      workId: id,
      field: 'series',
      said: '',
      verdict: 'corrected',
      value,
    });
    for (const query of ['series:"the lamp room"', 'words>1 series:"The Lamp Room" sort:title'])
      for (const end of ['epub', 'zip']) {
        const { status, headers } = await site.request(`/together.${end}?q=${encodeURIComponent(query)}`);
        expect([status, headers.get('Content-Disposition')]).toEqual([
          200,
          expect.stringContaining(`"The Lamp Room.${end}"`),
        ]);
      }
  });

  test('asked for with a query that is cut within a letter, say that there are none', async () => {
    const query = encodeURIComponent(`${'z'.repeat(1999)}😀`);
    for (const end of ['epub', 'zip']) expect((await site.request(`/together.${end}?q=${query}`)).status).toBe(404);
  });

  test('that are none say so', async () => {
    expect((await site.request('/together.epub?q=zyzzyva')).status).toBe(404);
  });
});

test('works that were found and are gone when they are taken are none', async () => {
  const { find, books } = library.guest.library;
  const reader = { ...library.reader, edition: async () => undefined } as unknown as typeof library.reader;
  const { book, zip } = togetherOf({ reader, find, books });
  for (const take of [book, zip])
    await expect(take(GUEST, 'river')).rejects.toMatchObject({ code: 'not-found', what: { code: 'together.nothing' } });
});

describe('a book sent by mail', () => {
  const sent: string[] = [];
  let refuse = false;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo(_address, _session, callback) {
      if (refuse) callback(Object.assign(new Error('No such mailbox'), { responseCode: 550 }));
      else callback();
    },
    onData(stream, _session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        sent.push(Buffer.concat(parts).toString());
        callback();
      });
    },
  });
  let mailing: ReturnType<typeof libraryOn>;
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()));
    const { port } = server.server.address() as { port: number };
    mailing = libraryOn({
      store: library.store,
      files: {} as never,
      program: 'test',
      mail: { server: `smtp://127.0.0.1:${port}`, from: 'library@stories.example' },
    });
  });
  afterAll(() => new Promise<void>((resolve) => server.close(() => resolve())));
  const send = async (to: string) => {
    const { id } = await library.work('Eleven Grains Too Light');
    const edition = (await mailing.works.read(reader, id))!;
    return mailing.mail.send(reader, edition, 'epub', to);
  };

  test('is called as the book is, whatever dots are in its name, and is no larger than servers take as base64', async () => {
    const edition = (await mailing.works.read(reader, (await library.work('Eleven Grains Too Light')).id))!;
    const sending = async (form: 'epub' | 'kepub.epub', length: number) => {
      const books = {
        file: async () => ({ bytes: new Uint8Array(length), type: 'x/y', name: `Tansy - Chapter 3.5.${form}` }),
      };
      const { port } = server.server.address() as { port: number };
      const settings = { server: `smtp://127.0.0.1:${port}`, from: 'library@stories.example' };
      const { send } = mailOf(settings, books as unknown as Library['books'], () => new Date());
      await send(reader, edition, form, 'ansel@reader.example');
      return sent.pop()!;
    };
    for (const form of ['epub', 'kepub.epub'] as const)
      expect(await sending(form, 9)).toMatch(/^Subject: Tansy - Chapter 3\.5\r$/m);
    await expect(sending('epub', 18_000_001)).rejects.toMatchObject({
      code: 'mail-refused',
      what: { code: 'mail.too-large', params: { most: 18 } },
    });
  });

  test('comes whole, under its name', async () => {
    await send('ansel@reader.example');
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatch(/^To: ansel@reader\.example\r$/m);
    expect(sent[0]).toContain('Content-Type: application/epub+zip');
    expect(sent[0]).toContain('Eleven Grains Too Light');
    const encoded =
      /Content-Transfer-Encoding: base64\r\nContent-Disposition: attachment[\s\S]*?\r\n\r\n([A-Za-z0-9+/=\r\n]+)/.exec(
        sent[0]!,
      )![1]!;
    const { id } = await library.work('Eleven Grains Too Light');
    expect(Buffer.from(encoded, 'base64').equals(Buffer.from(await bookOf(id)))).toBe(true);
  });

  test('that the server refuses is told in a sentence', async () => {
    refuse = true;
    await expect(send('nobody@reader.example')).rejects.toMatchObject({
      code: 'mail-refused',
      what: { code: 'mail.refused', params: { answer: '550' } },
    });
    refuse = false;
  });

  test.each(['', 'ansel', 'a@b', 'a@b.example, c@d.example', 'a@b.example\r\nBcc: c@d.example'])(
    'goes to no address like %j',
    async (to) => {
      await expect(send(to)).rejects.toMatchObject({ code: 'wrong-use' });
      expect(sent).toHaveLength(1);
    },
  );

  test('goes nowhere without a server', async () => {
    const { id } = await library.work('Eleven Grains Too Light');
    const { mail, works } = library.guest.library;
    await expect(mail.send(reader, (await works.read(reader, id))!, 'epub', 'a@b.example')).rejects.toMatchObject({
      code: 'mail-refused',
    });
  });
});

test.each([GUEST, { id: 'keeper', roles: ['keeper'] } as const])(
  'who has no account has no e-readers: %j',
  async (who) => {
    const { devices, mail, works } = library.guest.library;
    const { id } = await library.work('Eleven Grains Too Light');
    const edition = (await works.read(who, id))!;
    const { device_id: deviceId, ...said } = place(md5('theirs'));
    for (const act of [
      () => devices.all(who),
      () => devices.add(who, 'Phone'),
      () => devices.drop(who, 1),
      () => devices.keepPlace(who, { ...said, deviceId }),
      () => devices.place(who, said.document),
      () => mail.send(who, edition, 'epub', 'a@b.example'),
    ])
      await expect(act()).rejects.toMatchObject({ code: 'not-allowed' });
  },
);

test('of passwords that are asked for at the same time an account gets as many as it may have', async () => {
  const account = await accountOf(library.store, 'Wenna', 'keeper');
  const wenna: Actor = { id: account, name: 'Wenna', roles: [] };
  const { devices } = library.guest.library;
  const added = await Promise.all(Array.from({ length: 40 }, (_, n) => devices.add(wenna, `Reader ${n}`)));
  const unfit = added.flatMap((one) => ('unfit' in one ? [one.unfit.code] : []));
  expect(unfit.length).toBeGreaterThan(0);
  expect(new Set(unfit)).toEqual(new Set(['device.too-many']));
  expect(await devices.all(wenna)).toHaveLength(40 - unfit.length);
  expect(await devices.add(wenna, 'One more')).toHaveProperty('unfit');
  expect(await devices.all(wenna)).toHaveLength(MOST);
});
