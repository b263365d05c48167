// Images by buildah, on what a registry has or on what debootstrap makes.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runtime } from '../../bin/runtime.mjs';

export const IMAGE = 'localhost/ficarium';
const NODE = 'docker.io/library/node:24-bookworm-slim';
const OWN_NODE = 'localhost/ficarium-node:24';

/** What this machine lacks, in words; undefined: nothing. */
export function missing() {
  if (process.platform !== 'linux' || process.getuid() !== 0) return 'needs root on Linux';
  const lacks = ['buildah', 'unshare', 'nsenter'].filter((name) => spawnSync(name, ['--version']).error);
  return lacks.length > 0 ? `there is no ${lacks.join(', ')} here` : undefined;
}

/** What is built needs, and this machine cannot give: no fault of what is built. */
export class Unreached extends Error {}

/** @returns {string} what it printed */
export function buildah(args, options = {}) {
  const { stdio = ['ignore', 'pipe', 'inherit'], ...more } = options;
  const done = spawnSync('buildah', args, { encoding: 'utf8', stdio, maxBuffer: 2 ** 28, ...more });
  if (done.status !== 0) throw new Error(`buildah ${args.slice(0, 2).join(' ')} ended with ${done.status}.`);
  return (done.stdout ?? '').trim();
}

const isThere = (image) =>
  spawnSync('buildah', ['inspect', '--type', 'image', image], { stdio: 'ignore' }).status === 0;

/** The image that the Dockerfile begins with: from a registry, else made here. @throws Unreached */
export function baseImage(say) {
  if (spawnSync('npm', ['ping'], { stdio: 'ignore', timeout: 30_000 }).status !== 0)
    throw new Unreached('npm does not reach its registry');
  const wanted = process.env.NODE_IMAGE ?? NODE;
  if (isThere(wanted) || spawnSync('timeout', ['60', 'buildah', 'pull', wanted], { stdio: 'ignore' }).status === 0)
    return wanted;
  if (!isThere(OWN_NODE)) {
    say(`no registry has ${wanted} for us: debootstrap makes it`);
    makeNode();
  }
  return OWN_NODE;
}

/** Debian as small as it goes, with the Node that came with Ficarium and the npm that is here. */
function makeNode() {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-debian-'));
  try {
    const made = spawnSync('debootstrap', ['--variant=minbase', '--include=ca-certificates', 'bookworm', folder], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    if (made.status !== 0)
      throw new Unreached('debootstrap could not make a Debian: there is none, or no mirror answers');
    cpSync(runtime().path, join(folder, 'usr/local/bin/node'));
    const npm = join(folder, 'usr/local/lib/node_modules/npm');
    mkdirSync(dirname(npm), { recursive: true });
    cpSync(npmFolder(), npm, { recursive: true, dereference: true });
    writeFileSync(
      join(folder, 'usr/local/bin/npm'),
      '#!/bin/sh\nexec node /usr/local/lib/node_modules/npm/bin/npm-cli.js "$@"\n',
      { mode: 0o755 },
    );
    // Whoever reaches the registry by a certificate of their own does so in the image that packs, too.
    const own = process.env.NODE_EXTRA_CA_CERTS;
    const certificates = '/etc/ssl/certs/ca-certificates.crt';
    if (own) cpSync(own, join(folder, certificates), { dereference: true });
    for (const left of ['var/cache/apt/archives', 'var/lib/apt/lists'])
      rmSync(join(folder, left), { recursive: true, force: true });
    const container = buildah(['from', 'scratch']);
    buildah(['add', '--quiet', container, folder, '/']);
    buildah(['config', '--env', 'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin', container]);
    if (own) buildah(['config', '--env', `NODE_EXTRA_CA_CERTS=${certificates}`, container]);
    buildah(['commit', '--quiet', '--rm', container, OWN_NODE]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function npmFolder() {
  const found = spawnSync('npm', ['root', '--global'], { encoding: 'utf8' });
  return process.env.npm_execpath ? dirname(dirname(process.env.npm_execpath)) : join(found.stdout.trim(), 'npm');
}

/** Builds the image of a tree. @returns {number} its size in bytes */
export function buildImage(base, name, tree) {
  const settings = [
    '--isolation',
    'chroot',
    '--format',
    'docker',
    '--pull-never',
    '--layers=false',
    '--build-arg',
    `NODE=${base}`,
  ];
  buildah(['bud', ...settings, '--file', join(tree, 'Dockerfile'), '--tag', name, tree], { stdio: ['ignore', 2, 2] });
  return sizeOf(name);
}

/** In bytes. */
export const sizeOf = (image) => {
  const [{ size }] = JSON.parse(buildah(['images', '--json', image]));
  const [, n, unit] = /([\d.]+)\s*(\w)?/.exec(String(size)) ?? [];
  return Number(n) * ({ K: 1e3, M: 1e6, G: 1e9 }[unit?.toUpperCase()] ?? 1);
};

/** The same program as one of another version: as if it were the next. */
export function renamed(image) {
  const next = `${image}-next`;
  const container = buildah(['from', '--pull-never', image]);
  const path = join(buildah(['mount', container]), 'app/node_modules/ficarium/package.json');
  const about = JSON.parse(readFileSync(path, 'utf8'));
  writeFileSync(path, JSON.stringify({ ...about, version: '99.0.0' }));
  buildah(['commit', '--quiet', '--format', 'docker', '--rm', container, next]);
  return next;
}
