import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { dice, story } from '../../support/generated-stories.ts';

const SHIPS = ['Tam/Odile', 'Ilse/Marrow', 'Joss & Sefa', 'Perrin/Quill', 'Hester & Dov'];
const RATINGS = ['General', 'Teen', 'Mature'];
const WORLDS = 60;
const WRITERS = 0.3;

/** A file of a made-up story: few paragraphs, or several chapters now and then. */
export function storyOf(seed: number, works: number, paragraphs: number): string {
  const roll = dice(seed * 7 + 1);
  const world = Math.floor(WORLDS * roll() * roll());
  const chapters = roll() < 0.1 ? 4 : 1;
  const told = Array.from({ length: chapters }, (_, i) => {
    const text = story(seed * 11 + i * 1_000_003, paragraphs).map((p) => (p === '***' ? '* * *' : p));
    return `${chapters > 1 ? `Chapter ${i + 1}\n\n` : ''}${text.join('\n\n')}`;
  });
  return `Title: Ledger ${seed} of the ${world} Lamps\nAuthor: Writer ${Math.floor(roll() * works * WRITERS)}\nFandom: World ${world}\nRating: ${RATINGS[Math.floor(roll() * 3)]}\nPairing: ${SHIPS[Math.floor(roll() * SHIPS.length)]}\nSummary: What became of the ledger, number ${seed}.\n\n${told.join('\n\n')}\n`;
}

/** Writes a heap of so many. @returns its bytes */
export function makeHeap(root: string, works: number, paragraphs: number): number {
  let bytes = 0;
  for (let i = 0; i < works; i++) {
    const folder = join(root, String(Math.floor(i / 1000)).padStart(4, '0'));
    if (i % 1000 === 0) mkdirSync(folder, { recursive: true });
    const text = storyOf(i, works, paragraphs);
    writeFileSync(join(folder, `${String(i).padStart(7, '0')}.txt`), text);
    bytes += Buffer.byteLength(text);
  }
  return bytes;
}

/** Runs a command of the program to its end. @throws Error where it fails */
export function runCommand(main: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, [main, ...args], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  return new Promise((resolve, reject) =>
    child.on('exit', (code) =>
      code === 0 || code === 1 ? resolve() : reject(new Error(`${args[0]} ended with ${code}`)),
    ),
  );
}

/** Works of a library, some chosen by chance, and how large its database is. */
export async function look(url: string, most: number) {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ id: string; chapters: number }>(
      'select id, chapters from works where merged_into is null order by md5(id) limit $1',
      [most],
    );
    const about = await client.query<{ size: number; all: number; originals: number }>(
      'select pg_database_size(current_database())::float8 as size, (select count(*)::int from works where merged_into is null) as all, (select sum(size)::float8 from files) as originals',
    );
    return { works: rows, ...about.rows[0]! };
  } finally {
    await client.end();
  }
}
