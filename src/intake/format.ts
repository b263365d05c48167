import type { Intake } from './draft.ts';
import type { OpenFile } from './open-file.ts';

/** A form in which files come: told by what is in them, and read. */
export interface Format<Signs = unknown> {
  /** Small letters and hyphens; no two are alike. */
  readonly id: string;
  /** Whatever tells that a file is one, handed on to `read`; false or undefined where it is another. */
  is(file: OpenFile): Signs | false | undefined;
  /** @param again takes in what was found inside the file, as if it lay in the heap at the same path */
  read(file: OpenFile, signs: Signs, again: TakeIn): Intake | Promise<Intake>;
}

/** One file of the heap in, its stories and refusals out. */
export type TakeIn = (path: string, bytes: Uint8Array) => Promise<Intake>;
