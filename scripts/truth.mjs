// npm run truth: scores the program with the judges in ../shared/eval and holds the figures to their thresholds.
// The worst author stands beside every mean. Without ../shared it says so and passes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../bin/runtime.mjs';
import { prepare } from './prepare.mjs';
import { scoreSuggestions } from './suggestions.mjs';
import { judgedMarks, worksIn, worstAuthors } from './truth/by-author.mjs';
import { epubOf } from './truth/epub.mjs';
import { linesOf, PAGES, recovery } from './truth/mojibake.mjs';

const shared = join(root, '../shared/eval');
const node = prepare();
if (!existsSync(shared)) {
  console.log('truth: skipped, ../shared is not here\n0 passed, 0 failed');
  process.exit(0);
}
const PER_AUTHOR = 4;
const judge = await import(join(shared, 'align.mjs'));
const damage = await import(join(shared, 'damage.mjs'));
const { loadStories } = await import(join(shared, 'truth.mjs'));
const stories = loadStories(join(shared, '../truth'), { perAuthor: PER_AUTHOR });
const said = join(root, '.cache/truth');
mkdirSync(said, { recursive: true });
const main = join(root, 'dist/main.js');
const program = `${node} ${join(root, 'scripts/truth/keep-output.mjs')} ${said} ${main}`;

function score(script, args = [], cmd = program) {
  const out = join(root, `.cache/${script}.json`);
  const done = spawnSync(node, [join(shared, script), '--cmd', cmd, '--json', out, ...args], { stdio: 'inherit' });
  if (done.status !== 0) {
    console.error(`truth: ${script} ended with ${done.status}`);
    process.exit(1);
  }
  return JSON.parse(readFileSync(out, 'utf8'));
}

let passed = 0;
let failed = 0;
function hold(what, figure, ok, threshold) {
  if (ok) passed++;
  else failed++;
  console.log(
    `${ok ? 'ok    ' : 'FAILED'} ${what.padEnd(78)} ${figure === undefined ? 'none' : Number(figure.toFixed(4))} (${threshold})`,
  );
}
const least = (what, figure, threshold) => hold(what, figure, figure >= threshold, `at least ${threshold}`);
const most = (what, figure, threshold) => hold(what, figure, figure <= threshold, `at most ${threshold}`);

console.log(
  'Restoration, on stories whose truth is known. The paragraph models have seen these authors: `training/README.md` holds the figures on unseen ones.',
);
const kept = mkdtempSync(join(tmpdir(), 'ficarium-truth-'));
const r = score('run.mjs', ['--suite', 'all', '--per-author', String(PER_AUTHOR), '--keep', kept]);
rmSync(kept, { recursive: true });
/** Suites that the judge makes of other stories than these, in its order. */
const TOLD = {
  'windows-1252': (all) => all.filter(damage.fitsCp1252),
  'one-line-captag': (all) => all.map(damage.withCapitalTags).filter(Boolean),
  'one-line-drabble': (all) => all.map(damage.drabble).filter(Boolean),
};
const worst = Object.fromEntries(
  Object.keys(r).map((name) => {
    return [name, worstAuthors(judge, (TOLD[name] ?? ((all) => all))(stories), worksIn(said, name))];
  }),
);
/** What is held, with the author for whom it is worst. */
function figure(name, what, by) {
  const { author, figure: least } = worst[name][by];
  return `${name}: ${what} (worst: ${author} ${Number(least.toFixed(3))})`;
}
for (const [name, s] of Object.entries(r)) {
  most(`${name}: stories missing`, s.missing, 0);
  most(figure(name, 'letters lost per million', 'lost'), s.letters.lostPerMillion, 0);
  most(figure(name, 'letters added per million', 'added'), s.letters.addedPerMillion, 0);
}
for (const [name, f1] of Object.entries({
  'one-line': 0.755,
  'one-line-straight': 0.755,
  'one-line-careless': 0.75,
  'one-line-captag': 0.74,
  'one-line-drabble': 0.75,
  'one-line-unquoted': 0.6,
}))
  least(figure(name, 'paragraphs, macro F1', 'paragraphs'), r[name].paragraphs.macro, f1);
