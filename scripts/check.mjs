// npm run check: types, lint and format, dead code, architecture and docs. Every check runs; the exit code tells of any.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare } from './prepare.mjs';

const node = prepare();
const bin = (path) => join(root, 'node_modules', path);
const checks = [
  ['types', [bin('typescript/bin/tsc'), '-p', '.']],
  ['types of browser modules', [bin('typescript/bin/tsc'), '-p', 'tsconfig.browser.json']],
  ['lint and format', [bin('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', '.']],
  ['dead code', [bin('knip/bin/knip.js')]],
  ['codes of sentences', [join(root, 'scripts/messages.mjs'), '--check']],
  ['figures in docs/house.md', [join(root, 'scripts/house.mjs'), '--check']],
  [
    'architecture and docs',
    [
      bin('vitest/vitest.mjs'),
      'run',
      'test/architecture.test.ts',
      'test/catalogue.test.ts',
      'test/docs.test.ts',
      '--reporter=dot',
    ],
  ],
];
let failed = 0;
for (const [name, args] of checks) {
  const done = spawnSync(node, args, { cwd: root, stdio: 'inherit' });
  console.log(`${done.status === 0 ? 'ok    ' : 'FAILED'} ${name}`);
  if (done.status !== 0) failed++;
}
console.log(`checks: ${checks.length - failed} ok, ${failed} failed`);
process.exit(failed ? 1 : 0);
