// Which Node runs Ficarium: the running one where it is new enough, else the one that came with it. Plain JavaScript, Node 18.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const LEAST = 24;
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} version of the Node that is running
 * @returns {{path: string, problem?: undefined} | {path?: undefined, problem: string}}
 */
export function runtime(version = process.versions.node) {
  if (Number(version.split('.')[0]) >= LEAST) return { path: process.execPath };
  const path = brought();
  if (path) return { path };
  return {
    problem: `Ficarium needs Node ${LEAST} or newer and this is ${version}. The Node that comes with it is not installed: there is none for this system (${process.platform} ${process.arch}), or optional packages were left out. Install it again with them, or install Node ${LEAST} from https://nodejs.org.`,
  };
}

/** The program in the optional package with Node for this system: `npm` installs the one that fits, and no script need run. */
function brought() {
  const system = process.platform === 'win32' ? 'win' : process.platform;
  try {
    const from = createRequire(import.meta.url).resolve(`node-${system}-${process.arch}/package.json`);
    return join(dirname(from), JSON.parse(readFileSync(from, 'utf8')).bin.node);
  } catch {
    return undefined;
  }
}
