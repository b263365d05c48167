/** One entry of a tar; what is not said is a plain file. */
export interface TarEntry {
  readonly name: string;
  readonly bytes?: Uint8Array | string;
  readonly type?: string;
  readonly link?: string;
  /** Said in the header instead of the true length. */
  readonly size?: number;
  readonly prefix?: string;
}

/** A tar in the ustar format, ended by two empty blocks. */
export const makeTar = (entries: readonly TarEntry[]): Buffer =>
  Buffer.concat([...entries.map(entryOf), Buffer.alloc(1024)]);

function entryOf({ name, bytes = '', type = '0', link = '', size, prefix = '' }: TarEntry): Buffer {
  const body = typeof bytes === 'string' ? Buffer.from(bytes) : Buffer.from(bytes);
  const head = Buffer.alloc(512);
  head.write(name.slice(0, 100), 0, 'utf8');
  head.write('0000644\0', 100, 'latin1');
  head.write(`${(size ?? body.length).toString(8).padStart(11, '0')}\0`, 124, 'latin1');
  head.write('07610341200\0', 136, 'latin1');
  head.write(type, 156, 'latin1');
  head.write(link.slice(0, 100), 157, 'utf8');
  head.write('ustar\x0000', 257, 'latin1');
  head.write(prefix, 345, 'utf8');
  head.fill(0x20, 148, 156);
  head.write(
    `${head
      .reduce((sum, b) => sum + b, 0)
      .toString(8)
      .padStart(6, '0')}\0 `,
    148,
    'latin1',
  );
  return Buffer.concat([head, body, Buffer.alloc((512 - (body.length % 512)) % 512)]);
}

/** A pax record: its own length, name and value. */
export function paxRecord(name: string, value: string): Buffer {
  const rest = ` ${name}=${value}\n`;
  let length = Buffer.byteLength(rest);
  while (String(length).length + Buffer.byteLength(rest) !== length)
    length = String(length).length + Buffer.byteLength(rest);
  return Buffer.from(`${length}${rest}`);
}
