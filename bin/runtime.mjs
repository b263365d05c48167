// Which Node runs Ficarium: the running one where it is new enough, else the one that came with it. Plain JavaScript, Node 18.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** 24.7 brought argon2, with which passwords are kept. */
const LEAST = '24.7';
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * @param {string} version of the Node that is running
 * @returns {{path: string, problem?: undefined} | {path?: undefined, problem: string}}
 */
export function runtime(version = process.versions.node) {
  if (isEnough(version)) return { path: process.execPath };
  const path = brought();
  if (path) return { path };
  return {
    problem: `Ficarium needs Node ${LEAST} or newer and this is ${version}. The Node that comes with it is not installed: there is none for this system (${process.platform} ${process.arch}), or optional packages were left out. Install it again with them, or install Node ${LEAST} from https://nodejs.org.`,
  };
}

/** @param {string} version */
function isEnough(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least = 0, leastMinor = 0] = LEAST.split('.').map(Number);
  return major > least || (major === least && minor >= leastMinor);
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
