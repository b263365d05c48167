/**
 * Counting in WebAssembly: 16 bytes of two sets at a time, where JavaScript has 4, in a third of the time. A few instructions, put together
 * here, so that what runs is what one reads.
 */

/** What is used of it; the types of Node do not have it. */
interface Wasm {
  readonly Memory: new (pages: { readonly initial: number }) => WasmMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (module: object, imports: object) => { readonly exports: Counting };
}
interface WasmMemory {
  readonly buffer: ArrayBuffer;
}
interface Counting {
  /** How many numbers two sets share. @param a @param b where they begin, in bytes @param bytes of each: a multiple of 32, not 0 */
  readonly both: (a: number, b: number, bytes: number) => number;
}

const I32 = 0x7f;
const V128 = 0x7b;
const GET = 0x20;
const SET = 0x21;
const TEE = 0x22;
const I32_CONST = 0x41;
const I32_ADD = 0x6a;
const I32_SUB = 0x6b;
const LOOP = [0x03, 0x40];
const BRANCH_IF = [0x0d, 0];
const END = 0x0b;
/** Instructions on vectors have numbers of their own. */
const vector = (...code: number[]): number[] => [0xfd, ...code];
const LOAD = (offset: number) => vector(0x00, 4, offset);
const AND = vector(0x4e);
const ONES_OF_BYTES = vector(0x62);
const ADD_BYTES = vector(0x6e);
/** Neighbours added up, into half as many numbers of twice the width. */
const PAIRS_OF_BYTES = vector(0x7d);
const PAIRS_OF_SHORTS = vector(0x7f);
const ADD_INTS = vector(0xae, 0x01);
const INT = (lane: number) => vector(0x1b, lane);

const ones = (offset: number) => [GET, 0, ...LOAD(offset), GET, 1, ...LOAD(offset), ...AND, ...ONES_OF_BYTES];
const STEP = 32;
const advance = (local: number) => [GET, local, I32_CONST, STEP, I32_ADD, SET, local];

/** Locals: a, b, bytes, the sums. */
const both = [
  ...[1, 1, V128],
  ...LOOP,
  ...[GET, 3, ...ones(0), ...ones(16), ...ADD_BYTES, ...PAIRS_OF_BYTES, ...PAIRS_OF_SHORTS, ...ADD_INTS, SET, 3],
  ...[...advance(0), ...advance(1), GET, 2, I32_CONST, STEP, I32_SUB, TEE, 2, ...BRANCH_IF, END],
  ...[0, 1, 2, 3].flatMap((lane) => [GET, 3, ...INT(lane), ...(lane > 0 ? [I32_ADD] : [])]),
  END,
];

const leb = (n: number): number[] => (n < 128 ? [n] : [(n & 127) | 128, ...leb(n >>> 7)]);
const section = (id: number, ...content: number[]) => [id, ...leb(content.length), ...content];
const named = (name: string) => [name.length, ...new TextEncoder().encode(name)];
const body = (code: readonly number[]) => [...leb(code.length), ...code];

const binary = Uint8Array.from([
  ...[0, 0x61, 0x73, 0x6d, 1, 0, 0, 0],
  ...section(1, 1, 0x60, 3, I32, I32, I32, 1, I32),
  ...section(2, 1, ...named('its'), ...named('memory'), 2, 0, 1),
  ...section(3, 1, 0),
  ...section(7, 1, ...named('both'), 0, 0),
  ...section(10, 1, ...body(both)),
]);

const wasm = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
const module = new wasm.Module(binary);
const PAGE = 65536;

/** Memory of so many bytes, and counting in it. */
export function countingIn(bytes: number): Counting & { readonly buffer: ArrayBuffer } {
  const memory = new wasm.Memory({ initial: Math.ceil(bytes / PAGE) });
  const { both } = new wasm.Instance(module, { its: { memory } }).exports;
  return { both, buffer: memory.buffer };
}
