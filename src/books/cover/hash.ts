/** FNV-1a, 32 bits: the same words always give the same cover. */
export function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193) >>> 0;
  // FNV's low bits are weak for short strings; fold the high ones in.
  return (h ^ (h >>> 15)) >>> 0;
}
