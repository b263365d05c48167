// npm start: install, build, serve. The first time the sample heap is taken in, so that there is something to read.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare } from './prepare.mjs';

const node = prepare();
const child = spawn(node, [join(root, 'dist/main.js'), 'serve', '--samples', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 3)));
