import { viewOf } from './database.ts';

/** One entry of an index: its label, and its values by tag. */
export interface IndexEntry {
  readonly label: string;
  readonly tags: ReadonlyMap<number, readonly number[]>;
}

/** A tag of an index: how many values a group of it has, and the bits of the control byte that count its groups. */
interface Tag {
  readonly tag: number;
  readonly values: number;
  readonly mask: number;
  /** The tags go on in the next control byte. */
  readonly last: boolean;
}

const MOST_RECORDS = 2000;
const MOST_ENTRIES = 100_000;

/**
 * The entries of an index: a record that begins with `INDX` and says what tags there are (`TAGX`), and the records of
 * entries behind it. Undefined where it is none. Layout: wiki.mobileread.com/wiki/MOBI.
 */
export function readIndex(records: readonly Uint8Array[], at: number): IndexEntry[] | undefined {
  const head = records[at];
  if (!head || !begins(head, 0, 'INDX') || head.length < 32) return undefined;
  const view = viewOf(head);
  const tagsAt = view.getUint32(4);
  if (!begins(head, tagsAt, 'TAGX') || tagsAt + 12 > head.length) return undefined;
  const [length, controlBytes] = [view.getUint32(tagsAt + 4), view.getUint32(tagsAt + 8)];
  const tags: Tag[] = [];
  for (let i = tagsAt + 12; i + 4 <= Math.min(tagsAt + length, head.length); i += 4)
    tags.push({ tag: head[i]!, values: head[i + 1]!, mask: head[i + 2]!, last: head[i + 3] === 1 });
  const found: IndexEntry[] = [];
  for (const record of records.slice(at + 1, at + 1 + Math.min(view.getUint32(24), MOST_RECORDS))) {
    for (const entry of entriesOf(record)) {
      if (found.length >= MOST_ENTRIES) return undefined;
      found.push(readEntry(entry, tags, controlBytes));
    }
  }
  return found;
}

const begins = (record: Uint8Array, at: number, sign: string): boolean =>
  [...sign].every((c, i) => record[at + i] === c.charCodeAt(0));

/** The pieces of a record between the places that its IDXT lists. */
function entriesOf(record: Uint8Array): Uint8Array[] {
  if (!begins(record, 0, 'INDX') || record.length < 28) return [];
  const view = viewOf(record);
  const [places, count] = [view.getUint32(20), view.getUint32(24)];
  if (!begins(record, places, 'IDXT') || places + 4 + count * 2 > record.length) return [];
  const starts = Array.from({ length: count }, (_, i) => view.getUint16(places + 4 + i * 2));
  return starts.map((start, i) => record.subarray(start, starts[i + 1] ?? places));
}

function readEntry(entry: Uint8Array, tags: readonly Tag[], controlBytes: number): IndexEntry {
  const named = 1 + (entry[0] ?? 0);
  const label = String.fromCharCode(...entry.subarray(1, named));
  let control = named;
  let at = named + controlBytes;
  const number = (): number => {
    let value = 0;
    for (let n = 0; n < 5 && at < entry.length; n++) {
      const byte = entry[at++]!;
      value = value * 128 + (byte & 0x7f);
      if (byte & 0x80) break;
    }
    return value;
  };
  const read: { tag: Tag; groups: number; bytes: number }[] = [];
  for (const tag of tags) {
    if (tag.last) {
      control++;
      continue;
    }
    const bits = (entry[control] ?? 0) & tag.mask;
    if (bits === 0) continue;
    const shifted = bits / (tag.mask & -tag.mask);
    // All bits set: how many bytes of values there are follows as a number.
    if (bits === tag.mask && (tag.mask & (tag.mask - 1)) !== 0) read.push({ tag, groups: 0, bytes: number() });
    else read.push({ tag, groups: shifted, bytes: 0 });
  }
  const values = new Map<number, number[]>();
  for (const { tag, groups, bytes } of read) {
    const list: number[] = [];
    const end = at + bytes;
    if (bytes > 0) while (at < Math.min(end, entry.length)) list.push(number());
    else for (let n = groups * tag.values; n > 0; n--) list.push(number());
    values.set(tag.tag, list);
  }
  return { label, tags: values };
}
