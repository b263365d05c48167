import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Bucket, type S3Settings } from '../../../src/files/s3/bucket.ts';
import { freePort } from '../free-port.ts';

const LAUNCHER = join(import.meta.dirname, 'launcher');
/** What Maven brought, kept between runs; git knows nothing of it. */
const CACHE = join(import.meta.dirname, '../../../.cache/s3proxy');
const LONGEST_MS = 120_000;

export interface RealS3 {
  readonly settings: S3Settings;
  stop(): Promise<void>;
}

/** Starts s3proxy on a folder of its own, with one bucket; the first time on a machine Maven brings it. */
export async function startS3Proxy(): Promise<RealS3> {
  const jars = libraries();
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-s3proxy-'));
  const port = await freePort();
  const settings = {
    bucket: 'stories',
    prefix: '',
    endpoint: `http://127.0.0.1:${port}`,
    region: 'us-east-1',
    key: 'KEY',
    secret: 'secret',
  };
  mkdirSync(join(folder, 'data'));
  writeFileSync(
    join(folder, 's3proxy.conf'),
    Object.entries({
      's3proxy.authorization': 'aws-v2-or-v4',
      's3proxy.endpoint': settings.endpoint,
      's3proxy.identity': settings.key,
      's3proxy.credential': settings.secret,
      'jclouds.provider': 'filesystem-nio2',
      'jclouds.filesystem.basedir': join(folder, 'data'),
    })
      .map(([name, value]) => `${name}=${value}\n`)
      .join(''),
  );
  const program = spawn(
    'nice',
    [
      '-n',
      '10',
      'java',
      '-Xmx256m',
      '-XX:+UseSerialGC',
      '-XX:TieredStopAtLevel=1',
      '-cp',
      `${jars}/*`,
      'org.gaul.s3proxy.Main',
      '--properties',
      join(folder, 's3proxy.conf'),
    ],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let said = '';
  for (const voice of [program.stdout!, program.stderr!])
    voice.on('data', (data) => (said = (said + data).slice(-5000)));
  const stop = async () => {
    await end(program);
    rmSync(folder, { recursive: true, force: true });
  };
  for (const until = Date.now() + LONGEST_MS; ; await pause(100)) {
    const made = await new Bucket(settings, []).ask('PUT', '').catch(() => null);
    if (made) return { settings, stop };
    if (program.exitCode === null && Date.now() < until) continue;
    await stop();
    throw new Error(`s3proxy did not answer: ${said}`);
  }
}

/** @returns the folder in which its jars lie */
function libraries(): string {
  const lib = join(CACHE, 'lib');
  if (existsSync(lib)) return lib;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(join(CACHE, 'making-'));
  try {
    cpSync(LAUNCHER, making, { recursive: true });
    execFileSync('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib'], {
      cwd: making,
      stdio: 'pipe',
    });
    renameSync(join(making, 'lib'), lib);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return lib;
}

async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.kill('SIGTERM');
  await ended;
}
