/** The charset that a page names in its head or XML declaration. */
export function charsetOfPage(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096));
  return (
    /<meta\s[^>]{0,300}?charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ??
    /^\s{0,20}<\?xml\s[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{2,40})/i.exec(head)?.[1]
  );
}
