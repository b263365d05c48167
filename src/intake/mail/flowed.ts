/**
 * Joins the lines of `format=flowed` (RFC 3676): a line that ends in a space goes on in the next one of the same quote depth;
 * one space at the start is stuffing. The signature line `-- ` ends a paragraph though it ends in a space.
 * @param deleteSpace `DelSp=yes`: the space at the end was put there by the wrapping
 */
export function unflow(text: string, deleteSpace: boolean): string {
  const out: string[] = [];
  let open: { depth: number; parts: string[] } | undefined;
  const close = () => {
    if (open) out.push((open.depth ? `${'>'.repeat(open.depth)} ` : '') + open.parts.join(''));
    open = undefined;
  };
  for (const line of text.split('\n')) {
    const depth = /^>*/.exec(line)![0].length;
    const words = line[depth] === ' ' ? line.slice(depth + 1) : line.slice(depth);
    const soft = words.endsWith(' ') && words !== '-- ';
    if (open && (open.depth !== depth || words === '-- ')) close();
    open ??= { depth, parts: [] };
    open.parts.push(soft && deleteSpace ? words.slice(0, -1) : words);
    if (!soft) close();
  }
  close();
  return out.map((line) => (line === '-- ' ? line : line.trimEnd())).join('\n');
}
