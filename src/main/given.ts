import type { Command } from 'commander';
import type { Terminal } from '../cli/terminal.ts';
import type { Config } from '../config.ts';
import type { Log } from '../log/log.ts';

/** What every command is given: settings, where to write, the program's version, and where to leave its exit code. */
export interface Given {
  readonly config: Config;
  readonly terminal: Terminal;
  /** What the program writes about itself, to standard error; one for all that it does. */
  log(): Promise<Log>;
  readonly version: string;
  exit(code: number): void;
}

/** Adds one command to the program: how it is called, and what it is built of when it is. It loads only what it uses. */
export type AddCommand = (program: Command, given: Given) => void;
