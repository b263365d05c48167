/** What is asked of a font file (TrueType or OpenType): how its family is called, and which letters it has. */
export interface FontFile {
  readonly family: string;
  has(codePoint: number): boolean;
}

/** @returns undefined for what is no font that can be read */
export function readFontFile(bytes: Uint8Array): FontFile | undefined {
  try {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const tables = tablesOf(view);
    const family = familyIn(view, tables('name'));
    const ranges = rangesIn(view, tables('cmap'));
    return family && ranges.length ? { family, has: (codePoint) => isIn(ranges, codePoint) } : undefined;
  } catch {
    // A file that ends in the middle, or whose places lie outside it.
    return undefined;
  }
}

function tablesOf(view: DataView): (name: string) => number {
  const at = new Map<string, number>();
  for (let i = 0; i < view.getUint16(4); i++) {
    const row = 12 + 16 * i;
    const name = String.fromCharCode(...[0, 1, 2, 3].map((n) => view.getUint8(row + n)));
    at.set(name, view.getUint32(row + 8));
  }
  return (name) => at.get(name) ?? view.byteLength;
}

/** The family's name for Windows, the typographic one before the plain one. */
function familyIn(view: DataView, table: number): string | undefined {
  const strings = table + view.getUint16(table + 4);
  const found = new Map<number, string>();
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const row = table + 6 + 12 * i;
    const [platform, , language, id, length, offset] = [0, 2, 4, 6, 8, 10].map((n) =>
      view.getUint16(row + n),
    ) as number[];
    if (platform !== 3 || language !== 0x409 || (id !== 1 && id !== 16)) continue;
    let name = '';
    for (let n = 0; n < length!; n += 2) name += String.fromCharCode(view.getUint16(strings + offset! + n));
    found.set(id, name);
  }
  return found.get(16) ?? found.get(1);
}

type Range = readonly [from: number, to: number];

function rangesIn(view: DataView, table: number): Range[] {
  const out: Range[] = [];
  for (let i = 0; i < view.getUint16(table + 2); i++) {
    const platform = view.getUint16(table + 4 + 8 * i);
    if (platform !== 0 && platform !== 3) continue;
    const at = table + view.getUint32(table + 8 + 8 * i);
    const format = view.getUint16(at);
    if (format === 12)
      for (let n = 0; n < view.getUint32(at + 12); n++)
        out.push([view.getUint32(at + 16 + 12 * n), view.getUint32(at + 20 + 12 * n)]);
    if (format === 4) {
      const segments = view.getUint16(at + 6);
      for (let n = 0; n < segments; n += 2) {
        const to = view.getUint16(at + 14 + n);
        if (to !== 0xffff) out.push([view.getUint16(at + 16 + segments + n), to]);
      }
    }
  }
  return out.sort((a, b) => a[0] - b[0]);
}

function isIn(ranges: readonly Range[], codePoint: number): boolean {
  // Tables of several formats repeat one another: the last that begins before need not be the one.
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]![0] <= codePoint) low = middle + 1;
    else high = middle;
  }
  for (let i = low - 1; i >= 0 && i >= low - 4; i--) if (ranges[i]![1] >= codePoint) return true;
  return false;
}
