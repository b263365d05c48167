/** A code page of single bytes in which UTF-8 was wrongly read. */
export interface Codec {
  readonly name: string;
  /** One bit of its own in the masks of `LEADS` and `TAILS`. */
  readonly bit: number;
  /** The byte 80-FF that a UTF-16 unit was, or 0 where the code page does not have it. */
  readonly byteOf: Uint8Array;
  /** Bytes 80-BF that stand for nothing in it: a program that met one dropped it, or wrote `?` or U+FFFD. */
  readonly undefined: readonly number[];
  /** How much more a deeper reading has to gain than in windows-1252, since the page is rarer. */
  readonly rarer: number;
}

/** Code pages of DOS, which `TextDecoder` does not know: bytes 80-FF. */
const DOS: Readonly<Record<string, string>> = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
  cp852:
    'ÇüéâäůćçłëŐőîŹÄĆÉĹĺôöĽľŚśÖÜŤťŁ×čáíóúĄąŽžĘę¬źČş«»░▒▓│┤ÁÂĚŞ╣║╗╝Żż┐└┴┬├─┼Ăă╚╔╩╦╠═╬¤đĐĎËďŇÍÎě┘┌█▄ŢŮ▀ÓßÔŃńňŠšŔÚŕŰýÝţ´\u00ad˝˛ˇ˘§÷¸°¨˙űŘř■\u00a0',
};

/** The likeliest first: of two that read a stretch alike, the first is named. windows-1252 covers Latin-1. */
const NAMES = [
  ['windows-1252', 'windows-1252'],
  ['windows-1251', 'windows-1251'],
  ['windows-1250', 'windows-1250'],
  ['MacRoman', 'macintosh'],
  ['cp437', ''],
  ['cp850', ''],
  ['windows-1254', 'windows-1254'],
  ['windows-1257', 'windows-1257'],
  ['windows-1253', 'windows-1253'],
  ['KOI8-R', 'koi8-r'],
  ['cp866', 'ibm866'],
  ['ISO-8859-2', 'iso-8859-2'],
  ['cp852', ''],
  ['windows-1255', 'windows-1255'],
  ['windows-1256', 'windows-1256'],
] as const;

const UPPER = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
const upperHalf = (name: string, label: string): string => DOS[name] ?? new TextDecoder(label).decode(UPPER);
/** What older or careless programs make of a byte, beside what the table says. */
const ALIASES: Readonly<Record<string, readonly (readonly [code: number, byte: number])[]>> = {
  MacRoman: [
    [0xa4, 0xdb],
    [0x3a9, 0xbd],
    [0x2126, 0xbd],
    [0x394, 0xc6],
    [0xf8ff, 0xf0],
  ],
  cp437: [
    [0x3b2, 0xe1],
    [0x3bc, 0xe6],
  ],
};

export const CODECS: readonly Codec[] = NAMES.map(([name, label], i) => {
  const byteOf = new Uint8Array(0x10000);
  const missing: number[] = [];
  const table = upperHalf(name, label);
  for (let byte = 0x80; byte <= 0xff; byte++) {
    const code = table.charCodeAt(byte - 0x80);
    const isNothing = code === 0xfffd || (code >= 0x80 && code < 0xa0 && !name.startsWith('ISO'));
    if (isNothing && byte < 0xc0) missing.push(byte);
    if (isNothing)
      byteOf[byte] ||= byte; // it came through as in Latin-1
    else if (code !== 0xfffd) byteOf[code] ||= byte;
  }
  if (name === 'windows-1252') for (let byte = 0x80; byte < 0xa0; byte++) byteOf[byte] = byte; // Latin-1
  for (const [code, byte] of ALIASES[name] ?? []) byteOf[code] = byte;
  return { name, bit: 1 << i, byteOf, undefined: missing, rarer: i === 0 ? 0 : i < 4 ? 0.3 : 0.9 };
});

/** By UTF-16 unit: the code pages in which it is the lead byte of a UTF-8 sequence, and those in which it is a later byte. */
export const LEADS = new Uint16Array(0x10000);
export const TAILS = new Uint16Array(0x10000);
for (const { bit, byteOf } of CODECS) {
  for (let code = 0x80; code < 0x10000; code++) {
    const byte = byteOf[code]!;
    if (byte >= 0xc2 && byte <= 0xf4) LEADS[code]! |= bit;
    else if (byte >= 0x80 && byte < 0xc0) TAILS[code]! |= bit;
  }
}
