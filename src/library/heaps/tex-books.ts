import type { FoundFile, Refusal } from '../../intake/draft.ts';
import { decode } from '../../intake/encoding/decode.ts';
import { preamblesOf } from '../../intake/preambles.ts';
import { folderIn } from '../../text/places.ts';

type Found = FoundFile | Refusal;

/** What may wait for the rest of a book: bytes and files. */
const MOST = { bytes: 16 * 2 ** 20, files: 2000 };

const isTex = (found: Found): found is FoundFile =>
  !('kind' in found) && /\.(?:tex|ltx|latex|sty|cls)$/i.test(found.path);

/**
 * A heap's files in their order. LaTeX sources wait for those of the same folder and below it: a chapter is read with the
 * commands that the document defines which includes it, and this one often comes behind.
 */
export async function* withPreambles(files: AsyncIterable<Found>): AsyncGenerator<Found> {
  let held: Found[] = [];
  let bytes = 0;
  /** Of the first source that waits. */
  let folder = '';
  for await (const found of files) {
    if (held.length > 0 && !(found.path.startsWith(folder) && bytes < MOST.bytes && held.length < MOST.files)) {
      yield* prefaced(held);
      held = [];
      bytes = 0;
    }
    if (held.length === 0) {
      if (!isTex(found)) {
        yield found;
        continue;
      }
      folder = folderIn(found.path);
    }
    held.push(found);
    if (!('kind' in found)) bytes += found.bytes.length;
  }
  yield* prefaced(held);
}

function prefaced(held: readonly Found[]): Found[] {
  const sources = held.filter(isTex);
  if (sources.length < 2) return [...held];
  const preambles = preamblesOf(sources.map(({ path, bytes }) => ({ path, text: decode(bytes).text })));
  return held.map((found) => {
    const preamble = preambles.get(found.path);
    return preamble === undefined || 'kind' in found ? found : { ...found, preamble };
  });
}
