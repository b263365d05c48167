/**
 * Loaded before everything else in every thread (`node --import`): whatever would write a file, start a program or reach a
 * network is told over a channel and not done. The main thread is watched between `arm` and `disarm`, workers always.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import { BroadcastChannel, isMainThread } from 'node:worker_threads';

const CHANNEL = 'hostile-watch';
let armed = !isMainThread;
const told: string[] = [];
const channel = new BroadcastChannel(CHANNEL);
channel.unref();
channel.onmessage = (event: unknown) => {
  if (isMainThread) told.push(String((event as { data: unknown }).data));
};

const tell = (what: string): void => {
  if (isMainThread) told.push(what);
  else channel.postMessage(what);
};

/** Watches this thread too. */
export const arm = (): void => {
  armed = true;
};

/** What was tried since the start, by every thread. */
export function disarm(): readonly string[] {
  armed = false;
  return told;
}

function guard(holder: object, names: readonly string[], label: string): void {
  const functions = holder as Record<string, ((...given: unknown[]) => unknown) | undefined>;
  for (const name of names) {
    const real = functions[name];
    if (typeof real !== 'function') continue;
    functions[name] = function (this: unknown, ...given: unknown[]) {
      if (!armed || !isForbidden(name, given)) return real.apply(this, given);
      tell(`${label}.${name}(${String(given[0]).slice(0, 200)})`);
      throw new Error(`${label}.${name} is not for readers`);
    };
  }
}

/** Opening a file is forbidden where it is for writing. */
function isForbidden(name: string, given: readonly unknown[]): boolean {
  if (!/^open(?:Sync)?$/.test(name)) return true;
  const flags = given[1];
  return typeof flags === 'number' ? (flags & 3) !== 0 : typeof flags === 'string' && flags !== 'r';
}

const WRITES =
  'open writeFile appendFile mkdir mkdtemp rename rm rmdir unlink symlink link copyFile cp truncate chmod chown utimes createWriteStream'.split(
    ' ',
  );
guard(fs, [...WRITES, ...WRITES.map((n) => `${n}Sync`)], 'fs');
guard(fs.promises, WRITES, 'fs.promises');
guard(net.Socket.prototype, ['connect'], 'net.Socket');
guard(net, ['connect', 'createConnection'], 'net');
guard(dns, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'dns');
guard(dns.promises, ['lookup', 'resolve', 'resolve4', 'resolve6'], 'dns.promises');
guard(http, ['request', 'get'], 'http');
guard(https, ['request', 'get'], 'https');
guard(dgram, ['createSocket'], 'dgram');
guard(globalThis, ['fetch'], 'global');
guard(childProcess, ['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'], 'child_process');
syncBuiltinESMExports();
