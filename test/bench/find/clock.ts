import { readFileSync } from 'node:fs';
import { WASI } from 'node:wasi';

/** `(module (memory (export "memory") 1) (func (export "_initialize")))` */
const NOTHING = Uint8Array.from(
  '0061736d010000000104016000000302010005030100010718020 66d656d6f727902000b5f696e697469616c697a6500000a040102000b'
    .replaceAll(' ', '')
    .match(/../g)!
    .map((byte) => Number.parseInt(byte, 16)),
);
/** The processor time of this thread, as POSIX has it: Node's own counts whole ticks of the system, which are longer than a question. */
const THREAD = 3;

const wasi = new WASI({ version: 'preview1' });
/** What is used of it here; the types of Node do not have it. */
interface Wasm {
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: object,
  ) => { readonly exports: { readonly memory: { readonly buffer: ArrayBuffer } } };
}
const { Module, Instance } = (globalThis as unknown as { readonly WebAssembly: Wasm }).WebAssembly;
const instance = new Instance(new Module(NOTHING), {});
wasi.initialize(instance);
const time = wasi.wasiImport as { readonly clock_time_get: (clock: number, precision: bigint, into: number) => number };
const view = new DataView(instance.exports.memory.buffer);

/** Processor time that this thread has taken so far, to the microsecond: milliseconds. What else the machine does is no part of it. */
export function cpu(): number {
  if (time.clock_time_get(THREAD, 0n, 0) !== 0) throw new Error('This system tells no processor time of a thread.');
  return Number(view.getBigUint64(0, true)) / 1e6;
}

/** A tick of the system, in milliseconds, as Linux counts processes. */
const TICK = 10;

/** Of a process, by Linux, from its state on: what stands before it is its number, and a name that may hold anything. */
function statOf(id: number): readonly string[] {
  const stat = readFileSync(`/proc/${id}/stat`, 'utf8');
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}
const milliseconds = (ticks: readonly string[]): number => ticks.reduce((sum, some) => sum + Number(some) * TICK, 0);

/** Processor time that other processes have taken so far, all of their threads: milliseconds. Linux alone tells. */
export const spentBy = (processes: readonly number[]): number =>
  processes.reduce((sum, id) => sum + milliseconds(statOf(id).slice(11, 13)), 0);

/** The same of a process's children that are over. */
export const spentByChildren = (id: number): number => milliseconds(statOf(id).slice(13, 15));
