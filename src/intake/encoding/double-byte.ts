import { commonIn } from './east-asian.ts';

/**
 * Decodes an East Asian encoding. One bad byte costs one character: after it the strict decoder may pair every byte with the
 * wrong one up to the next ASCII sign, so a line in which something is malformed is read again, in the way that leaves the
 * most usual characters.
 * @param encoding a name of `TextDecoder`; ISO-2022-JP is decoded strictly, since its escapes say where it is
 */
export function decodeDoubleByte(bytes: Uint8Array, encoding: string): string {
  const decoder = new TextDecoder(encoding);
  const strict = decoder.decode(bytes);
  if (encoding === 'iso-2022-jp' || !isSuspect(strict)) return strict;
  const read = reader(encoding);
  const out: string[] = [];
  for (let start = 0; start < bytes.length; ) {
    // A line end is never the second byte of a pair in these encodings.
    const found = bytes.indexOf(10, start);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(start, end);
    const text = new TextDecoder(encoding, { ignoreBOM: true }).decode(line);
    out.push(isSuspect(text) ? likeliest(line, read) : text);
    start = end;
  }
  return out.join('');
}

/** Something malformed, or a letter of ASCII alone amid others, which is half of a pair that was torn. */
const isSuspect = (text: string): boolean =>
  text.includes('\ufffd') || /[\u3000-\uffef][@-~][\u3000-\uffef]/.test(text);

/** What it costs to believe that a byte is damaged, and that two beside one another are one damaged character. */
const BAD = 7;
const TWO_BAD = 9;
/** A byte put in between the two of a character. */
const THREE_BAD = 10;
const TORN = 3;
/** Lines are read again up to this many bytes at a time. */
const LONGEST = 100_000;

interface Read {
  readonly text: string;
  readonly cost: number;
}

/** The reading of one line that costs least (dynamic programming over the bytes). */
function likeliest(line: Uint8Array, read: (a: number, b: number) => Read | undefined): string {
  if (line.length > LONGEST)
    return likeliest(line.subarray(0, LONGEST), read) + likeliest(line.subarray(LONGEST), read);
  const n = line.length;
  const cost = new Float64Array(n + 1).fill(Number.POSITIVE_INFINITY);
  const from = new Int32Array(n + 1);
  const said: string[] = new Array(n + 1);
  cost[0] = 0;
  const reach = (i: number, length: number, more: number, text: string) => {
    if (i + length > n || cost[i]! + more >= cost[i + length]!) return;
    cost[i + length] = cost[i]! + more;
    from[i + length] = i;
    said[i + length] = text;
  };
  for (let i = 0; i < n; i++) {
    const a = line[i]!;
    if (a < 0x80) {
      const isTorn = a >= 0x40 && i > 0 && line[i - 1]! >= 0x80 && i + 1 < n && line[i + 1]! >= 0x80;
      reach(i, 1, isTorn ? TORN : 0, String.fromCharCode(a));
      continue;
    }
    const single = read(a, -1);
    if (single) reach(i, 1, single.cost, single.text);
    const pair = i + 1 < n ? read(a, line[i + 1]!) : undefined;
    if (pair) reach(i, 2, pair.cost, pair.text);
    // A line is cut off in its last character sooner than in the middle of one.
    reach(i, 1, i + 1 === n ? BAD - 1 : BAD, '\ufffd');
    if (i + 1 < n && line[i + 1]! >= 0x80) {
      reach(i, 2, TWO_BAD, '\ufffd');
      if (i + 2 < n && line[i + 2]! >= 0x80) reach(i, 3, THREE_BAD, '\ufffd');
    }
    // A blank or `?` that stands for a byte amid a character.
    if (i + 2 < n && (line[i + 1] === 0x20 || line[i + 1] === 0x3f) && line[i + 2]! >= 0x80)
      reach(i, 3, TWO_BAD, '\ufffd');
  }
  const parts: string[] = [];
  for (let i = n; i > 0; i = from[i]!) parts.push(said[i]!);
  return parts.reverse().join('');
}

/** Reads a byte (`b` = -1) or a pair, each known after the first time. */
function reader(encoding: string): (a: number, b: number) => Read | undefined {
  const known = new Map<number, Read | undefined>();
  const common = commonIn(encoding);
  return (a, b) => {
    const key = a * 256 + b;
    if (known.has(key)) return known.get(key);
    const text = new TextDecoder(encoding).decode(Uint8Array.from(b < 0 ? [a] : [a, b]));
    const isOne = text.length === 1 && text !== '\ufffd' && !(text >= '\ue000' && text <= '\uf8ff');
    const cost = b < 0 ? 3 : common.has(text) ? 0.2 : isFirstLevel(encoding, a) ? 1 : 2.5;
    const found = isOne ? { text, cost } : undefined;
    known.set(key, found);
    return found;
  };
}

/** Lead bytes of signs, kana and the characters that each standard lists first, by how usual they are. */
function isFirstLevel(encoding: string, lead: number): boolean {
  if (encoding === 'shift_jis') return lead <= 0x97;
  if (encoding === 'big5') return lead <= 0xc6;
  if (encoding === 'euc-jp') return lead >= 0xa1 && lead <= 0xcf;
  if (encoding === 'euc-kr') return lead >= 0xa1 && lead <= 0xc8;
  return lead >= 0xa1 && lead <= 0xd7;
}
