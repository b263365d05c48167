import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { filesOnDisk } from '../../src/files/disk.ts';
import { rescueHeap } from '../../src/library/heaps/rescue.ts';
import { libraryOn, OWNER } from '../../src/library/library.ts';
import { freshStore } from '../support/database.ts';
import { wholeEdition } from '../support/library.ts';
import { named } from '../support/tags.ts';

const scratch = mkdtempSync(join(tmpdir(), 'ficarium-learnt-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

const TAGGED = `Title: Oil for the Lamp
Author: Mara Quill
Fandom: The Long Harbour
Characters: Ansel Quay, Rook Tallow, Venn Oakapple
Rating: G

The lamp was out when she came to the door, and nobody had filled it since the autumn. The cat asked who was there.

She said that she had brought the oil, and that the others were still at the quay with the boats.
`;
const UNTAGGED = `Slack Water

${'Ansel rowed and Rook Tallow steered, and the tide ran out under them as quietly as a thief.\n\nOakapple stood on the quay and laughed at Tallow until the lamp went out.\n\n'.repeat(4)}`;
const UNTOLD = `Another Evening

${'The miller’s daughter rowed and her brother steered, and the tide ran out under them.\n\n'.repeat(6)}`;

const heap = join(scratch, 'heap');
mkdirSync(heap);
for (const [name, text] of Object.entries({ 'a.txt': TAGGED, 'b.txt': UNTAGGED, 'c.txt': UNTOLD }))
  writeFileSync(join(heap, name), text);

const SUGGESTED = { value: ['The Long Harbour'], given: false };

test('rescue: an untagged story is told by what the tagged ones of its heap taught', async () => {
  const fandoms = [];
  for await (const item of rescueHeap(heap, { workers: 1 }))
    if (item.kind === 'work') fandoms.push(item.work.fields.fandoms);
  expect(fandoms[0]).toMatchObject({ value: ['The Long Harbour'], given: true });
  expect(fandoms[1]).toMatchObject(SUGGESTED);
  expect(fandoms[1]!.evidence.length).toBeGreaterThan(1);
  expect(fandoms[2]).toBeUndefined();
});

test('library: the tags that are there tell what comes in later', async () => {
  const { store } = await freshStore();
  const viewer = { kind: 'keeper', id: 'k' } as const;
  const files = filesOnDisk(join(scratch, 'files'));
  await libraryOn({ store, files, program: 'test', workers: 1 }).heaps.import(OWNER, { root: heap });
  const { items } = await store.reader.list({ sort: 'title', page: 1, perPage: 10 }, viewer);
  const told = items.filter((w) => named(w, 'fandom').includes('The Long Harbour'));
  expect(told).toHaveLength(2);
  const slack = told.find((w) => w.title !== 'Oil for the Lamp')!;
  expect((await wholeEdition(store.reader, slack.id, viewer))!.work.fields.fandoms).toMatchObject(SUGGESTED);
});
