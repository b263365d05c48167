// Makes the folder ready to run: packages installed as the lock file says, source compiled. Does nothing when all is there.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, runtime } from '../bin/runtime.mjs';

const lock = join(root, 'package-lock.json');
const installedMark = join(root, 'node_modules/.ficarium-installed');

/** Runs a program to its end; stops this one with its exit code when it fails. */
export function run(command, args, options = {}) {
  const done = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (done.error) stop(`Could not run ${command}: ${done.error.message}`);
  if (done.status !== 0) process.exit(done.status ?? 3);
}

export function stop(sentence) {
  console.error(sentence);
  process.exit(3);
}

const hash = (path) => createHash('sha256').update(readFileSync(path)).digest('hex');

export function install() {
  const wanted = hash(lock);
  if (existsSync(installedMark) && readFileSync(installedMark, 'utf8') === wanted && runtime().path) return;
  console.error('Installing what Ficarium needs (once, about 600 MB) …');
  const npm = process.env.npm_execpath;
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // What `npm pack` was told (--dry-run, --json) is not meant for this, and its output is a result.
  const env = { ...process.env, NODE_ENV: '', npm_config_dry_run: 'false', npm_config_json: 'false' };
  const options = { env, stdio: ['inherit', 2, 2] };
  if (npm && /\.[cm]?js$/.test(npm)) run(process.execPath, [npm, ...args], options);
  else run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, options);
  const { problem } = runtime();
  if (problem) stop(problem);
  writeFileSync(installedMark, wanted);
}

/** The newest change under a folder, in milliseconds. */
function newest(folder) {
  let at = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    at = Math.max(at, statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  }
  return at;
}

export function build() {
  const stamp = join(root, 'dist/.built');
  const changed = Math.max(
    newest(join(root, 'src')),
    statSync(lock).mtimeMs,
    statSync(join(root, 'scripts/build.mjs')).mtimeMs,
    statSync(join(root, 'tsconfig.build.json')).mtimeMs,
  );
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= changed) return;
  run(runtime().path, [join(root, 'scripts/build.mjs')]);
}

/** Path of the Node to use, everything installed and built. */
export function prepare() {
  install();
  build();
  return runtime().path;
}
