/**
 * The same questions, asked of this program, of PostgreSQL alone, of a single OpenSearch and of SQLite, on the same data in one run. BENCH_OTHERS works,
 * BENCH_OTHERS_TEXTS of them with their whole story.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { others } from './find/others.ts';

const works = Number(process.env['BENCH_OTHERS'] ?? 100_000);
const texts = Number(process.env['BENCH_OTHERS_TEXTS'] ?? Math.min(2000, works));
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
const say = (what: string) => process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${what}\n`);
const told = await others(folder, { works, texts }, say);
rmSync(folder, { recursive: true, force: true });
// Whoever answers from a program of its own waits for its turn each time.
const note =
  OTHER_WORK &&
  `${OTHER_WORK}What passed did so on a busy machine, where others wait for their turn at each question: of those ratios the one of processor time is the true one.\n`;
writeSection('find-others', `${told}\n\n${note}`);
process.exit(0);
