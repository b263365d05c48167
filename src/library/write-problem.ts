import { FicariumError } from '../errors.ts';

/** Turns a failed write into the sentence that a person needs. Always throws. */
export function writeProblem(error: NodeJS.ErrnoException, path: string): never {
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    throw new FicariumError(
      'disk-full',
      `There is no room left on the disk for ${path}.`,
      'Make room and run the same command again; nothing that was written before is lost.',
      { cause: error },
    );
  }
  const why =
    error.code === 'EACCES' || error.code === 'EPERM'
      ? 'it may not be written to'
      : error.code === 'ENOTDIR' || error.code === 'EEXIST'
        ? 'a file stands where a folder is needed'
        : error.code === 'EROFS'
          ? 'the disk is read-only'
          : error.message;
  throw new FicariumError(
    'cannot-write',
    `Could not write ${path}: ${why}.`,
    'Choose another folder or change its permissions.',
    { cause: error },
  );
}
