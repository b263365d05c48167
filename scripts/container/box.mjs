// An image that runs as an engine runs it: first process of its own, nothing but /data and /tmp to write to, a user without rights.
import { spawn, spawnSync } from 'node:child_process';
import { chownSync, mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildah } from './build.mjs';

const READY_WITHIN_MS = 180_000;
const STOP_WITHIN_MS = 30_000;
/** While a program runs in it this one waits, and notices of no connection that it was closed. */
const CLOSED = { headers: { Connection: 'close' } };

/** Mounts within the root that is $1, then begins as the first process: data $2, heap $3. */
const BEGIN = `
set -e
root=$1 data=$2 heap=$3
shift 3
mount --make-rprivate /
mount --bind "$root" "$root"
mount -t tmpfs -o mode=755 tmpfs "$root/mnt"
mkdir "$root/mnt/heap"
mount --bind "$data" "$root/data"
mount -t proc proc "$root/proc"
mount -t tmpfs -o mode=1777 tmpfs "$root/tmp"
mount -t tmpfs -o mode=755 tmpfs "$root/dev"
mkdir -m 1777 "$root/dev/shm"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
for one in null zero full random urandom; do touch "$root/dev/$one"; mount --bind "/dev/$one" "$root/dev/$one"; done
ln -s /proc/self/fd "$root/dev/fd"
mount --bind "$heap" "$root/mnt/heap"
mount -o remount,bind,ro "$root/mnt/heap"
mount -o remount,bind,ro "$root"
exec chroot "$root" /usr/bin/setpriv --reuid 10001 --regid 10001 --clear-groups --no-new-privs --bounding-set=-all --inh-caps=-all "$@"
`;

export class Box {
  log = '';

  /** Starts it. @param {string} image */
  constructor(image, { data, heap, port }) {
    this.port = port;
    this.container = buildah(['from', '--pull-never', image]);
    this.root = buildah(['mount', this.container]);
    const { config } = JSON.parse(buildah(['inspect', '--type', 'container', this.container])).Docker;
    this.config = config;
    this.env = Object.fromEntries(
      [...config.Env, `PORT=${port}`, 'HOME=/data'].map((one) => [
        one.slice(0, one.indexOf('=')),
        one.slice(one.indexOf('=') + 1),
      ]),
    );
    mkdirSync(data, { recursive: true });
    chownSync(data, 10_001, 10_001);
    const own = ['--mount', '--pid', '--ipc', '--uts', '--fork', '--kill-child'];
    const begin = ['sh', '-c', BEGIN, 'sh', this.root, data, heap, ...config.Entrypoint, ...config.Cmd];
    this.program = spawn('unshare', [...own, ...begin], { env: this.env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.program.stdout, this.program.stderr]) stream.on('data', (text) => (this.log += text));
    this.ended = new Promise((resolve) => this.program.on('exit', (code, signal) => resolve(code ?? signal)));
  }

  /** Outside, the process that is the first within. */
  get #first() {
    const { pid } = this.program;
    return Number(readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')[0]);
  }

  firstProcess() {
    return readFileSync(`/proc/${this.#first}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  }

  async ready() {
    for (const until = Date.now() + READY_WITHIN_MS; Date.now() < until; await sleep(300)) {
      if (this.program.exitCode !== null)
        throw new Error(`It ended with ${this.program.exitCode} before it was ready.`);
      if (
        await fetch(`http://127.0.0.1:${this.port}/readyz`, CLOSED).then(
          ({ ok }) => ok,
          () => false,
        )
      )
        return;
    }
    throw new Error('It did not get ready.');
  }

  /** Runs a program in it, as `docker exec` does. */
  run(command) {
    const into = ['--target', String(this.#first), '--mount', '--pid', '--ipc', '--uts', '--root', '--wd'];
    const as = ['/usr/bin/setpriv', '--reuid', '10001', '--regid', '10001', '--clear-groups', '--no-new-privs'];
    const done = spawnSync('nsenter', [...into, '--', ...as, ...command], { env: this.env, encoding: 'utf8' });
    this.log += `\n$ ${command.join(' ')}\n${done.stdout}${done.stderr}`;
    return { status: done.status, out: done.stdout.trim(), said: done.stderr.trim().split('\n').at(-1) };
  }

  healthy() {
    return this.run(this.config.Healthcheck.Test.slice(1)).status;
  }

  async page(path) {
    const answer = await fetch(`http://127.0.0.1:${this.port}${path}`, CLOSED);
    if (!answer.ok) throw new Error(`${path} answers with ${answer.status}.`);
    return answer.text();
  }

  async works() {
    return JSON.parse(await this.page('/api/v1/works')).total;
  }

  /** Asks it to end. */
  async stop() {
    const began = Date.now();
    process.kill(this.#first, 'SIGTERM');
    const late = sleep(STOP_WITHIN_MS, 'late', { ref: false });
    const code = await Promise.race([this.ended, late]);
    return { code, seconds: (Date.now() - began) / 1000 };
  }

  async kill() {
    process.kill(this.#first, 'SIGKILL');
    await this.ended;
  }

  async remove() {
    if (this.program.exitCode === null && this.program.signalCode === null) this.program.kill('SIGKILL');
    await this.ended;
    buildah(['umount', this.container]);
    buildah(['rm', this.container]);
  }
}

/** A port that is free now. */
export const freePort = () =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
