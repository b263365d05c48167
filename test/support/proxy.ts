import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';
import { freePort } from './free-port.ts';

const FILES = join(import.meta.dirname, '../../deploy/proxy');
/** How long Caddy looks for a library that answers, in its file, and here. */
const TRIES = ['lb_try_duration 15s', 'lb_try_duration 2s'] as const;

/** How each is asked whether it is there, and started on its file: on another port, without a certificate, believing who says where visitors come from. */
const PROXIES = {
  nginx: {
    version: ['-v'],
    start(folder: string, port: number, upstream: number) {
      const site = `listen 127.0.0.1:${port} proxy_protocol; set_real_ip_from 127.0.0.1; real_ip_header proxy_protocol;`;
      const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map(
        (name) => `${name}_temp_path ${folder}/${name};`,
      );
      const conf = readFileSync(join(FILES, 'nginx.conf'), 'utf8')
        .replace('listen 80;', site)
        .replace('listen [::]:80;', '')
        .replace('127.0.0.1:8080', `127.0.0.1:${upstream}`);
      // As Debian has it around the file: it packs what is not packed.
      const around = `daemon off; master_process off; pid ${folder}/pid; error_log stderr; events {}
        http { gzip on; access_log off; ${temporary.join(' ')} ${conf} }`;
      writeFileSync(join(folder, 'nginx.conf'), around);
      return { args: ['-p', folder, '-e', 'stderr', '-c', join(folder, 'nginx.conf')], env: {} };
    },
  },
  caddy: {
    version: ['version'],
    start(folder: string, port: number, upstream: number) {
      const believed = `servers 127.0.0.1:${port} {\nlistener_wrappers {\nproxy_protocol {\nallow 127.0.0.1/32\n}\n}\n}`;
      const options = `{\nadmin off\npersist_config off\ndefault_bind 127.0.0.1\n${believed}\n}\n`;
      const file = readFileSync(join(FILES, 'Caddyfile'), 'utf8').replace(...TRIES);
      writeFileSync(join(folder, 'Caddyfile'), options + file);
      return {
        args: ['run', '--adapter', 'caddyfile', '--config', join(folder, 'Caddyfile')],
        env: {
          FICARIUM_SITE: `http://:${port}`,
          FICARIUM_UPSTREAMS: `127.0.0.1:${upstream}`,
          XDG_DATA_HOME: folder,
          XDG_CONFIG_HOME: folder,
        },
      };
    },
  },
};
export type ProxyName = keyof typeof PROXIES;
export const isThere = (proxy: ProxyName): boolean =>
  !spawnSync(proxy, PROXIES[proxy].version, { stdio: 'ignore' }).error;

/** Begins a proxy before a library; it ends with the test. @param upstream the library's port @returns its own, and what it complained of */
export async function proxyBefore(proxy: ProxyName, folder: string, upstream: number) {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  const { args, env } = PROXIES[proxy].start(folder, port, upstream);
  const child = spawn(proxy, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data) => (said += data));
  onTestFinished(() => void child.kill('SIGKILL'));
  return { port, said: () => said, hasEnded: () => child.exitCode !== null };
}

export interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Pieces of what is sent. */
  readonly body?: AsyncIterable<Uint8Array>;
}

/** Asks a proxy as a visitor at this address would. */
export const askerAt =
  (port: number) =>
  (from: string, path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: Buffer }>((resolve, reject) => {
      const createConnection = () => {
        const socket = connect(port, '127.0.0.1');
        socket.write(`PROXY TCP4 ${from} 127.0.0.1 40000 ${port}\r\n`);
        return socket;
      };
      const at = { path, method, headers: { Host: 'stories.example', ...headers }, createConnection };
      const asking = request(at, async (answer) => {
        resolve({ status: answer.statusCode!, headers: answer.headers, body: await buffer(answer) });
      }).on('error', reject);
      (async () => {
        for await (const piece of body ?? []) asking.write(piece);
        asking.end();
      })().catch(reject);
    });
