/** One entry of a Perl hash of hashes: its key and its fields as written, names in small letters. */
export interface PerlEntry {
  readonly key: string;
  readonly fields: ReadonlyMap<string, string>;
}

const ENTRY = /(?:^|[\n,(])\s{0,40}['"]?([\w./-]{1,60})['"]?\s{0,10}=>\s{0,10}\{/g;
const FIELD = /(?:^|[\n,{])\s{0,40}['"]?([A-Za-z]\w{0,40})['"]?\s{0,10}=>\s{0,10}(?=['"\d-])/g;

/**
 * Reads `%FILES = ( 12 => { Title => 'The Lamp', … }, … )` entry by entry without ever running it. A value goes from its
 * first quote to the last one before the next field, so that quotes without a backslash and line breaks do no harm.
 */
export function* readPerlHash(text: string): Generator<PerlEntry> {
  let open: { key: string; from: number } | undefined;
  for (const found of text.matchAll(ENTRY)) {
    if (open) yield entryOf(open.key, text.slice(open.from, found.index));
    open = { key: found[1]!, from: found.index + found[0].length };
  }
  if (open) yield entryOf(open.key, text.slice(open.from));
}

function entryOf(key: string, body: string): PerlEntry {
  const fields = new Map<string, string>();
  let open: { name: string; from: number } | undefined;
  const close = (to: number) => {
    if (open && !fields.has(open.name)) fields.set(open.name, unquoted(body.slice(open.from, to)));
  };
  for (const found of body.matchAll(FIELD)) {
    close(found.index);
    open = { name: found[1]!.toLowerCase(), from: found.index + found[0].length };
  }
  close(body.length);
  return { key, fields };
}

function unquoted(written: string): string {
  const quote = written[0]!;
  const number = /^-?[\d.]+/.exec(written)?.[0];
  if (number !== undefined) return number;
  const end = written.lastIndexOf(quote);
  const inner = end > 0 ? written.slice(1, end) : written.slice(1).replace(/(?<![\s,});])[\s,});]+$/, '');
  return inner.replace(/\\(['"\\@$])/g, '$1').trim();
}
