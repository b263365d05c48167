/** A mistake of the program over one file: no fault of the file, so it is no refusal and the file is never done with it. */
export interface Fault {
  readonly kind: 'fault';
  /** Of the file, or of the one story in it (`#n`). */
  readonly path: string;
  /** For people. */
  readonly message: string;
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
  message:
    'Ficarium made a mistake over this file and could not read it: the file may be sound. It was left as it is and is looked at again next time.',
  cause: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
});
