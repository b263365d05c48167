#!/usr/bin/env node
// Builds samples/heap and samples/key.json from samples/stories: every story in a form that time gives to files.
// The same stories give the same bytes.   node scripts/make-samples.mjs [--check]
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { heap } from './samples/heap.mjs';

const samples = join(dirname(fileURLToPath(import.meta.url)), '../samples');
const stories = Object.fromEntries(
  readdirSync(join(samples, 'stories')).map((name) => [
    name.replace('.txt', ''),
    storyOf(readFileSync(join(samples, 'stories', name), 'utf8')),
  ]),
);
const { files, key } = heap(stories);
const keyText = `${JSON.stringify(key, null, 2)}\n`;

if (process.argv.includes('--check')) {
  const wrong = [...files].filter(([path, bytes]) => !same(join(samples, 'heap', path), bytes)).map(([path]) => path);
  const extra = walk(join(samples, 'heap')).filter((path) => !files.has(path));
  if (!same(join(samples, 'key.json'), Buffer.from(keyText))) wrong.push('../key.json');
  for (const path of [...wrong, ...extra]) console.error(`samples/heap/${path} is not what samples/stories gives`);
  if (wrong.length + extra.length) process.exit(1);
} else {
  rmSync(join(samples, 'heap'), { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(samples, 'heap', path)), { recursive: true });
    writeFileSync(join(samples, 'heap', path), bytes);
  }
  writeFileSync(join(samples, 'key.json'), keyText);
}
console.log(`${files.size} files, ${Object.keys(stories).length} stories`);

/** "Name: value" lines, a blank line, blocks between blank lines; `# x` is a heading, `* * *` a scene break. */
function storyOf(source) {
  const [head, ...rest] = source.trim().split('\n\n');
  const fields = Object.fromEntries(
    head.split('\n').map((line) => {
      const at = line.indexOf(': ');
      return [line.slice(0, at).toLowerCase(), line.slice(at + 2)];
    }),
  );
  const blocks = rest.map((text) => {
    if (text === '* * *') return { type: 'scene-break', text };
    if (text.startsWith('# ')) return { type: 'heading', text: text.slice(2) };
    return { type: text.includes('\n') ? 'lines' : 'paragraph', text };
  });
  return { ...fields, blocks };
}

function same(path, bytes) {
  try {
    return readFileSync(path).equals(Buffer.from(bytes));
  } catch {
    return false;
  }
}

function walk(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