for (const name of ['one-line', 'one-line-straight']) {
  least(figure(name, 'boundaries beside quotes, F1', 'quoted'), r[name].paragraphs.besideQuotes, 0.895);
  least(figure(name, 'precision where p > 0.8', 'sure'), r[name].confidence.precisionAbove80, 0.95);
  most(figure(name, 'calibration error', 'calibration'), r[name].confidence.calibrationError, 0.03);
}
for (const [name, f1] of Object.entries({
  'wrapped-blank': 0.998,
  'wrapped-indent': 0.995,
  'wrapped-bare': 0.97,
  'windows-1252': 0.995,
  mojibake: 0.995,
  'mojibake-twice': 0.995,
  'tag-soup': 0.995,
  clean: 0.999,
}))
  least(figure(name, 'paragraphs F1', 'paragraphs'), r[name].paragraphs.f1, f1);
for (const name of ['wrapped-blank', 'wrapped-indent', 'wrapped-bare']) {
  least(figure(name, 'scene breaks F1', 'scenes'), r[name].scenes.f1, 0.99);
  least(figure(name, 'marks right', 'marks'), r[name].marks, 0.993);
}
least(figure('one-line-careless', 'marks right', 'marks'), r['one-line-careless'].marks, 0.985);
most('clean: changes per 1000 words', r.clean.changesPer1000Words, 1);

console.log('\nWhat is whole stays whole: the same stories as EPUBs.');
{
  const { works, worst } = rescued('epub', (s) => epubOf(s));
  const changes = works.reduce((n, w) => n + w.changes.count, 0);
  const words = works.reduce((n, w) => n + w.words, 0);
  most('epub: stories missing', stories.length - works.length, 0);
  for (const [what, by] of [
    ['letters lost per million', 'lost'],
    ['letters added per million', 'added'],
  ])
    most(`epub: ${what}, worst author (${worst[by].author})`, worst[by].figure, 0);
  least(`epub: marks as they were, worst author (${worst.marks.author})`, worst.marks.figure, 1);
  least(`epub: paragraphs F1, worst author (${worst.paragraphs.author})`, worst.paragraphs.figure, 0.999);
  most('epub: changes per 1000 words', (changes / words) * 1000, 1);
}

console.log('\nWhat the bytes no longer hold is said, and never guessed at: letters that an editor made U+FFFD.');
{
  const broken = (s) => Buffer.from(new TextDecoder().decode(damage.cp1252(s)), 'utf8');
  const { works } = rescued('txt', broken);
  const lost = works.filter((w) => allText(w).includes('\ufffd'));
  const told = lost.filter((w) => w.warnings.some((warning) => /\d/.test(warning)));
  least(`lossy: stories that say how much is lost, of ${lost.length}`, told.length, lost.length);
  const count = (text) => text.split('\ufffd').length - 1;
  const [before, after] = [stories.map((s) => broken(s).toString('utf8')), works.map(allText)].map((all) =>
    all.reduce((n, text) => n + count(text), 0),
  );
  hold('lossy: U+FFFD that are still there', after, after > 0 && after <= before, `some of ${before}`);
  // Quotes and apostrophes are put back where the text shows which they were; whatever was put back must be right.
  const put = stories.reduce(
    (sum, story) => {
      const work = works.find((w) =>
        w.sources.some(({ path }) => Number.parseInt(path, 10) === stories.indexOf(story)),
      );
      const found = work?.chapters.flatMap((c) => c.blocks).filter((block) => block.type !== 'heading') ?? [];
      const { right, wrong } = judgedMarks(judge.align(story.blocks, found).text);
      return { right: sum.right + right, wrong: sum.wrong + wrong };
    },
    { right: 0, wrong: 0 },
  );
  least('lossy: of the quotes and apostrophes that were put back, right', put.right / (put.right + put.wrong), 0.99);
}

function allText(work) {
  return work.chapters.flatMap((c) => c.blocks.map((b) => b.text)).join('\n');
}

