/** What is left to spend on one archive and the archives in it. */
export interface Budget {
  entries: number;
  bytes: number;
}

/** How much of a heap is taken in before it counts as an attack or an accident. */
export interface HeapLimits {
  /** Bytes of one file, or of one entry unpacked. */
  readonly fileBytes: number;
  /** Entries of one archive, those of the archives in it included. */
  readonly entries: number;
  /** Bytes unpacked for each byte packed … */
  readonly ratio: number;
  /** … which counts only beyond this many bytes unpacked. */
  readonly ratioFrom: number;
  /** Bytes of one archive unpacked, those of the archives in it included. */
  readonly archiveBytes: number;
  /** Archives within archives. */
  readonly depth: number;
}

export const HEAP_LIMITS: HeapLimits = {
  fileBytes: 32 * 2 ** 20,
  entries: 20_000,
  ratio: 200,
  ratioFrom: 10 * 2 ** 20,
  archiveBytes: 2 * 2 ** 30,
  depth: 3,
};

/** Bytes of the file of this name that are read: a SQL dump holds a whole archive. */
export const mostBytes = (path: string, { fileBytes }: HeapLimits): number =>
  /\.sql$/i.test(path) ? fileBytes * 8 : fileBytes;

export const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);
