import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { toBeRead } from '../../restoration/to-be-read.ts';
import { plain } from '../../text/text.ts';
import { restoreFile } from '../heaps/restore-file.ts';
import { secondReadersIn } from './apart.ts';
import { openSecondReader, seeSecondReader } from './second-reader.ts';

const folder = mkdtempSync(join(tmpdir(), 'ficarium-reader-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a folder without a model says how to get one; one without the runtime, how to install it', async () => {
  await expect(seeSecondReader(folder)).rejects.toMatchObject({
    code: 'bad-setting',
    what: { code: 'error.no-model-in' },
  });
  writeFileSync(join(folder, 'reader.onnx'), '');
  writeFileSync(join(folder, 'reader.json'), '{}');
  writeFileSync(join(folder, 'tokenizer.json'), '{"model":{"vocab":{},"merges":[]}}');
  await expect(seeSecondReader(folder)).rejects.toMatchObject({
    code: 'bad-setting',
    what: { code: 'error.no-runtime' },
  });
});

const model = process.env['FICARIUM_MODEL'];

test.skipIf(!model)(
  'the model that FICARIUM_MODEL names reads a story and its breaks say so',
  async () => {
    const reader = await openSecondReader(model!);
    const story = `The harbour was empty when they came down the hill. ${'“Where are the boats?” asked Lene. “Gone,” said the old man, and he spat into the water. Three days passed. On the fourth a sail stood in the bay, and all the bells began to ring at once. '.repeat(8)}`;
    let windows = 0;
    const text = toBeRead(plain(story), {})!;
    const scores = await reader.read(text, () => void windows++);
    expect(windows).toBeGreaterThan(0);
    expect(scores.size).toBe(text.stretches[0]!.length - 1);
    const meanOf = (opening: string) => {
      const found = [...scores].flatMap(([at, z]) => (text.content.startsWith(opening, at) ? [z] : []));
      return found.reduce((a, b) => a + b, 0) / found.length;
    };
    expect(meanOf('“Gone')).toBeGreaterThan(1);
    const { pieces } = await restoreFile(
      { path: 'a.txt', bytes: Buffer.from(story), sha256: 'a'.repeat(64) },
      { model: model! },
    );
    const reasons = pieces[0]!.ledger.flatMap(({ changes }) => changes.map(({ reason }) => reason?.code));
    expect(reasons).toContain('mend.second');
  },
  120_000,
);

test.skipIf(!model)(
  'the same model in a program of its own reads the same, and waits before each window until it may go on',
  async () => {
    const apart = await secondReadersIn(model!).open();
    const text = toBeRead(
      plain(
        '“Where are the boats?” asked Lene. “Gone,” said the old man. Three days passed. Then a sail stood in the bay. '.repeat(
          40,
        ),
      ),
      {},
    )!;
    let windows = 0;
    const scores = await apart.read(text, async () => {
      const before = windows++;
      await new Promise((soon) => setTimeout(soon, 50));
      expect(windows).toBe(before + 1);
    });
    await apart.close();
    expect(windows).toBeGreaterThan(1);
    expect([...scores.keys()]).toEqual(text.stretches.flatMap((units) => units.slice(1).map(({ start }) => start)));
    const here = await (await openSecondReader(model!)).read(text);
    for (const [at, z] of scores) expect(z).toBeCloseTo(here.get(at)!, 3);
    await expect(apart.read(text)).rejects.toMatchObject({ what: { code: 'error.second-reader' } });
  },
  120_000,
);
