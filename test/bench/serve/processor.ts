import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dice } from '../../support/generated-stories.ts';
import { cpuOf } from '../../support/processes.ts';
import type { Act } from './sessions.ts';

/** `/proc` counts in hundredths of a second. */
const TIMES = 60;
const WARMING = 10;

/** Processor time of one answer, in milliseconds. */
export interface Spent {
  /** Of the program and those that it started. */
  readonly program: number;
  readonly database: number;
}

/** The program that a PostgreSQL on this machine began with. */
export async function postmasterOf(url: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return Number(readFileSync(join(rows[0]!.data_directory, 'postmaster.pid'), 'utf8').split('\n')[0]);
  } finally {
    await client.end();
  }
}

/** What each act costs where one person asks, time after time: what the machine does besides does not count. */
export async function spentOn(
  acts: readonly Act[],
  { at, program, postmaster }: { readonly at: string; readonly program: number; readonly postmaster: number },
): Promise<ReadonlyMap<string, Spent>> {
  const spent = new Map<string, Spent>();
  for (const { what, path } of acts) {
    const roll = dice(what.length * 31 + 7);
    const ask = async (times: number) => {
      for (let i = 0; i < times; i++) await (await fetch(at + path(roll))).arrayBuffer();
    };
    await ask(WARMING);
    const before = [cpuOf(program), cpuOf(postmaster)] as const;
    await ask(TIMES);
    const each = (pid: number, from: number) => ((cpuOf(pid) - from) / TIMES) * 1000;
    spent.set(what, { program: each(program, before[0]), database: each(postmaster, before[1]) });
  }
  return spent;
}
