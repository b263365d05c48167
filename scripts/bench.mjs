// npm run bench [-- NAME … SIZE=NUMBER …]: runs the benches in test/bench and writes each one's section of docs/benchmarks.md. A name stands for all
// that begin with it and a hyphen, too; "works=10000" is what a bench says of BENCH_WORKS.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare } from './prepare.mjs';

const node = prepare();
const all = readdirSync(join(root, 'test/bench'))
  .filter((f) => f.endsWith('.bench.ts'))
  .map((f) => f.replace('.bench.ts', ''));
const said = process.argv.slice(2);
const named = said.filter((one) => !one.includes('='));
const sizes = said.flatMap((one) => {
  const [, name, size] = /^([\w-]+)=(.*)$/.exec(one) ?? [];
  return name ? [[`BENCH_${name.replaceAll('-', '_').toUpperCase()}`, size]] : [];
});
const unknown = named.find((name) => !all.includes(name));
if (unknown !== undefined) {
  console.error(`There is no bench ${unknown}; there are ${all.join(', ')}.`);
  process.exit(2);
}
const wanted = all.filter(
  (one) => named.length === 0 || named.some((name) => one === name || one.startsWith(`${name}-`)),
);
const env = { ...process.env, ...Object.fromEntries(sizes) };
for (const name of wanted) {
  const done = spawnSync(node, [join(root, `test/bench/${name}.bench.ts`)], { cwd: root, stdio: 'inherit', env });
  if (done.status !== 0) process.exit(done.status ?? 3);
}
