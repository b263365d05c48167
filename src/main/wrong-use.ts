import type { CommanderError } from 'commander';
import { FicariumError } from '../errors.ts';
import { type Sentence, sentence } from '../text/sentence.ts';
import { placeholder } from './placeholders.ts';

/** What Commander did not understand, in our own words: it tells its kind by a code, and what was typed in an English message. */
export function wrongUse({ code, message }: CommanderError): FicariumError {
  const named = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?(.*)\?\)/.exec(message)?.[1];
  return new FicariumError(
    'wrong-use',
    whatOf(code, named, message),
    meant === undefined ? sentence('advice.help') : sentence('advice.did-you-mean', { meant }),
  );
}

function whatOf(code: string, named: string, message: string): Sentence {
  switch (code) {
    case 'commander.unknownOption':
      return sentence('error.option-unknown', { option: named });
    case 'commander.unknownCommand':
      return sentence('error.command-unknown', { command: named });
    case 'commander.optionMissingArgument':
      return sentence('error.option-bare', {
        option: named.replace(/ .*/, ''),
        what: placeholder(/<(\w+)>/.exec(named)?.[1] ?? ''),
      });
    case 'commander.missingArgument':
      return sentence('error.argument-missing', { argument: placeholder(named) });
    case 'commander.excessArguments':
      return sentence('error.arguments-many', { given: /but got \d+: (.*)\.$/.exec(message)?.[1] ?? '…' });
    default:
      return sentence('error.not-understood', { cause: message.replace(/^error: /, '') });
  }
}
