import { createHash } from 'node:crypto';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, test } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { say } from '../../src/words/words.ts';
import { freshStore } from '../support/database.ts';
import { storyText, takeInTexts } from '../support/library.ts';
import { saying } from '../support/saying.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-verify-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

let libraries = 0;
/** A library of two stories and a refused file, all originals kept, and a way to damage it behind its back. */
async function sound() {
  const folder = join(scratch, String(libraries++));
  const { store, url } = await freshStore();
  const files = filesOnDisk(folder);
  const texts = { 'a.txt': storyText({ Title: 'Lamp' }, 1), 'b.txt': storyText({ Title: 'Bell' }, 2), 'empty.txt': '' };
  const hashes = Object.values(texts).map((text) => createHash('sha256').update(text).digest('hex'));
  for (const [i, text] of Object.values(texts).entries()) await files.put(hashes[i]!, Buffer.from(text));
  await takeInTexts(store, texts);
  /** As somebody with the database's password could: past the triggers. */
  const tamper = async (statement: string) => {
    const client = new pg.Client(url);
    await client.connect();
    try {
      await client.query(`set session_replication_role = replica; ${statement}`);
    } finally {
      await client.end();
    }
  };
  return {
    store,
    files,
    tamper,
    hashes,
    pathOf: (hash: string) => join(folder, hash.slice(0, 2), hash.slice(2)),
    verify: () => libraryOn({ store, files, program: 'test' }).verify(OWNER),
  };
}

test('a sound library has no problems, and all of it was looked at', async () => {
  const { verify, files } = await sound();
  expect(await verify()).toEqual({
    originals: 3,
    drafts: 2,
    restorations: 2,
    editions: 2,
    works: 2,
    files: 3,
    refusals: 1,
    erasures: 0,
    erasedOriginals: 0,
    unlisted: 0,
    problems: [],
  });
  await files.put('0'.repeat(64), Buffer.from('of an import that was stopped'));
  expect(await verify()).toMatchObject({ unlisted: 1, problems: [] });
});

test('one flipped bit in an original is found and named', async () => {
  const { verify, hashes, pathOf } = await sound();
  const path = pathOf(hashes[1]!);
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  chmodSync(path, 0o644);
  writeFileSync(path, bytes);
  const { problems } = await verify();
  expect(problems).toHaveLength(1);
  expect(say(problems[0]!)).toMatch(new RegExp(`${hashes[1]} \\(b\\.txt\\) is damaged.*backup`));
});

test('an original that is gone is found and named', async () => {
  const { verify, hashes, pathOf } = await sound();
  rmSync(pathOf(hashes[0]!));
  expect(await verify()).toMatchObject({
    unlisted: 0,
    problems: [saying(`${hashes[0]} (a.txt) is missing`)],
  });
});

const damages: readonly { what: string; statement: string; says: RegExp }[] = [
  {
    what: 'a draft',
    statement: `update drafts set draft = replace(draft::text, 'bell 1', 'bell 9')::json where key = (select min(key) from drafts where draft::text like '%bell 1%')`,
    says: /The draft [0-9a-f]{64} is not as it was written/,
  },
  {
    what: 'a ledger',
    statement: `update restorations set ledger = '{"passes":[]}'`,
    says: /The ledger of [0-9a-f]{64} is not as it was written/,
  },
  {
    what: 'an edition',
    statement: `update editions set edition = replace(edition::text, 'Bell', 'Ball')::json`,
    says: /Edition 1 of the work w[0-9a-f]{12}: it is not as it was written/,
  },
  {
    what: 'an edition with its hash',
    statement: `update editions set edition = replace(edition::text, '"from":[[0,', '"from":[[0,9')::json; update editions set hash = encode(sha256(convert_to(edition::text || chr(10), 'UTF8')), 'hex')`,
    says: /Edition 1 .*: its chapter .* is not what its parts give/,
  },
  {
    what: 'the text of a chapter',
    statement: `update chapters set blocks = replace(blocks::text, 'the', 'teh')::json`,
    says: /The text of a chapter of the work w[0-9a-f]{12} is not as it was written; it was dropped and is made again/,
  },
  {
    what: 'a lost edition',
    statement: 'delete from edition_parts; delete from editions',
    says: /The work w[0-9a-f]{12} has no edition 1/,
  },
  {
    what: 'lost edition parts',
    statement: 'delete from edition_parts',
    says: /Edition 1 of the work w[0-9a-f]{12} is made from nothing/,
  },
  {
    what: 'a story in no work',
    statement: 'update pieces set work = null',
    says: /The story [0-9a-f]{64} is in no work/,
  },
  {
    what: 'lost stories',
    statement: 'delete from pieces',
    says: /The file a\.txt was taken in, but no story of it is here/,
  },
  {
    what: 'a refusal without a reason',
    statement: 'delete from refusals',
    says: /Nothing says why the file empty\.txt was refused/,
  },
  {
    what: 'an import that was stopped',
    statement: 'update state set grouping_due = true',
    says: /The last import did not come to its end/,
  },
];

test.each(damages)('damage is found: $what', async ({ statement, says }) => {
  const { verify, tamper } = await sound();
  await tamper(statement);
  const { problems } = await verify();
  expect(problems.filter((p) => says.test(say(p))).length).toBeGreaterThan(0);
});
