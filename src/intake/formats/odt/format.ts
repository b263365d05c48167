import { documentRoot } from '../../document/root.ts';
import type { Format } from '../../format.ts';

const MIMETYPE = /^mimetypeapplication\/vnd\.(?:oasis\.opendocument\.text|sun\.xml\.writer)/;
const NAME = /\.(?:odt|ott|sxw|stw)$/i;

/** OpenDocument text and that of OpenOffice 1, zipped or in one XML file (`.fodt`). */
export const odt: Format<'zipped' | 'flat'> = {
  id: 'odt',
  is({ path, top, isZip, names }) {
    if (!isZip) return documentRoot(top) === 'office:document' && 'flat';
    const first = top.slice(30, 90);
    const says = names.has('content.xml') && !first.startsWith('mimetypeapplication/');
    return (MIMETYPE.test(first) || says || NAME.test(path)) && 'zipped';
  },
  async read({ path, bytes }, how) {
    const { readFlatOdt, readOdt } = await import('./read.ts');
    return how === 'flat' ? readFlatOdt(path, bytes) : readOdt(path, bytes);
  },
};
