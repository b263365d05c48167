// npm run test:cluster: what every finder does, asked of a real OpenSearch. Skipped by name without Java and Maven. Arguments go to vitest.
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare, run } from './prepare.mjs';

const node = prepare();
const config = join(root, 'vitest.cluster.config.ts');
run(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--config', config, ...process.argv.slice(2)], {
  env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
});
