import { sentence } from '../text/sentence.ts';
import { isZip, namesInZip } from './document/unzip.ts';
import type { FoundFile } from './draft.ts';
import { type Decoded, decode } from './encoding/decode.ts';
import { unquoted } from './encoding/quoted.ts';
import { charsetOfPage } from './html/charset.ts';
import { rawMailIn } from './mail/raw-mail.ts';

const TOP = 1000;

/** A file of the heap in hand: what formats look at to tell whether it is one of theirs, each looked up once. */
export class OpenFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Of a LaTeX source that another file includes: see `FoundFile`. */
  readonly preamble: string | undefined;
  #top: string | undefined;
  #names: ReadonlySet<string> | undefined;
  #decoded: Decoded | undefined;
  #mail: { readonly raw: string | undefined } | undefined;

  constructor({ path, bytes, preamble }: FoundFile) {
    this.path = path;
    this.bytes = bytes;
    this.preamble = preamble;
  }

  /** Its first bytes, each a sign of Latin-1. */
  get top(): string {
    this.#top ??= String.fromCharCode(...this.bytes.subarray(0, TOP));
    return this.#top;
  }

  get isZip(): boolean {
    return isZip(this.bytes);
  }

  /** What lies in it where it is a zip archive that can be opened under the limits of books. */
  get names(): ReadonlySet<string> {
    this.#names ??= new Set(this.isZip ? namesInZip(this.bytes) : []);
    return this.#names;
  }

  /** Its text, the codes of mail read first where they stayed in it. */
  get decoded(): Decoded {
    this.#decoded ??= decodedText(this.bytes);
    return this.#decoded;
  }

  /** The mail in it, as bytes (`mail/bytes.ts`), since each message has its own charset; undefined where it is none. */
  get mail(): string | undefined {
    this.#mail ??= {
      raw: rawMailIn(this.bytes) ?? (this.isWide ? rawMailIn(Buffer.from(this.decoded.text)) : undefined),
    };
    return this.#mail.raw;
  }

  /** It is written in two bytes a sign, or four. */
  get isWide(): boolean {
    return this.decoded.encoding.startsWith('utf-16') || this.decoded.encoding === 'utf-32';
  }
}

function decodedText(bytes: Uint8Array): Decoded {
  const plain = unquoted(bytes);
  const read = decode(plain ?? bytes, charsetOfPage(plain ?? bytes));
  return plain ? { ...read, evidence: sentence('encoding.quoted', { further: read.evidence }) } : read;
}
