/** A header's value and its parameters: `text/plain; charset="us-ascii"; format=flowed`. Names and the value in small letters. */
export function parametersOf(value: string): { type: string; parameters: ReadonlyMap<string, string> } {
  const end = value.indexOf(';');
  const type = (end < 0 ? value : value.slice(0, end)).trim().toLowerCase();
  const parameters = new Map<string, string>();
  if (end >= 0) {
    for (const m of value
      .slice(end, end + 2000)
      .matchAll(/;\s{0,80}([\w*-]{1,40})\s{0,80}=\s{0,80}(?:"([^"]{0,500})"|([^\s;"]{1,500}))/g)) {
      parameters.set(m[1]!.toLowerCase().replace(/\*\d*\*?$/, ''), m[2] ?? m[3]!);
    }
  }
  return { type, parameters };
}

const MOST_PARTS = 5000;

/**
 * The parts of a multipart body, raw, and what stands around them: before the first boundary a word to old programs, after the
 * last what a mailing list put under the message.
 */
export function partsOf(raw: string, boundary: string): { parts: string[]; around: string } {
  const parts: string[] = [];
  const open = `--${boundary}`;
  let from = -1;
  let around = '';
  for (
    let at = lineStart(raw, open, 0);
    at >= 0 && parts.length < MOST_PARTS;
    at = lineStart(raw, open, at + open.length)
  ) {
    if (from >= 0) parts.push(raw.slice(from, Math.max(from, at - 1)));
    else around = raw.slice(0, at);
    if (raw.startsWith('--', at + open.length)) return { parts, around: around + raw.slice(at + open.length + 2) };
    const end = raw.indexOf('\n', at);
    from = end < 0 ? raw.length : end + 1;
  }
  if (from >= 0) parts.push(raw.slice(from));
  return { parts, around };
}

function lineStart(raw: string, text: string, from: number): number {
  for (let at = raw.indexOf(text, from); at >= 0; at = raw.indexOf(text, at + 1))
    if (at === 0 || raw[at - 1] === '\n') return at;
  return -1;
}
