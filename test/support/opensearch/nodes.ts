import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const LAUNCHER = join(import.meta.dirname, 'launcher');
/** What Maven brought and javac made, kept between runs; git knows nothing of it. */
const CACHE = join(import.meta.dirname, '../../../.cache/opensearch');
/** Where nothing waits for a disk, if the system has that. */
const MEMORY = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();
/** A cold machine starts three of them in half a minute. */
const LONGEST_MS = 180_000;

/** OpenSearch as tests have it. */
export interface Nodes {
  /** Of each node, `http://127.0.0.1:…`. */
  readonly urls: readonly string[];
  /** The program in which all nodes run. */
  readonly pid: number;
  /** Ends one node as a machine goes down in order. @param number from 1 */
  stopNode(number: number): Promise<void>;
  startNode(number: number): Promise<void>;
  /** Ends all, and leaves nothing behind. */
  stop(): Promise<void>;
}

/** Are Java and Maven at hand? Otherwise these tests are skipped, by name. */
export function hasJava(): boolean {
  try {
    for (const command of ['javac', 'mvn']) execFileSync(command, ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/**
 * Starts OpenSearch on free ports of this machine, in one Java program of at most 1 GB; the first time on a machine Maven brings it (70 MB).
 * It ends when it is told to, or when the program that started it does.
 * @param count nodes of one cluster @param isBrief begin quickly, and never become as quick as can be: for tests, not for benches
 */
export async function startNodes(count = 1, isBrief = false): Promise<Nodes> {
  const classes = launcher();
  const folder = mkdtempSync(join(MEMORY, 'ficarium-opensearch-'));
  const ports = await freePorts(count * 2);
  const program = spawn(
    'nice',
    [
      '-n',
      '10',
      'java',
      '-Xms256m',
      '-Xmx1g',
      '-XX:+UseSerialGC',
      // What runs for a minute is not worth being compiled well.
      ...(isBrief ? ['-XX:TieredStopAtLevel=1'] : []),
      '-cp',
      `${classes}:${join(CACHE, 'lib')}/*`,
      'Nodes',
      folder,
      ...ports.map(String),
    ],
    { stdio: ['pipe', 'ignore', 'pipe'], cwd: folder },
  );
  let complaints = '';
  program.stderr!.on('data', (data) => {
    complaints = (complaints + data).slice(-5000);
  });
  const stop = async () => {
    await end(program);
    rmSync(folder, { recursive: true, force: true });
  };
  let said = 0;
  /** Waits until it has done so many things. */
  const until = async (times: number) => {
    const begun = Date.now();
    for (;;) {
      if (existsSync(join(folder, 'said')) && Number(readFileSync(join(folder, 'said'), 'utf8')) >= times) return;
      if (program.exitCode !== null || Date.now() - begun > LONGEST_MS) {
        await stop();
        throw new Error(`OpenSearch did not answer: ${complaints}`);
      }
      await pause(50);
    }
  };
  const command = async (line: string) => {
    program.stdin!.write(`${line}\n`);
    await until(++said);
  };
  await until(0);
  return {
    urls: ports.filter((_, i) => i % 2 === 0).map((port) => `http://127.0.0.1:${port}`),
    pid: program.pid!,
    stopNode: (number) => command(`stop ${number}`),
    startNode: (number) => command(`start ${number}`),
    stop,
  };
}

/** The launcher, made of its source where that is newer or none was made. @returns where its classes lie */
function launcher(): string {
  const made = join(CACHE, 'classes');
  const source = (folder: string) => ['pom.xml', 'Nodes.java'].map((name) => readFileSync(join(folder, name), 'utf8'));
  if (existsSync(join(made, 'pom.xml')) && source(made).join() === source(LAUNCHER).join()) return made;
  mkdirSync(CACHE, { recursive: true });
  const making = mkdtempSync(join(CACHE, 'making-'));
  try {
    cpSync(LAUNCHER, making, { recursive: true });
    const run = (command: string, args: readonly string[]) =>
      execFileSync(command, args, { cwd: making, stdio: 'pipe' });
    run('mvn', ['-q', '-B', 'dependency:copy-dependencies', '-DoutputDirectory=lib']);
    run('javac', ['-cp', 'lib/*', 'Nodes.java']);
    for (const name of ['lib', 'classes']) rmSync(join(CACHE, name), { recursive: true, force: true });
    renameSync(join(making, 'lib'), join(CACHE, 'lib'));
    renameSync(making, made);
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  return made;
}

/** By the end of its input, and otherwise by force. */
async function end(program: ChildProcess): Promise<void> {
  if (program.exitCode !== null || program.signalCode !== null) return;
  const ended = once(program, 'exit');
  program.stdin!.end();
  const late = setTimeout(() => program.kill('SIGKILL'), 20_000);
  await ended;
  clearTimeout(late);
}

/** Ports that nobody listens on, all at once so that none is given twice. */
async function freePorts(count: number): Promise<readonly number[]> {
  const servers = Array.from({ length: count }, () => createServer().listen(0, '127.0.0.1'));
  await Promise.all(servers.map((server) => once(server, 'listening')));
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}
