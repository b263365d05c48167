import { expect, test } from 'vitest';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { unfit } from '../../src/store/connect.ts';
import { openStore } from '../../src/store/store.ts';
import { say } from '../../src/words/words.ts';
import { asAdmin, onDatabase } from '../support/cluster.ts';
import { clusterUrl, freshDatabase } from '../support/database.ts';
import { saying } from '../support/saying.ts';

const open = (url: string) => openStore(url, { visible: visibleStandings, headOf, tagsOf });

test('an address that is none', async () => {
  for (const url of ['nonsense', 'mysql://a/b', 'http://localhost:5432/x'])
    await expect(open(url), url).rejects.toMatchObject({ code: 'bad-setting' });
});

test('a database that is down is named, without its password', async () => {
  const failure = await open('postgresql://ann:secret@127.0.0.1:9/stories').catch((error) => error);
  expect(failure).toMatchObject({
    code: 'database-down',
    what: saying('127.0.0.1:9/stories'),
    advice: saying('DATABASE_URL'),
  });
  expect(failure.message + say(failure.told)).not.toContain('secret');
});

test('a database that is not there', async () => {
  await expect(open(onDatabase(await clusterUrl(), 'no_such_library'))).rejects.toMatchObject({
    code: 'database-down',
    what: saying('no such database'),
  });
});

test('a database that keeps text in another encoding', async () => {
  const cluster = await clusterUrl();
  const name = `latin_${process.pid}`;
  await asAdmin(
    cluster,
    `create database ${name} encoding 'LATIN1' locale_provider libc locale 'C' template template0`,
  );
  try {
    await expect(open(onDatabase(cluster, name))).rejects.toMatchObject({
      code: 'bad-setting',
      what: saying('LATIN1'),
    });
  } finally {
    await asAdmin(cluster, `drop database ${name}`);
  }
});

test('a PostgreSQL that is too old', () => {
  expect(unfit({ version: '14.9', number: 140_009, encoding: 'UTF8' }, 'db/x')).toMatchObject({
    code: 'database-too-old',
    what: saying('14.9'),
  });
  expect(unfit({ version: '15.0', number: 150_000, encoding: 'UTF8' }, 'db/x')).toBeUndefined();
});

test('a library that a newer program wrote', async () => {
  const { url, drop } = await freshDatabase();
  const store = await open(url);
  await store.close();
  await asAdminIn(url, `insert into migrations (name) values ('999-from-the-future.sql')`);
  await expect(open(url)).rejects.toMatchObject({
    code: 'database-newer',
    what: saying('999-from-the-future.sql'),
  });
  await drop();
});

test('a connection that is cut is said in words, and the next question is answered', async () => {
  const { url, drop } = await freshDatabase();
  const store = await open(url);
  const cut = store.write(async (writer) => {
    await writer.heap('/a');
    await asAdminIn(
      url,
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
    );
    await writer.heap('/b');
  });
  await expect(cut).rejects.toMatchObject({ code: 'database-down' });
  expect((await store.reader.counts({ kind: 'guest' })).works).toBe(0);
  await store.close();
  await drop();
});

async function asAdminIn(url: string, statement: string) {
  const { default: pg } = await import('pg');
  const client = new pg.Client(url);
  await client.connect();
  await client.query(statement).finally(() => client.end());
}