/** The stories in a form of our own through the program. */
function rescued(ext, make) {
  const folder = mkdtempSync(join(tmpdir(), 'ficarium-truth-'));
  stories.forEach((s, i) => {
    writeFileSync(join(folder, `${i}.${ext}`), make(s));
  });
  const done = spawnSync(node, [main, 'rescue', folder, '--json'], {
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  rmSync(folder, { recursive: true });
  const works = done.stdout
    .toString('utf8')
    .split('\n')
    .filter((l) => l.startsWith('{"kind":"work"'))
    .map((l) => JSON.parse(l));
  return { works, worst: worstAuthors(judge, stories, works) };
}

console.log(
  '\nMojibake: lines in eight languages, read in sixteen code pages, and in two of them one after the other.',
);
{
  const { mojibake } = await import(join(root, 'dist/restoration/rules/mojibake/rule.js'));
  const { apply } = await import(join(root, 'dist/text/change.js'));
  const context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false };
  const mend = (content) => {
    const text = { content, marks: [] };
    return apply(text, mojibake.find(text, context)).content;
  };
  const more = join(shared, '../truth-more');
  const lines = existsSync(more) ? { ...linesOf(join(more, 'other'), 8), ...linesOf(more, 8) } : {};
  const good = Object.values(lines).flat();
  most('mojibake: good lines changed', good.filter((line) => mend(line) !== line).length, 0);
  const held = (name, paths, singly, threshold) => {
    const shares = recovery(lines, paths, mend, singly);
    const each = Object.entries(shares).filter(([key]) => paths.some((path) => path.join(' > ') === key));
    const [path, share] = each.sort((a, b) => a[1] - b[1])[0];
    least(`mojibake: lines that come back, ${name} (worst: ${path} ${share.toFixed(2)})`, shares.all, threshold);
  };
  if (good.length) {
    held(
      'one code page',
      PAGES.map((page) => [page]),
      false,
      0.985,
    );
    held(
      'one code page, a line alone',
      PAGES.map((page) => [page]),
      true,
      0.93,
    );
    const pairs = PAGES.flatMap((a) => ['windows-1252', 'windows-1251', 'macintosh', 'cp437'].map((b) => [a, b]));
    held('two code pages', pairs, false, 0.93);
  }
}

console.log('\nEvery mend can be undone.');
const undo = spawnSync(node, [join(root, 'scripts/undo.mjs')], { encoding: 'utf8' });
process.stdout.write(undo.stdout + undo.stderr);
hold('undo: every story', undo.status === 0 ? 1 : 0, undo.status === 0, 'all of them');

console.log('\nWhat is no story becomes no work, and no story is refused.');
const aside = spawnSync(node, [join(root, 'test/bench/non-stories.bench.ts')], {
  encoding: 'utf8',
  env: { ...process.env, BENCH_WRITE: 'no' },
});
process.stdout.write(aside.stdout + aside.stderr);
hold('non-stories: false works and stories refused', aside.status, aside.status === 0, 'at most 1 %, and none');

console.log('\nA whole heap, as a rescuer finds it.');
const { checks, paragraphs } = score('heap.mjs', [], `${node} ${main}`);
for (const [what, c] of Object.entries(checks)) least(`heap: ${what}, of ${c.of}`, c.right, c.of);
least('heap: paragraphs over the whole heap, F1', paragraphs.f1, 0.9);

const s = await scoreSuggestions(shared);
least(`suggestions: canon found where the story is of one, of ${s.of}`, s.found / s.of, 0.55);
most(`suggestions: false fandoms in ${s.stories} stories`, s.wrong, 0);
most(`suggestions: Explicit in ${s.stories} stories, none of which is`, s.explicit, 0);
least('suggestions: MB a second of one core, fandom and rating together', s.speed, 20);
console.log('\nPeople in the story, on the books of LitBank that were held out.');
const litbank = join(root, '.cache/litbank.json');
const people = spawnSync(node, [join(root, 'scripts/litbank.mjs'), '--json', litbank], { stdio: 'inherit' });
if (people.status !== 0) hold('people: litbank.mjs ended', 0, false, 'it must run');
else if (existsSync(litbank)) {
  const p = JSON.parse(readFileSync(litbank, 'utf8'));
  least(`people: quotes given to the right speaker (worst book ${p.worst.toFixed(3)})`, p.right, 0.76);
  least('people: right where shown as certain', p.certain, 0.95);
  least('people: speakers found under one identity', p.speakers, 0.75);
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
