/** A code page in which UTF-8 was wrongly read. */
export interface Codec {
  readonly name: 'windows-1252' | 'MacRoman';
  /** The byte, 80-FF, that a character was; undefined where the code page does not have it. */
  byteOf(code: number): number | undefined;
}

const upper = (label: string): string =>
  new TextDecoder(label).decode(Uint8Array.from({ length: 128 }, (_, i) => i + 128));
const pages = { western: upper('windows-1252'), mac: upper('macintosh') };
const bytes = { western: new Map<number, number>(), mac: new Map<number, number>() };
for (let byte = 0x80; byte <= 0xff; byte++) {
  bytes.western.set(byte, byte);
  bytes.western.set(pages.western.charCodeAt(byte - 0x80), byte);
  bytes.mac.set(pages.mac.charCodeAt(byte - 0x80), byte);
}

// Older tables of MacRoman: the currency sign, the Greek letters for the signs of difference and resistance.
for (const [code, byte] of [
  [0xa4, 0xdb],
  [0x3a9, 0xbd],
  [0x2126, 0xbd],
  [0x394, 0xc6],
] as const)
  bytes.mac.set(code, byte);

/** windows-1252 and Latin-1 at once: the bytes that windows-1252 leaves undefined (81 8D 8F 90 9D) came through as controls. */
export const WESTERN: Codec = { name: 'windows-1252', byteOf: (code) => bytes.western.get(code) };
export const MAC: Codec = { name: 'MacRoman', byteOf: (code) => bytes.mac.get(code) };

const westernTails = `\\u0080-\\u00bf${pages.western.slice(0, 0x40).replace(/[\\\]^-]/g, '\\$&')}`;
const macTails = `${pages.mac.slice(0, 0x40)}\u03a9\u2126`;
const macLeads = [0xc2, 0xc3, 0xc4, 0xc5, 0xce, 0xcf, 0xd0, 0xd1, 0xe2, 0xef, 0xf0]
  .map((b) => pages.mac[b - 0x80])
  .join('');

/** A lead byte and a tail byte of UTF-8, as one of the code pages shows them: what every mojibake has and little else. */
export const SUSPECT = new RegExp(`[\\u00c2-\\u00f4][${westernTails}]|[${macLeads}][${macTails}]`);
