/**
 * Loaded before everything else in the bench and in the programs that read for it (`node --import`): whatever would write a
 * file, start a program or reach a network is told in a file and not done. The bench is watched between `arm` and `disarm`,
 * readers always.
 */
import childProcess from 'node:child_process';
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http from 'node:http';
import https from 'node:https';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

/** A program that the bench started: it was given a channel. */
const isReader = process.send !== undefined;
/** Where everybody tells what was tried; named by the bench before it starts readers. */
export const TOLD_IN = 'HOSTILE_TOLD_IN';
let armed = isReader;

const { openSync, writeSync, closeSync, readFileSync, existsSync } = fs;
function tell(what: string): void {
  const file = openSync(process.env[TOLD_IN]!, 'a');
  writeSync(file, `${what.replaceAll('\n', ' ')}\n`);
  closeSync(file);
}

/** Watches this program too. */
export const arm = (): void => {
  armed = true;
};

/** What was tried since the start, by every program. */
export function disarm(): readonly string[] {
  armed = false;
  const told = process.env[TOLD_IN]!;
  return existsSync(told) ? readFileSync(told, 'utf8').split('\n').slice(0, -1) : [];
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

/** Opening a file is forbidden where it is for writing, starting a program where it is no reader. */
function isForbidden(name: string, given: readonly unknown[]): boolean {
  if (name === 'fork') return isReader || !/\/heaps\/worker\.ts$/.test(String(given[0]));
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
