import { concat } from './database.ts';
import { readIndex } from './index-records.ts';

/** Tags of the two indexes. */
const FRAGMENTS = 1;
const GEOMETRY = 6;

/**
 * The pages of a newer Kindle book (KF8), each whole. Its text keeps every page as a skeleton with its fragments behind it,
 * and two indexes say where in the skeleton each fragment belongs. Undefined where they don't fit the text.
 * @param text all pages, without the style sheets behind them
 * @param skeletons record of the index of skeletons
 * @param fragments record of the index of fragments
 */
export function kf8Pages(
  text: Uint8Array,
  records: readonly Uint8Array[],
  skeletons: number,
  fragments: number,
): Uint8Array[] | undefined {
  const pages = readIndex(records, skeletons);
  if (!pages || pages.length === 0) return undefined;
  const pieces = readIndex(records, fragments) ?? [];
  const out: Uint8Array[] = [];
  let piece = 0;
  for (const { tags } of pages) {
    const [start, length] = tags.get(GEOMETRY) ?? [];
    if (start === undefined || length === undefined || start + length > text.length) return undefined;
    const inserts: { at: number; bytes: Uint8Array }[] = [];
    let from = start + length;
    for (let n = tags.get(FRAGMENTS)?.[0] ?? 0; n > 0; n--) {
      const fragment = pieces[piece++];
      const size = fragment?.tags.get(GEOMETRY)?.[1];
      if (!fragment || size === undefined || from + size > text.length) return undefined;
      inserts.push({ at: Number(fragment.label) - start, bytes: text.subarray(from, from + size) });
      from += size;
    }
    const page = filled(text.subarray(start, start + length), inserts);
    if (!page) return undefined;
    out.push(page);
  }
  return out;
}

/** Each place counts what was put in before it; fragments follow each other, so that the page is written in one go. */
function filled(
  skeleton: Uint8Array,
  inserts: readonly { readonly at: number; readonly bytes: Uint8Array }[],
): Uint8Array | undefined {
  const pieces: Uint8Array[] = [];
  let [read, written] = [0, 0];
  for (const { at, bytes } of inserts) {
    const before = at - written;
    if (!(before >= 0) || read + before > skeleton.length) return undefined;
    pieces.push(skeleton.subarray(read, read + before), bytes);
    read += before;
    written += before + bytes.length;
  }
  return concat([...pieces, skeleton.subarray(read)]);
}
