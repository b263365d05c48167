/** Bytes that come in pieces, taken in the amounts that a format asks for; never more in memory than asked. */
export class Chunks {
  private readonly source: AsyncIterator<Uint8Array>;
  private chunk: Uint8Array = new Uint8Array();
  private at = 0;

  constructor(source: AsyncIterable<Uint8Array>) {
    this.source = source[Symbol.asyncIterator]();
  }

  /** The next bytes, a copy; fewer than asked only at the end. */
  async take(count: number): Promise<Uint8Array> {
    const first = await this.next(count);
    if (first.length === count) return first.slice();
    const pieces = [first.slice()];
    let length = first.length;
    while (length < count) {
      const piece = await this.next(count - length);
      if (piece.length === 0) break;
      pieces.push(piece.slice());
      length += piece.length;
    }
    return pieces.length === 1 ? pieces[0]! : new Uint8Array(Buffer.concat(pieces, length));
  }

  /** Passes over bytes. @returns how many there were */
  async skip(count: number): Promise<number> {
    let passed = 0;
    while (passed < count) {
      const piece = await this.next(count - passed);
      if (piece.length === 0) break;
      passed += piece.length;
    }
    return passed;
  }

  /** Lets the source go. */
  async close(): Promise<void> {
    await this.source.return?.();
  }

  /** Up to `most` bytes of what lies ready; none at the end. */
  private async next(most: number): Promise<Uint8Array> {
    while (this.at >= this.chunk.length) {
      const { done, value } = await this.source.next();
      if (done) return new Uint8Array();
      this.chunk = value;
      this.at = 0;
    }
    const piece = this.chunk.subarray(this.at, this.at + most);
    this.at += piece.length;
    return piece;
  }
}
