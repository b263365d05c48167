/** How often each high byte stands between which neighbours: all that a choice among code pages needs to know of a file. */
export type Surroundings = ReadonlyMap<number, number>;

/** Counts `before << 16 | byte << 8 | after` for every byte from 80 up; the edges of the file count as line ends. */
export function surroundingsOf(bytes: Uint8Array): Surroundings {
  const counts = new Map<number, number>();
  const n = bytes.length;
  for (let i = 0; i < n; i++) {
    const b = bytes[i]!;
    if (b < 0x80) continue;
    const key = ((bytes[i - 1] ?? 10) << 16) | (b << 8) | (bytes[i + 1] ?? 10);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Each surrounding as it reads in a code page whose upper half is `table`. */
export function* read(
  surroundings: Surroundings,
  table: string,
): Generator<{ before: string; at: string; after: string; count: number }> {
  const char = (b: number) => (b < 0x80 ? String.fromCharCode(b) : table[b - 0x80]!);
  for (const [key, count] of surroundings) {
    yield { before: char(key >> 16), at: char((key >> 8) & 0xff), after: char(key & 0xff), count };
  }
}
