/**
 * The key by which titles are sorted: small letters without accents, leading signs and a/an/the left out, numbers padded
 * so that "Part 10" comes after "Part 9".
 */
export function sortTitle(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const bare = plain.replace(/^(?:a|an|the)\s+(?=[^\s])/, '').replace(/^[^\p{L}\p{N}]+/u, '');
  return (bare || plain || title.toLowerCase()).replace(/\d+/g, (n) => n.padStart(6, '0'));
}
