#!/usr/bin/env node
// Runs Ficarium on the Node that came with it: the system's may be too old, and decodes windows-1252 wrongly.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runtime } from './runtime.mjs';

const main = fileURLToPath(new URL('../dist/main.js', import.meta.url));
const { path, problem } = runtime();
if (problem || !existsSync(main)) {
  console.error(problem ?? 'Ficarium is not built yet. Run `npm start` (or `npm run build`) in its folder once.');
  process.exit(3);
}
if (path === process.execPath) {
  await import('../dist/main.js');
} else {
  const { spawn } = await import('node:child_process');
  const child = spawn(path, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => process.exit(signal ? 130 : (code ?? 3)));
  child.on('error', ({ message }) => {
    console.error(
      `The Node that comes with Ficarium does not run here (${message}). Install Node 24 from https://nodejs.org.`,
    );
    process.exit(3);
  });
}
