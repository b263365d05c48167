import type { Fault } from '../library/heaps/fault.ts';
import { t } from '../words/words.ts';
import type { Terminal } from './terminal.ts';

/** Writes each mistake of the program to standard error with its cause, which may quote a file and must not steer the terminal. */
export const faultLog =
  (line: { done(): void }, { err }: Terminal) =>
  ({ path, cause }: Fault): void => {
    line.done();
    err.write(`${t('command.mistake-over', { path })}\n${harmless(cause)}\n`);
  };

/** One sentence for the end. */
export const toldOf = (mistakes: number): string => t('command.mistakes', { mistakes });

const harmless = (text: string): string => text.replace(/[^\P{C}\n]/gu, '\ufffd');
