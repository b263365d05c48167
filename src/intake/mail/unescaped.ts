const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'", nbsp: '\u00a0' };

/** Text without the escapes that keep it from being mark-up, one layer of them. Names beyond XML's own stay as they are. */
export const unescaped = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|(lt|gt|amp|quot|apos|nbsp));/g, (all, decimal, hex, name) => {
        if (name) return NAMED[name]!;
        const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
        return code > 0 && code <= 0x10ffff && (code & 0xfffff800) !== 0xd800 ? String.fromCodePoint(code) : all;
      })
    : text;
