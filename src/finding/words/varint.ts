/** Numbers of 0 to 2^32 − 1, seven bits a byte, the lowest first; the last byte of each is under 128. */
export class ByteSink {
  #bytes = new Uint8Array(1 << 12);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  number(n: number): void {
    if (this.#size + 5 > this.#bytes.length) this.#room(5);
    let rest = n >>> 0;
    while (rest > 127) {
      this.#bytes[this.#size++] = (rest & 127) | 128;
      rest >>>= 7;
    }
    this.#bytes[this.#size++] = rest;
  }

  bytes(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#bytes.set(bytes, this.#size);
    this.#size += bytes.length;
  }

  /** What was written; no copy: it holds until more is written. */
  get written(): Uint8Array {
    return this.#bytes.subarray(0, this.#size);
  }

  clear(): void {
    this.#size = 0;
  }

  #room(more: number): void {
    if (this.#size + more <= this.#bytes.length) return;
    const longer = new Uint8Array(Math.max(this.#size + more, this.#bytes.length * 2));
    longer.set(this.written);
    this.#bytes = longer;
  }
}

/** Reads what a {@link ByteSink} wrote, from the front. */
export class ByteSource {
  readonly #bytes: Uint8Array;
  at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.at = at;
  }

  get isAtEnd(): boolean {
    return this.at >= this.#bytes.length;
  }

  number(): number {
    let byte = this.#bytes[this.at++]!;
    if (byte < 128) return byte;
    let n = byte & 127;
    for (let shift = 7; ; shift += 7) {
      byte = this.#bytes[this.at++]!;
      n |= (byte & 127) << shift;
      if (byte < 128) return n >>> 0;
    }
  }

  bytes(length: number): Uint8Array {
    const bytes = this.#bytes.subarray(this.at, this.at + length);
    this.at += length;
    return bytes;
  }
}

/** Pieces as one. */
export function joinedBytes(pieces: Iterable<Uint8Array>): Uint8Array<ArrayBuffer> {
  const all = [...pieces];
  const bytes = new Uint8Array(all.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
