import { crc32, deflateSync } from 'node:zlib';

/** The sign of the library as a picture for home screens: a page with a seam, drawn dot by dot. */

type Point = readonly [x: number, y: number];
type Colour = readonly [red: number, green: number, blue: number];

const PAPER: Colour = [250, 247, 240];
const OXBLOOD: Colour = [138, 42, 43];
const LAMP: Colour = [179, 120, 31];
/** On a field of 32 by 32, as the sign in the browser's tab. */
const SEAM: readonly Point[] = [
  [7, 19.5],
  [12.5, 16.5],
  [16, 19.5],
  [21, 13],
  [25, 15],
];
const WIDE = 1.25;
/** Each dot is looked at in so many places both ways. */
const FINE = 3;

/** @param size dots across @returns PNG */
export function icon(size: number): Uint8Array<ArrayBuffer> {
  const rows = new Uint8Array(size * (1 + 3 * size));
  let at = 0;
  for (let y = 0; y < size; y++) {
    at++;
    for (let x = 0; x < size; x++) {
      const sum = [0, 0, 0];
      for (let i = 0; i < FINE * FINE; i++) {
        const colour = colourAt([
          ((x + ((i % FINE) + 0.5) / FINE) * 32) / size,
          ((y + (Math.floor(i / FINE) + 0.5) / FINE) * 32) / size,
        ]);
        for (const k of [0, 1, 2]) sum[k] = sum[k]! + colour[k]!;
      }
      for (const k of [0, 1, 2]) rows[at++] = Math.round(sum[k]! / (FINE * FINE));
    }
  }
  return png(size, rows);
}

/** The ground goes to the edge: systems cut icons to shapes of their own. */
function colourAt(point: Point): Colour {
  const [x, y] = point;
  if (x < 7 || x > 25 || y < 5 || y > 27) return OXBLOOD;
  for (let i = 1; i < SEAM.length; i++) if (distance(point, SEAM[i - 1]!, SEAM[i]!) < WIDE) return LAMP;
  return PAPER;
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const [dx, dy] = [bx - ax, by - ay];
  const along = Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - ax - along * dx, y - ay - along * dy);
}

/** @param rows each with its filter (0) before it, three bytes a dot */
function png(size: number, rows: Uint8Array): Uint8Array<ArrayBuffer> {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(size, 0);
  head.writeUInt32BE(size, 4);
  head.set([8, 2, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', head),
      chunk('IDAT', deflateSync(rows, { level: 9 })),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Uint8Array): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
