import { Command } from 'commander';
import type { Terminal } from '../cli/terminal.ts';
import { FicariumError } from '../errors.ts';
import { sentence } from '../text/sentence.ts';
import { t } from '../words/words.ts';
import { withPlaceholders } from './placeholders.ts';

/** The program as its commands are added to it: how it answers to what it is called with. */
export const programOn = (terminal: Terminal, version: string): Command =>
  new Command('ficarium')
    .description(t('command.about'))
    .version(version, '--version', t('command.version'))
    .helpOption('-h, --help', t('command.help'))
    .helpCommand('help [command]', t('command.help-of'))
    .configureHelp({
      styleTitle: (title) => t(TITLES[title] ?? 'command.options'),
      styleUsage: withPlaceholders,
      styleSubcommandTerm: withPlaceholders,
      styleOptionTerm: withPlaceholders,
    })
    .configureOutput({
      writeOut: (s) => terminal.out.write(s),
      writeErr: (s) => terminal.err.write(s),
      // Said by `ending.ts`, in our own words.
      outputError: () => {},
    })
    .exitOverride();

/** Headings of the help, which Commander has in English. */
const TITLES: {
  readonly [title: string]: 'command.usage' | 'command.options' | 'command.arguments' | 'command.commands';
} = {
  'Usage:': 'command.usage',
  'Options:': 'command.options',
  'Arguments:': 'command.arguments',
  'Commands:': 'command.commands',
};

/** Commands to copy, for the end of a command's help. */
export const examples = (...lines: string[]): string =>
  `\n${t('command.examples')}\n${lines.map((line) => `  ${line}`).join('\n')}\n`;

const MOST = 256;

/** Reads an option that is a whole number from 1. */
export const whole =
  (option: string) =>
  (value: string): number => {
    const n = Number(value);
    if (Number.isInteger(n) && n >= 1 && n <= MOST) return n;
    throw new FicariumError(
      'wrong-use',
      sentence('error.option-is', { option, value }),
      sentence('advice.whole-number', { least: '1', most: String(MOST) }),
    );
  };
