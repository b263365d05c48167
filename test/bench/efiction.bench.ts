/** A whole eFiction archive, 2,000 stories and 30,000 reviews, through `rescue --json` and `import`: time, memory, counts. */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { RescueSummary } from '../../src/library/heaps/rescue.ts';
import { writeSection } from '../support/benchmarks.ts';
import { type ArchiveOptions, efictionArchive } from '../support/efiction.ts';

const program = join(import.meta.dirname, '../../dist/main.js');

/** Runs the program; its lines, the most memory that it ever held (MB) and how long it took (s). */
async function run(args: readonly string[], env: NodeJS.ProcessEnv = {}) {
  const began = performance.now();
  const child = spawn(process.execPath, [program, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...env },
  });
  let most = 0;
  const watch = setInterval(() => {
    try {
      const { 1: kilobytes } = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8')) ?? [];
      most = Math.max(most, Number(kilobytes ?? 0) / 1024);
    } catch {
      // The process has ended, or this system has no /proc: the figure stays what it was.
    }
  }, 100);
  const lines = { out: [] as string[], err: [] as string[] };
  const read = async (stream: NodeJS.ReadableStream, into: string[]) => {
    for await (const line of createInterface({ input: stream })) into.push(line);
  };
  await Promise.all([read(child.stdout, lines.out), read(child.stderr, lines.err)]);
  clearInterval(watch);
  return { ...lines, most: Math.round(most), seconds: (performance.now() - began) / 1000 };
}

interface Line {
  readonly kind: string;
  readonly archived?: {
    readonly shown: boolean;
    readonly reviews: readonly unknown[];
    readonly favourites: { readonly count: number };
  };
}

const FORMS: readonly (ArchiveOptions & { readonly name: string })[] = [
  { name: 'texts in `stories/`', stories: 2000, reviews: 30_000, paragraphs: 18 },
  {
    name: 'texts in the dump, mojibake',
    stories: 2000,
    reviews: 30_000,
    paragraphs: 18,
    texts: 'dump',
    encoding: 'mojibake',
    seed: 2,
  },
];
const rows: string[] = [];
let account = '';
for (const { name, ...options } of FORMS) {
  const { sql, files, truth } = efictionArchive(options);
  const root = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
  for (const [path, bytes] of [
    ['site/dump.sql', sql] as const,
    ...[...files].map(([p, b]) => [`site/${p}`, b] as const),
  ]) {
    mkdirSync(join(root, dirname(path)), { recursive: true });
    writeFileSync(join(root, path), bytes);
  }
  const megabytes = (sql.length + [...files.values()].reduce((n, b) => n + b.length, 0)) / 1e6;
  const rescued = await run(['rescue', root, '--json']);
  const lines = rescued.out.map((line) => JSON.parse(line) as Line);
  const works = lines.filter((line) => line.kind === 'work');
  const sum = (n: (line: Line) => number) => works.reduce((all, line) => all + n(line), 0);
  const summary = lines.at(-1) as unknown as RescueSummary;
  const told = summary.archives![0]!;
  for (const table of told.account) {
    const spoken = [...table.carried, ...table.left].reduce((n, c) => n + c.rows, 0);
    if (table.rows !== (truth.rows[table.table] ?? 2) || spoken !== table.rows)
      throw new Error(
        `${table.table}: ${truth.rows[table.table]} rows were written, ${table.rows} read, ${spoken} spoken for`,
      );
  }
  const shown = works.filter((line) => line.archived?.shown).length;
  if (shown !== truth.shown || works.length - shown !== truth.hidden)
    throw new Error(
      `${truth.shown} and ${truth.hidden} works should be there, not ${shown} and ${works.length - shown}`,
    );
  const reviews = sum((line) => line.archived?.reviews.length ?? 0);
  const favourites = sum((line) => line.archived?.favourites.count ?? 0);
  const data = mkdtempSync(join(tmpdir(), 'ficarium-bench-data-'));
  const imported = await run(['import', root], { FICARIUM_DATA: data });
  rows.push(
    `| ${name}, ${Math.round(megabytes)} MB, ${files.size + 1} files | ${shown} shown, ${works.length - shown} hidden | ${reviews} of ${truth.reviews} | ${favourites} of ${truth.favourites} | ${rescued.seconds.toFixed(0)} s, ${rescued.most} MB | ${imported.seconds.toFixed(0)} s, ${imported.most} MB |`,
  );
  process.stdout.write(`${rows.at(-1)}\n${imported.err.slice(-12).join('\n')}\n`);
  account ||= told.account
    .map(
      (t) =>
        `| ${t.table} | ${t.rows} | ${t.carried.map((c) => `${c.rows} as ${c.as}`).join('; ')} | ${t.left.map((l) => `${l.rows}: ${l.why}`).join('; ')} |`,
    )
    .join('\n');
  rmSync(root, { recursive: true });
  rmSync(data, { recursive: true });
}
writeSection(
  'efiction',
  `Reviews and favourites of stories whose text is nowhere stay with the archive's own rows.\n\n| archive | works | reviews with works | favourites | rescue | import |\n|---|---|---|---|---|---|\n${rows.join('\n')}\n\nEvery row of the first one's dump, as \`rescue --json\` accounts for it:\n\n| table | rows | carried over | left |\n|---|---|---|---|\n${account}`,
);
