// Which Node runs Ficarium: the npm package `node`, or the running one where it is new enough. Plain JavaScript, Node 18.
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST = 24;
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** @returns {{path: string, problem?: undefined} | {path?: undefined, problem: string}} */
export function runtime() {
  if (Number(process.versions.node.split('.')[0]) >= LEAST) return { path: process.execPath };
  const names = process.platform === 'win32' ? ['node.exe'] : ['node'];
  for (const name of names) {
    for (const path of [join(root, 'node_modules/node/bin', name), join(root, '../node/bin', name)])
      if (existsSync(path)) return { path };
  }
  return {
    problem: `Ficarium needs Node ${LEAST} or newer and this is ${process.version}. Run \`npm ci\` in its folder: it brings its own Node.`,
  };
}
