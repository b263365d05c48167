import { type Sentence, sentence } from '../../text/sentence.ts';
/** A mistake of the program over one file: no fault of the file, so it is no refusal and the file is never done with it. */
export interface Fault {
  readonly kind: 'fault';
  /** Of the file, or of the one story in it (`#n`). */
  readonly path: string;
  readonly message: Sentence;
  /** What was thrown and where, for the log; it may quote the file. */
  readonly cause: string;
}

/** What is made over one file, or the mistake in making it. */
export function madeOrFault<T>(path: string, make: () => T): { readonly made: T } | Fault {
  try {
    return { made: make() };
  } catch (thrown) {
    return faultOf(path, thrown);
  }
}

export const faultOf = (path: string, thrown: unknown): Fault => ({
  kind: 'fault',
  path,
  message: sentence('fault.file'),
  cause: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
});
