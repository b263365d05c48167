/**
 * A file whose end is missing, with an end that names its catalogue; undefined where there is no catalogue in it, or an end
 * that names one. The places of its objects are found again by whoever reads it.
 */
export function withTrailer(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.lastIndexOf('trailer') >= 0) return undefined;
  const at = Math.max(file.lastIndexOf('/Type /Catalog'), file.lastIndexOf('/Type/Catalog'));
  const [, number] =
    (at >= 0 && /(\d{1,9}) \d{1,5} obj[^>]{0,500}$/.exec(file.toString('latin1', Math.max(0, at - 600), at))) || [];
  return number === undefined
    ? undefined
    : Buffer.concat([file, Buffer.from(`\nendobj\ntrailer\n<< /Root ${number} 0 R >>\nstartxref\n0\n%%EOF\n`)]);
}
