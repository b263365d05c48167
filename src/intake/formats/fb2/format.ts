import { documentRoot } from '../../document/root.ts';
import type { Format } from '../../format.ts';

/** FictionBook 2, as XML or in a zip of its own. */
export const fb2: Format<'zipped' | 'flat'> = {
  id: 'fb2',
  is({ path, top, isZip }) {
    if (isZip) return /\.(?:fb2\.zip|fbz)$/i.test(path) && 'zipped';
    return documentRoot(top) === 'FictionBook' && 'flat';
  },
  async read({ path, bytes }, how) {
    const { readFb2, readZippedFb2 } = await import('./read.ts');
    return how === 'flat' ? readFb2(path, bytes) : readZippedFb2(path, bytes);
  },
};
