import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { onTestFinished } from 'vitest';
import { PROGRAM } from './started.ts';

/** A program that runs as people start it. */
export interface Running {
  readonly child: ChildProcess;
  /** All that it said, on both voices. */
  said(): string;
  /** Waits until it says this. @returns what matched; throws where it ends before */
  says(what: RegExp): Promise<RegExpExecArray>;
  /** Ends it. @returns its exit code, null after SIGKILL */
  end(signal?: NodeJS.Signals): Promise<number | null>;
}

/** Starts the built program; it ends with the test at the latest. */
export function run(args: readonly string[], env: Readonly<Record<string, string>>): Running {
  const child = spawn(process.execPath, [PROGRAM, ...args], {
    env: { ...process.env, FICARIUM_WORKERS: '1', PORT: '0', FICARIUM_LANGUAGE: 'en', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout!, child.stderr!]) stream.on('data', (data) => (said += data));
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const end = async (signal: NodeJS.Signals = 'SIGTERM') => {
    if (!hasEnded()) {
      const ended = once(child, 'exit');
      child.kill(signal);
      await ended;
    }
    return child.exitCode;
  };
  onTestFinished(() => void end('SIGKILL'));
  return {
    child,
    said: () => said,
    async says(what) {
      for (;;) {
        const found = what.exec(said);
        if (found) return found;
        if (hasEnded()) throw new Error(`It ended (${child.exitCode}) before it said ${what}: ${said}`);
        await sleep(20);
      }
    },
    end,
  };
}

/** Where a program that was started with `serve` shows its pages. */
export const baseOf = async (running: Running): Promise<string> => (await running.says(/http:\/\/localhost:\d+/))[0];
