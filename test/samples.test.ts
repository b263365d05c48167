import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const root = new URL('..', import.meta.url).pathname;
const stories = readdirSync(`${root}samples/stories`).map((name) => ({
  name,
  body: readFileSync(`${root}samples/stories/${name}`, 'utf8').split('\n\n').slice(1).join('\n\n'),
}));
const heap = readdirSync(`${root}samples/heap`, { recursive: true, withFileTypes: true }).filter((f) => f.isFile());

describe('samples', () => {
  test('the heap is what the stories give, byte for byte', () => {
    const said = execFileSync(process.execPath, [`${root}scripts/make-samples.mjs`, '--check'], { encoding: 'utf8' });
    expect(said).toBe(`${heap.length} files, ${stories.length} stories\n`);
    expect(heap.length).toBeGreaterThanOrEqual(28);
  });

  test('a drabble has a hundred words', () => {
    const drabble = stories.find((s) => s.name === 'one-hundred-fathoms.txt')!;
    expect(drabble.body.trim().split(/\s+/)).toHaveLength(100);
  });

  test('the stories keep typographic marks', () => {
    for (const { name, body } of stories) expect(body.match(/["']|--|\.\.\./g), name).toBeNull();
  });

  test('every address is an example', () => {
    for (const file of heap) {
      const text = readFileSync(`${file.parentPath}/${file.name}`, 'latin1');
      for (const [address] of text.matchAll(/[\w.]+@[a-z]+(\.[a-z]+)+/g)) expect(address).toMatch(/@example\.org$/);
    }
  });
});
