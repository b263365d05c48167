import { Command, InvalidArgumentError } from 'commander';
import type { Terminal } from '../cli/terminal.ts';

/** The program as its commands are added to it: how it answers to what it is called with. */
export const programOn = (terminal: Terminal, version: string): Command =>
  new Command('ficarium')
    .description('Takes a heap of old stories and gives back a library.')
    .version(version, '--version', 'say which Ficarium this is')
    .helpOption('-h, --help', 'show this')
    .configureOutput({ writeOut: (s) => terminal.out.write(s), writeErr: (s) => terminal.err.write(s) })
    .exitOverride()
    .showHelpAfterError('Run `ficarium --help` to see how it is used.');

export const examples = (...lines: string[]) => `\nExamples:\n${lines.map((l) => `  ${l}`).join('\n')}\n`;

export function whole(value: string): number {
  const n = Number(value);
  if (!Number.isInteger(n) || n < 1 || n > 256) throw new InvalidArgumentError('It is a whole number from 1 to 256.');
  return n;
}
