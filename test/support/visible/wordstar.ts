import type { Visible } from '../visible.ts';

const PC = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»';
const ACCENTS: Readonly<Record<string, string>> = { "'": '\u0301', '`': '\u0300', '^': '\u0302', '"': '\u0308' };

/** Bytes without their high bit; lines of orders to the printer show only what is set at each page's head or foot. */
export function ofWordStar(bytes: Uint8Array): Visible {
  const raw = Buffer.from(bytes).toString('latin1');
  const end = raw.indexOf('\x1a');
  const notes: string[] = [];
  const lines = (end < 0 ? raw : raw.slice(0, end))
    .replace(/\x1b([\x80-\xaf])\x1c/g, (_, sign: string) => `\0${PC[sign.charCodeAt(0) - 0x80]}`)
    // Version 5 sets its orders between two signs; kinds 3 and 4 are notes.
    .replace(/\x1d..([^\x1d]*?)..\x1d/gs, (_, inner: string) => {
      if (/^[\x03\x04]/.test(inner)) notes.push(inner.slice(1));
      return '';
    })
    .replace(/(?<!\0)[\x80-\xff]/g, (c) => String.fromCharCode(c.charCodeAt(0) & 0x7f))
    .split(/\r?\n/)
    .map((line) => {
      const order = /^\.(?:([A-Za-z])([A-Za-z\d])|\.(?![. ]))(.*)/.exec(line);
      if (!order) return line;
      return /^(?:h[e1-5]|f[o1-5])$/i.test(`${order[1]}${order[2]}`) ? order[3]! : '';
    })
    .join('\n')
    .replace(/([a-z])\x08(['`^"])/gi, (_, letter: string, sign: string) => (letter + ACCENTS[sign]!).normalize('NFC'));
  return { seen: lines + notes.join(' '), may: notes.map((_, i) => `${i + 1}${i + 1}`).join('') };
}
