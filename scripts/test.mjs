// npm test: install, build, then every test, the browser's included. Arguments go to vitest.
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare, run } from './prepare.mjs';

const node = prepare();
run(node, [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...process.argv.slice(2)], {
  // Programs that tests start speak English, as the tests do, wherever they run.
  env: { ...process.env, LC_ALL: 'C.UTF-8', PATH: `${join(root, 'node_modules/.bin')}:${process.env.PATH}` },
});
