/** A name that would leave the folder it is unpacked into, or that two systems read differently. */
export const isUnsafe = (name: string): boolean =>
  /^(?:\/|[A-Za-z]:)|\\|\0/.test(name) || name.split('/').includes('..');

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** The bytes as UTF-8, or undefined where they are not. */
export function asUtf8(name: Uint8Array): string | undefined {
  try {
    return utf8.decode(name);
  } catch {
    return undefined;
  }
}

/** A file name for people: UTF-8, otherwise windows-1252; what cannot be shown, and control characters, as `\xNN`. */
export function shownName(name: Uint8Array): string {
  const text = asUtf8(name) ?? new TextDecoder('windows-1252').decode(name);
  return text.replace(/[\x00-\x1f\x7f-\x9f]/g, (c) => `\\x${c.charCodeAt(0).toString(16).padStart(2, '0')}`);
}

/** A file name byte for byte, for two that are shown alike. */
export const bareName = (name: Uint8Array): string =>
  [...name].map((b) => (b > 31 && b < 127 ? String.fromCharCode(b) : `\\x${b.toString(16).padStart(2, '0')}`)).join('');

/** Order by code point, the same on every machine. */
export const byCodePoint = (a: string, b: string): number =>
  a === b ? 0 : Buffer.compare(Buffer.from(a), Buffer.from(b));
