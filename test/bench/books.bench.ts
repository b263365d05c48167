/** Books of works of 10,000 and 1,000,000 words, and a cover: processor time of this program, and calibre on the same input beside it. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { coverOf } from '../../src/books/cover.ts';
import { makeEpub } from '../../src/books/epub.ts';
import { makePages } from '../../src/books/pages.ts';
import type { Work } from '../../src/catalogue/work.ts';
import { findConverter } from '../../src/library/books/convert.ts';
import { Press } from '../../src/library/books/press.ts';
import { block, work } from '../books/works.ts';
import { median, OTHER_WORK, writeSection } from '../support/benchmarks.ts';
import { story } from '../support/generated-stories.ts';

/** @param words about so many, in chapters of 5,000 */
function workOf(words: number): Work {
  const chapters = [];
  for (let made = 0; made < words; ) {
    const blocks = [];
    for (let own = 0; own < 5_000 && made < words; ) {
      for (const text of story(made + 1, 14)) {
        blocks.push(block('paragraph', text));
        const n = text.split(/\s+/).length;
        own += n;
        made += n;
      }
    }
    chapters.push({ title: `Part ${chapters.length + 1}`, blocks });
  }
  return work({ chapters, words });
}

const modified = '2026-01-01T00:00:00Z';
const press = new Press();
/** The large book is made by a program of its own, so that its memory is that of nothing else. */
const LARGE = 'large';
if (process.argv[2] === LARGE) {
  const large = workOf(1_000_000);
  const before = process.resourceUsage().maxRSS / 1024;
  makeEpub(large, { modified });
  const memory = process.resourceUsage().maxRSS / 1024;
  const time = spent(5, () => makeEpub(large, { modified }));
  console.log(JSON.stringify({ time, before, memory }));
  process.exit(0);
}
const small = workOf(10_000);
const drawn = await press.print({ kind: 'cover', cover: coverOf(small), width: 800 });
const picture = 'bytes' in drawn ? drawn.bytes : undefined;

/** Median milliseconds of processor time of this program. */
function spent(runs: number, act: () => unknown): number {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const before = process.cpuUsage();
    act();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return median(times);
}
const waited = async (runs: number, act: () => Promise<unknown>): Promise<number> => {
  const times: number[] = [];
  for (let i = 0; i < runs; i++) {
    const began = performance.now();
    await act();
    times.push(performance.now() - began);
  }
  return median(times);
};
const ms = (time: number) => `${time < 20 ? time.toFixed(1) : Math.round(time)} ms`;

spent(5, () => makeEpub(small, { modified, picture }));
const smallEpub = spent(25, () => makeEpub(small, { modified, picture }));
const { stdout } = spawnSync(process.execPath, [import.meta.filename, LARGE], { encoding: 'utf8' });
const large = JSON.parse(stdout) as { time: number; before: number; memory: number };
const set = (of: Work) => press.print({ kind: 'pages', pages: makePages(of, { paper: 'a5' }) });
const first = await waited(1, () => set(small));
const smallPdf = await waited(5, () => set(small));
let width = 799;
const cover = await waited(5, () => press.print({ kind: 'cover', cover: coverOf(small), width: width++ }));
press.close();

const lines = [
  `| EPUB of 10 000 words, its cover drawn before | ${ms(smallEpub)} |`,
  `| EPUB of 1 000 000 words | ${ms(large.time)} |`,
  `| the most memory of a program that makes it once; before, with the work in it | ${Math.round(large.memory)} MB; ${Math.round(large.before)} MB |`,
  `| PDF of 10 000 words, the program warm (wall) | ${ms(smallPdf)} |`,
  `| the first PDF (wall) | ${ms(first)} |`,
  `| a cover of 800 dots (wall) | ${ms(cover)} |`,
  ...calibres(),
];
writeSection(
  'books',
  `${OTHER_WORK}Processor time of this program, the median; calibre’s with all that it starts.\n\n| what | |\n|---|---:|\n${lines.join('\n')}`,
);

function calibres(): string[] {
  const program = findConverter(process.env['PATH'] ?? '');
  if (!program) return ['| calibre | not on this machine |'];
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-books-'));
  const from = join(folder, 'book.epub');
  writeFileSync(from, makeEpub(small, { modified, picture }));
  const spentBy = (to: string) => {
    const { stderr } = spawnSync(
      'sh',
      [
        '-c',
        `"$0" "$1" "$2" >/dev/null 2>&1; echo "exit $?" >&2; times >&2`,
        program,
        from,
        join(folder, `again.${to}`),
      ],
      {
        encoding: 'utf8',
        timeout: 180_000,
        env: { ...process.env, QT_QPA_PLATFORM: 'offscreen', QTWEBENGINE_CHROMIUM_FLAGS: '--no-sandbox' },
      },
    );
    const code = /exit (\d+)/.exec(stderr)?.[1];
    const seconds = [
      ...stderr
        .trim()
        .split('\n')
        .at(-1)!
        .matchAll(/(\d+)m([\d.]+)s/g),
    ].reduce((sum, [, m, s]) => sum + Number(m) * 60 + Number(s), 0);
    return code === '0' ? ms(seconds * 1000) : 'failed';
  };
  const lines = ['epub', 'pdf', 'azw3'].map(
    (to) => `| calibre’s ebook-convert on that EPUB, to ${to.toUpperCase()} | ${spentBy(to)} |`,
  );
  rmSync(folder, { recursive: true });
  return lines;
}
