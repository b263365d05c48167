import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { type Level, makeLog } from './log.ts';

function logOf(level: Level = 'debug', forPeople = false) {
  const lines: string[] = [];
  return {
    log: makeLog({ level, forPeople, write: (line) => lines.push(line) }),
    lines,
    read: () => lines.map((l) => JSON.parse(l)),
  };
}

test('a line is one JSON object with its time, level, words and fields', () => {
  const { log, lines, read } = logOf();
  log.info('The library is open.', { url: 'http://localhost:8080', works: 3 });
  expect(lines[0]!.endsWith('}\n')).toBe(true);
  expect(read()).toEqual([
    {
      level: 'info',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      msg: 'The library is open.',
      url: 'http://localhost:8080',
      works: 3,
    },
  ]);
});

test('only what is at least as grave as the level is written', () => {
  const { log, read } = logOf('warn');
  log.debug('a');
  log.info('b');
  log.warn('c');
  log.error('d', new Error('e'));
  expect(read().map((l) => [l.level, l.msg])).toEqual([
    ['warn', 'c'],
    ['error', 'd'],
  ]);
});

test('every line within a request has its number, and no other line has', async () => {
  const { log, read } = logOf();
  const ask = (request: string, ms: number) =>
    log.within({ request }, async () => {
      log.info('begins');
      await sleep(ms);
      log.within({ job: 'group' }, () => log.info('ends'));
    });
  await Promise.all([ask('one', 8), ask('two', 2)]);
  log.info('after');
  expect(read().map((l) => [l.request, l.job, l.msg])).toEqual([
    ['one', undefined, 'begins'],
    ['two', undefined, 'begins'],
    ['two', 'group', 'ends'],
    ['one', 'group', 'ends'],
    [undefined, undefined, 'after'],
  ]);
});

test('a mistake keeps its way and its causes, and nothing else that hangs on it', () => {
  const { log, read } = logOf();
  const cause = Object.assign(new TypeError('no such row'), { code: '23505', detail: 'Key (name)=(Mara)' });
  log.error('That page could not be made.', new Error('not kept', { cause }));
  const [{ error }] = read();
  expect(error).toMatchObject({ type: 'Error', message: 'not kept', cause: { type: 'TypeError', code: '23505' } });
  expect(error.stack).toContain('log.test.ts');
  expect(JSON.stringify(error)).not.toContain('Mara');
});

test('no address and no secret stands in it, wherever it came from', () => {
  const { log, lines } = logOf();
  const address = 'mara@quill.example';
  const secrets = [
    address,
    'tam at river dot example dot org',
    'postgres://keeper:oar99@db.example/ficarium',
    '/key/Zk3-Lantern_77',
    'Cookie: ficarium-session=Sess10nToken',
    'password=oar99&next=/',
    '{"token": "Sess10nToken"}',
  ];
  for (const secret of secrets) {
    log.info(`Asked for\n${secret}`, { what: secret });
    log.error(secret, Object.assign(new Error(secret, { cause: secret }), { stack: `Error: x\n    at ${secret}` }), {
      path: `heaps/from ${secret}/lamp.txt`,
    });
    log.within({ request: secret }, () => log.warn('within'));
  }
  expect(lines).toHaveLength(secrets.length * 3);
  expect(lines.join('')).not.toMatch(/quill\.example|river dot|oar99|Lantern_77|Sess10nToken/);
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow();
});

test('for people it is a line of words, a mistake below it, and nothing that steers the terminal', () => {
  const { log, lines } = logOf('info', true);
  log.within({ request: 'k3x' }, () => log.error('That page could not be made.', new Error('no such \u001b[31mpage')));
  log.warn('The database does not answer.');
  expect(lines[0]).toMatch(
    /^[\d:.]{12} error That page could not be made\. request=k3x\n {4}Error: no such \ufffd\[31mpage\n {8}at /,
  );
  expect(lines[1]).toMatch(/^[\d:.]{12} warn {2}The database does not answer\.\n$/);
});

test('texts without end are cut', () => {
  const { log, lines } = logOf();
  log.info('word '.repeat(100_000));
  expect(lines[0]!.length).toBeLessThan(9000);
});
