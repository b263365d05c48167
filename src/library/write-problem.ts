import { FicariumError } from '../errors.ts';
import { type Sentence, sentence, verbatim } from '../text/sentence.ts';

/** Turns a failed write into the sentence that a person needs. Always throws. @param path undefined: what came through a page */
export function writeProblem(error: NodeJS.ErrnoException, path: string | undefined): never {
  const cause = { cause: error };
  if (error.code === 'ENOSPC' || error.code === 'EDQUOT') {
    throw path === undefined
      ? new FicariumError('disk-full', sentence('error.disk-full-brought'), sentence('advice.send-again'), cause)
      : new FicariumError('disk-full', sentence('error.disk-full', { path }), sentence('advice.free-space'), cause);
  }
  const why = whyNot(error);
  throw path === undefined
    ? new FicariumError(
        'cannot-write',
        sentence('error.cannot-write-brought', { why }),
        sentence('advice.own-folder'),
        cause,
      )
    : new FicariumError(
        'cannot-write',
        sentence('error.cannot-write', { path, why }),
        sentence('advice.other-folder'),
        cause,
      );
}

function whyNot({ code, message }: NodeJS.ErrnoException): Sentence {
  if (code === 'EACCES' || code === 'EPERM') return sentence('error.why-closed');
  if (code === 'ENOTDIR' || code === 'EEXIST') return sentence('error.why-file-there');
  return code === 'EROFS' ? sentence('error.why-read-only') : verbatim(message);
}
