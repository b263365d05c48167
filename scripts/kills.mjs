// npm run kills -- 200: web pages, what comes in, jobs and backups, killed with -9 so many times; then all that was acknowledged is counted.
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare, run } from './prepare.mjs';

const [kills = '20'] = process.argv.slice(2);
const node = prepare();
run(
  node,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=verbose', 'test/keeping/all-killed.test.ts'],
  {
    env: {
      ...process.env,
      KILLS: kills,
      LC_ALL: 'C.UTF-8',
      PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}`,
    },
  },
);
