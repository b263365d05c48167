import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { certain } from '../../src/books/parts/facts.ts';
import { headOf } from '../../src/catalogue/head.ts';
import { visibleStandings } from '../../src/catalogue/sees.ts';
import { tagsOf } from '../../src/catalogue/tags-of.ts';
import { rowOf } from '../../src/catalogue/vocabulary.ts';
import type { Viewer } from '../../src/catalogue/work.ts';
import { filesOnDisk } from '../../src/files/disk.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { openStore } from '../../src/store/store.ts';
import { say } from '../../src/words/words.ts';
import { databaseOf, old } from '../support/old-library.ts';

const keeper: Viewer = { kind: 'keeper', id: 'keeper' };
test('what lists say comes from the newest editions: every tag, and which of it is only suggested', async () => {
  const store = await openStore(await databaseOf(old), { visible: visibleStandings, headOf, tagsOf });
  try {
    const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper);
    for (const { id, tags, suggested } of items) {
      const { fields } = (await store.reader.edition(id, keeper))!.work;
      const unsettled = Object.entries(fields).flatMap(([name, field]) => (certain(field) ? [] : [name]));
      expect([id, ...suggested]).toEqual([id, ...unsettled.filter((name) => !rowOf(name)?.tag).sort()]);
      const said = tagsOf(fields).map(({ type, name, known }) => ({ type, name, suggested: known === 'program' }));
      expect(new Set(tags)).toEqual(new Set(said));
    }
    expect(items.flatMap(({ tags }) => tags.filter((tag) => tag.suggested))).not.toEqual([]);
    const { name } = items.flatMap(({ tags }) => tags.filter(({ type }) => type === 'author'))[0]!;
    const found = await store.reader.list(
      { tags: [{ type: 'author', name: name.toUpperCase() }], sort: 'title', page: 1, perPage: 9 },
      keeper,
    );
    expect(found.total).toBeGreaterThan(0);
  } finally {
    await store.close();
  }
});

test('a library whose editions held their text is carried over: the same chapters, older editions too, and all of it proved', async () => {
  const url = await databaseOf(old);
  const store = await openStore(url, { visible: visibleStandings, headOf, tagsOf });
  try {
    const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 9 }, keeper);
    expect(items.map(({ id }) => id)).toEqual(old.read.map(({ id }) => id));
    expect(old.read.map(({ number }) => number).sort()).toEqual([1, 2, 2]);
    for (const { id, number, chapters } of old.read) {
      const edition = (await store.reader.edition(id, keeper))!;
      expect(edition.number).toBe(number);
      const read = await store.reader.chapters(edition);
      expect(
        read.map(({ title, blocks }) => ({
          title,
          texts: blocks.map((block) => block.text.slice(0, 24)),
          last: blocks.at(-1),
        })),
      ).toEqual(chapters);
      for (let n = 1; n < number; n++) {
        const before = (await store.reader.edition(id, keeper, n))!;
        expect((await store.reader.chapters(before)).length).toBe(before.work.chapters.length);
      }
    }
    const folder = mkdtempSync(join(tmpdir(), 'ficarium-old-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    const { problems } = await libraryOn({ store, files: filesOnDisk(folder), program: 'test' }).verify(OWNER);
    // The originals are not part of the fixture: each is missed by name, and nothing else is.
    expect(problems.filter((problem) => problem.code !== 'verify.original-missing')).toEqual([]);
    const empty = createHash('sha256').update('').digest('hex');
    expect(problems.some((problem) => say(problem).includes(empty))).toBe(true);
  } finally {
    await store.close();
  }
});
