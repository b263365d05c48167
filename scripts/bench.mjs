// npm run bench [-- NAME …]: runs the benches in test/bench and writes each one's section of docs/benchmarks.md.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare } from './prepare.mjs';

const node = prepare();
const all = readdirSync(join(root, 'test/bench'))
  .filter((f) => f.endsWith('.bench.ts'))
  .map((f) => f.replace('.bench.ts', ''));
const wanted = process.argv.slice(2).length ? process.argv.slice(2) : all;
for (const name of wanted) {
  if (!all.includes(name)) {
    console.error(`There is no bench ${name}; there are ${all.join(', ')}.`);
    process.exit(2);
  }
  const done = spawnSync(node, [join(root, `test/bench/${name}.bench.ts`)], { cwd: root, stdio: 'inherit' });
  if (done.status !== 0) process.exit(done.status ?? 3);
}
