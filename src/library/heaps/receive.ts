import { FicariumError } from '../../errors.ts';
import type { Uploads } from '../../files/port.ts';
import { sentence } from '../../text/sentence.ts';
import { writeProblem } from '../write-problem.ts';

/** A file on its way in. */
export interface Incoming {
  /** With the folders that it lay in. */
  readonly name: string;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/**
 * Keeps files that come in together, each straight to the disk; all of them or none.
 * @param onWhole told just before they are there as a whole
 * @returns the absolute path of the heap that they are
 * @throws FicariumError `wrong-use` where none came, `disk-full`, `cannot-write`; whatever broke the stream off
 */
export async function receive(
  uploads: Uploads,
  files: AsyncIterable<Incoming>,
  onWhole: (root: string) => void,
): Promise<string> {
  const upload = await uploads.begin().catch((error) => writeProblem(error, undefined));
  try {
    let count = 0;
    for await (const { name, bytes } of files) {
      await upload.put(name, bytes);
      count++;
    }
    if (count === 0) throw new FicariumError('wrong-use', sentence('error.no-file'), sentence('advice.choose-files'));
    return await upload.keep(onWhole);
  } catch (error) {
    await upload.drop().catch(() => {});
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall !== undefined && code !== 'ECONNRESET') writeProblem(error as NodeJS.ErrnoException, undefined);
    throw error;
  }
}
