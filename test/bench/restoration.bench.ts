/**
 * The same 50 damaged stories through calibre's `ebook-convert` (its default options) and through Ficarium: paragraphs,
 * scene breaks, letters, wall time. Needs ../shared/eval and ../shared/truth; calibre is skipped by name where it is not installed.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { median, writeSection } from '../support/benchmarks.ts';

const shared = join(import.meta.dirname, '../../../shared');
if (!existsSync(join(shared, 'eval'))) {
  console.log('bench restoration: skipped, ../shared is not here');
  process.exit(0);
}
interface Block {
  readonly type: string;
  readonly text: string;
}
interface Story {
  readonly id: string;
  readonly author: string;
  readonly blocks: readonly Block[];
}
const { align, Tally } = await import(join(shared, 'eval/align.mjs'));
const damage = await import(join(shared, 'eval/damage.mjs'));
const { loadStories } = await import(join(shared, 'eval/truth.mjs'));

const FORMS: readonly [string, (s: Story) => Buffer][] = [
  ['one line', damage.oneLine],
  ['wrapped, blank lines', (s) => damage.wrapped(s, 'blank')],
  ['wrapped, indents', (s) => damage.wrapped(s, 'indent')],
  ['wrapped, neither', (s) => damage.wrapped(s, 'bare')],
  ['windows-1252', damage.cp1252],
];
const stories: Story[] = loadStories(join(shared, 'truth'), { perAuthor: 2 })
  .filter((s: Story) => damage.fitsCp1252(s))
  .slice(0, 50);
const folder = mkdtempSync(join(tmpdir(), 'ficarium-bench-'));
const files = stories.map((story, i) => {
  const [form, make] = FORMS[i % FORMS.length]!;
  const path = join(folder, `${i}.txt`);
  writeFileSync(path, make(story));
  return { story, form, path, i };
});

type Result = { readonly blocks: readonly (readonly Block[] | undefined)[]; readonly seconds: number };

function throughFicarium(): Result {
  const began = performance.now();
  const out = execFileSync(
    process.execPath,
    [join(import.meta.dirname, '../../dist/main.js'), 'rescue', folder, '--json'],
    { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const seconds = (performance.now() - began) / 1000;
  const blocks: Block[][] = [];
  for (const line of out.toString('utf8').split('\n').filter(Boolean)) {
    const record = JSON.parse(line);
    if (record.kind !== 'work') continue;
    for (const source of record.sources)
      blocks[Number.parseInt(source.path, 10)] = record.chapters
        .flatMap((c: { blocks: Block[] }) => c.blocks)
        .filter((b: Block) => b.type !== 'heading');
  }
  return { blocks: files.map((f) => blocks[f.i]), seconds };
}

function throughCalibre(): Result {
  const out = join(folder, 'out');
  mkdirSync(out, { recursive: true });
  const began = performance.now();
  for (const f of files) execFileSync('ebook-convert', [f.path, join(out, `${f.i}.epub`)], { stdio: 'ignore' });
  return {
    seconds: (performance.now() - began) / 1000,
    blocks: files.map((f) => blocksOfEpub(readFileSync(join(out, `${f.i}.epub`)))),
  };
}

/** Paragraphs and scene breaks of an EPUB, read kindly: a rule, or a block without a letter, is a scene break. */
function blocksOfEpub(bytes: Uint8Array): Block[] {
  const entries = Object.entries(unzipSync(bytes)).filter(
    ([name]) => /\.x?html?$/.test(name) && !/titlepage|nav|toc/.test(name),
  );
  return entries
    .sort(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }))
    .flatMap(([, data]) => [
      ...(/<body[\s\S]*<\/body>/.exec(strFromU8(data))?.[0] ?? '').matchAll(
        /<(hr)\b[^>]*>|<(p|h[1-6]|li|blockquote)\b[^>]*>([\s\S]*?)<\/\2>/g,
      ),
    ])
    .map((m) => ({ rule: Boolean(m[1]), text: textOf(m[3] ?? '') }))
    .filter((b) => b.rule || b.text)
    .map((b) =>
      b.rule || !/\p{L}/u.test(b.text) ? { type: 'scene-break', text: '' } : { type: 'paragraph', text: b.text },
    );
}

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, '')
    .replace(/&(?:#(\d+)|#x([\da-f]+)|amp|lt|gt|quot|nbsp);/gi, (whole, d, x) =>
      d || x
        ? String.fromCodePoint(d ? Number(d) : Number.parseInt(x, 16))
        : ({ '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' }[whole as string] ?? whole),
    )
    .replace(/\s+/g, ' ')
    .trim();

function figures(result: Result, form: string) {
  const paragraphs = new Tally();
  const scenes = new Tally();
  let lost = 0;
  let of = 0;
  files.forEach((f, n) => {
    if (f.form !== form) return;
    const a = align(f.story.blocks, result.blocks[n] ?? []);
    paragraphs.add(a.truth.starts, a.found.starts);
    scenes.add(a.truth.breaks, a.found.breaks);
    lost += a.letters.lost;
    of += a.letters.of;
  });
  return {
    paragraphs: paragraphs.f1 as number,
    scenes: scenes.truth ? (scenes.f1 as number) : undefined,
    lost: (lost / of) * 1e6,
  };
}

const calibre = spawnSync('ebook-convert', ['--version'], { encoding: 'utf8' });
const runs = [throughFicarium(), throughFicarium(), throughFicarium()];
const ours = { ...runs[0]!, seconds: median(runs.map((r) => r.seconds)) };
const theirs = calibre.status === 0 ? throughCalibre() : undefined;
rmSync(folder, { recursive: true });

const show = (n: number | undefined, digits = 3) => (n === undefined ? '–' : n.toFixed(digits));
const rows = FORMS.map(([form]) => {
  const a = figures(ours, form);
  const b = theirs ? figures(theirs, form) : undefined;
  const scenes = form === 'one line' ? ['–', '–'] : [show(a.scenes), show(b?.scenes)];
  return `| ${form} | ${show(a.paragraphs)} | ${show(b?.paragraphs)} | ${scenes[0]} | ${scenes[1]} | ${show(a.lost, 0)} | ${show(b?.lost, 0)} |`;
});
const name = theirs
  ? (/calibre [\d.]+/.exec(calibre.stdout)?.[0] ?? 'calibre')
  : 'calibre (not installed here: skipped)';
writeSection(
  'restoration',
  `${stories.length} public-domain stories damaged in five ways, the same files through Ficarium and through ${name} with its default options. The one-line figures come from authors that the model has seen; \`training/README.md\` has those on unseen authors.\n\n| form | paragraphs F1, Ficarium | calibre | scene breaks F1, Ficarium | calibre | letters lost per million, Ficarium | calibre |\n|---|---|---|---|---|---|---|\n${rows.join('\n')}\n\nWall time for all ${stories.length}: Ficarium ${ours.seconds.toFixed(1)} s in one run (median of ${runs.length})${theirs ? `, calibre ${theirs.seconds.toFixed(0)} s in ${stories.length} runs: ${(theirs.seconds / ours.seconds).toFixed(0)} times as long` : ''}.`,
);
