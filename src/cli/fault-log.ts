import type { Fault } from '../library/heaps/fault.ts';
import { plural, type Terminal } from './terminal.ts';

/** Writes each mistake of the program to standard error with its cause, which may quote a file and must not steer the terminal. */
export const faultLog =
  (line: { done(): void }, { err }: Terminal) =>
  ({ path, cause }: Fault): void => {
    line.done();
    err.write(`Ficarium made a mistake over ${path}:\n${harmless(cause)}\n`);
  };

/** One sentence for the end. */
export const toldOf = (faults: number): string =>
  `Ficarium made ${plural(faults, 'mistake')} of its own, named above; those files are looked at again next time. Please report this.`;

const harmless = (text: string): string => text.replace(/[^\P{C}\n]/gu, '\ufffd');
