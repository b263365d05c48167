import { gzipSync } from 'node:zlib';
import { unzipSync, zipSync } from 'fflate';
import { makeTar } from '../tar.ts';
import type { Chance } from './chance.ts';
import { MAGICS, type Seed } from './seeds.ts';

type Mutation = (bytes: Buffer, chance: Chance, seeds: readonly Seed[]) => Buffer;

const place = (bytes: Buffer, chance: Chance): number => chance.below(bytes.length + 1);
const piece = (bytes: Buffer, chance: Chance): Buffer => {
  const from = place(bytes, chance);
  return bytes.subarray(from, from + 1 + chance.below(Math.min(2000, bytes.length + 1)));
};
const insert = (bytes: Buffer, at: number, part: Uint8Array): Buffer =>
  Buffer.concat([bytes.subarray(0, at), part, bytes.subarray(at)]);

/** What mark-up, mail, RTF and SQL are sensitive to. */
const SIGNS =
  "<|>|&|&#|&#x10ffff;|&a;|\"|'|<!--|]]>|<![CDATA[|<title>|</pre>|<p>|<table>|<w:p>|</w:r>|<text:p>|</section>|{|}|{\\|\\u-10179?|\\bin99999 |\\'|\\*|\n\n|\r|\0|\x1a|\u2028|=?utf-8?B?|--xx|From |begin 644 x\n|=\n|---|* * *|`|[](|\\\\|/*|*/|;|(|)|),(|NULL|\x1b$B|\xff\xfe".split(
    '|',
  );

/** Ways to damage a file, by name. */
const MUTATIONS: Readonly<Record<string, Mutation>> = {
  bits(bytes, chance) {
    const out = Buffer.from(bytes);
    for (let n = 1 + chance.below(40); n > 0 && out.length > 0; n--)
      out[chance.below(out.length)]! ^= 1 << chance.below(8);
    return out;
  },
  cut: (bytes, chance) => bytes.subarray(0, place(bytes, chance)),
  behead: (bytes, chance) => bytes.subarray(chance.below(Math.min(200, bytes.length + 1))),
  double: (bytes, chance) => insert(bytes, place(bytes, chance), piece(bytes, chance)),
  move(bytes, chance) {
    const from = place(bytes, chance);
    const to = from + 1 + chance.below(2000);
    const rest = Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
    return insert(rest, place(rest, chance), bytes.subarray(from, to));
  },
  length(bytes, chance) {
    const out = Buffer.from(bytes);
    for (let n = 1 + chance.below(4); n > 0 && out.length >= 4; n--) {
      // Headers are where lengths stand; the end of a zip is its list of contents.
      const within = chance.of([100, 400, out.length]);
      const at = Math.min(chance.below(within), out.length - 4);
      const value = chance.of([0, 1, 0xff, 0xffff, 0x7fffffff, 0xffffffff, out.length, chance.below(2 ** 32)]);
      const end = chance.below(2) ? at : Math.max(0, out.length - 4 - at);
      const write = chance.of([
        () => out.writeUInt32BE(value >>> 0, end),
        () => out.writeUInt32LE(value >>> 0, end),
        () => out.writeUInt16BE(value & 0xffff, end),
      ]);
      write();
    }
    return out;
  },
  digits(bytes, chance) {
    const text = bytes.toString('latin1');
    const all = [...text.matchAll(/\d+/g)];
    if (all.length === 0) return bytes;
    const { index, 0: old } = chance.of(all);
    const value = chance.of(['0', '-1', '99999999999999999999', '4294967296', '1e999', '077']);
    return Buffer.from(text.slice(0, index) + value + text.slice(index + old.length), 'latin1');
  },
  signs(bytes, chance) {
    let out = bytes;
    for (let n = 1 + chance.below(10); n > 0; n--) out = insert(out, place(out, chance), Buffer.from(chance.of(SIGNS)));
    return out;
  },
  header: (bytes, chance, seeds) => {
    const other = Buffer.from(chance.of(seeds).bytes);
    const length = chance.of([4, 16, 78, 128, 512]);
    return Buffer.concat([other.subarray(0, length), bytes.subarray(length)]);
  },
  noise: (_bytes, chance) => Buffer.concat([chance.of(MAGICS), chance.bytes(chance.below(3000))]),
  palmNoise: (bytes, chance) => Buffer.concat([bytes.subarray(0, 78), chance.bytes(chance.below(3000))]),
  /** Something short again and again: what grows with the square of its length shows here. */
  repeat(bytes, chance) {
    const part = chance.below(2)
      ? Buffer.from(chance.of(SIGNS))
      : piece(bytes, chance).subarray(0, 1 + chance.below(60));
    if (part.length === 0) return bytes;
    const length = chance.below(10) === 0 ? 1_500_000 : 20_000 + chance.below(180_000);
    return insert(bytes, place(bytes, chance), Buffer.alloc(length, part));
  },
  nest(bytes, chance) {
    let out = Uint8Array.from(bytes);
    for (let n = 1 + chance.below(6); n > 0; n--) {
      const name = chance.of(['a.txt', 'a.zip', 'a.tar', 'a.gz', '../a', 'a.docx', 'a.epub', '/a', 'a\\b']);
      out = chance.of([
        () => Uint8Array.from(zipSync({ [name]: out })),
        () => Uint8Array.from(gzipSync(out)),
        () => Uint8Array.from(makeTar([{ name, bytes: out }])),
      ])();
    }
    return Buffer.from(out);
  },
};
const NAMES = Object.keys(MUTATIONS);

/** A zip whose parts are damaged and packed again: its sums are right, so that the damage reaches the reader. */
function withinZip(bytes: Uint8Array, chance: Chance, seeds: readonly Seed[]): Buffer | undefined {
  try {
    const parts = unzipSync(bytes, { filter: (file) => file.originalSize < 1_000_000 });
    const names = Object.keys(parts);
    if (names.length === 0) return undefined;
    const name = chance.of(names);
    parts[name] = Uint8Array.from(damaged(Buffer.from(parts[name]!), chance, seeds).bytes);
    return Buffer.from(zipSync(parts, { level: 1 }));
  } catch {
    return undefined;
  }
}

function damaged(bytes: Buffer, chance: Chance, seeds: readonly Seed[]): { bytes: Buffer; by: string[] } {
  let out = bytes;
  const by: string[] = [];
  for (let n = 1 + chance.below(3); n > 0; n--) {
    const name = chance.of(NAMES);
    // Long ones once only: files stay small enough for ten thousand of them.
    if (name === 'repeat' && out.length > 300_000) continue;
    by.push(name);
    out = MUTATIONS[name]!(out, chance, seeds);
  }
  return { bytes: out, by };
}

/** A damaged file, the same for the same chance; `by` says what was done to which seed. */
export function mutate(seeds: readonly Seed[], chance: Chance): Seed & { readonly by: string } {
  const seed = chance.of(seeds);
  const isZip = seed.bytes[0] === 0x50 && seed.bytes[1] === 0x4b;
  const inner = isZip && chance.below(3) > 0 ? withinZip(seed.bytes, chance, seeds) : undefined;
  const { bytes, by } = inner ? { bytes: inner, by: ['within'] } : damaged(Buffer.from(seed.bytes), chance, seeds);
  const ending = chance.below(8) === 0 ? chance.of(seeds).name : seed.name;
  return { name: ending, bytes, by: `${seed.name}: ${by.join(', ')}` };
}
