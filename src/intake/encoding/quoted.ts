import { bytesOf, looksQuotedPrintable, rawOf } from '../mail/bytes.ts';

/** Codes that nothing but quoted-printable holds: a UTF-8 quote, dash or dots, an accented letter, a windows-1252 quote at its word. */
const UNMISTAKABLE =
  /=E2=80=[89A][0-9A-F]|=C[23]=[89AB][0-9A-F]|(?<=[a-z])=92(?=[a-z])|(?<=[.,!?])=94|(?<![\w=])=93(?=[A-Z])/g;
/** A blank at the end of a line of prose, written out so that no mail program would cut it off; "Strength=20" is a shorter line. */
const BLANK_AT_END = /(?<=[^\n]{30})(?<!=)=20\n/g;
const FEWEST = { codes: 4, blanks: 3 };
/** Mail that was passed on was sometimes coded again. */
const LAYERS = 3;

/**
 * The bytes of a text whose mail headers are gone and whose quoted-printable codes (RFC 2045, 6.7) stayed: `=E2=80=9C`,
 * `=92`, `=20` and `=` at line ends. Undefined for all other files. Only capital digits are codes, as all programs write them.
 */
export function unquoted(bytes: Uint8Array): Uint8Array | undefined {
  if (!bytes.includes(0x3d)) return undefined;
  let raw = rawOf(bytes);
  let layers = 0;
  while (layers < LAYERS && isQuoted(raw)) {
    raw = raw
      .replace(/=[ \t]{0,80}\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
    layers++;
  }
  return layers > 0 ? bytesOf(raw) : undefined;
}

const count = (raw: string, pattern: RegExp): number => raw.match(pattern)?.length ?? 0;

const isQuoted = (raw: string): boolean =>
  looksQuotedPrintable(raw) ||
  count(raw, UNMISTAKABLE) >= FEWEST.codes ||
  (count(raw, BLANK_AT_END) >= FEWEST.blanks && !/=[G-Zg-z"'/]/.test(raw));
