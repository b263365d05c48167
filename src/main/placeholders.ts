import { t } from '../words/words.ts';

/** What stands in `<…>` and `[…]` of a command, and what people read there. */
const NAMES = {
  options: 'command.name-options',
  command: 'command.name-command',
  heap: 'command.name-heap',
  work: 'command.name-work',
  folder: 'command.name-folder',
  number: 'command.name-number',
  text: 'command.name-text',
  title: 'command.name-title',
  target: 'command.name-target',
  backup: 'command.name-backup',
} as const;

export const placeholder = (name: string): string =>
  Object.hasOwn(NAMES, name) ? t(NAMES[name as keyof typeof NAMES]) : name;

/** `rescue [options] <heap>` with its placeholders in the words of whoever reads it. */
export const withPlaceholders = (term: string): string =>
  term.replace(/([<[])([a-z]+)([>\]])/g, (_, open, name, close) => `${open}${placeholder(name)}${close}`);
