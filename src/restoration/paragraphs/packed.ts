/** A table of numbers as the model file holds it: little-endian whole numbers in base64, times a scale. */
export interface Packed {
  readonly shape: readonly number[];
  readonly type: 'i8' | 'i16' | 'u32' | 'f32';
  readonly scale: number;
  readonly data: string;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Bytes of a base64 string. Written out, since this room knows neither node:buffer nor what the newest runtimes have. */
export function bytesOf(base64: string): Uint8Array {
  const value = new Uint8Array(128);
  for (let i = 0; i < 64; i++) value[ALPHABET.charCodeAt(i)] = i;
  const end = base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0;
  const out = new Uint8Array((base64.length / 4) * 3 - end);
  for (let i = 0, o = 0; i < base64.length; i += 4) {
    const v =
      (value[base64.charCodeAt(i)]! << 18) |
      (value[base64.charCodeAt(i + 1)]! << 12) |
      (value[base64.charCodeAt(i + 2)]! << 6) |
      value[base64.charCodeAt(i + 3)]!;
    out[o++] = v >> 16;
    if (o < out.length) out[o++] = (v >> 8) & 255;
    if (o < out.length) out[o++] = v & 255;
  }
  return out;
}

/** The numbers of a packed table, row by row. */
export function numbersOf(packed: Packed): Float32Array {
  const { buffer } = bytesOf(packed.data);
  const view =
    packed.type === 'i8'
      ? new Int8Array(buffer)
      : packed.type === 'i16'
        ? new Int16Array(buffer)
        : new Float32Array(buffer);
  const out = new Float32Array(view.length);
  for (let i = 0; i < out.length; i++) out[i] = view[i]! * packed.scale;
  return out;
}
