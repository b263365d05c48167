// npm run truth: scores the program with the judges in ../shared/eval and holds the figures to their thresholds.
// The worst author stands beside every mean. Without ../shared it says so and passes.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from './prepare.mjs';
import { root } from './runtime.mjs';

const shared = join(root, '../shared/eval');
const node = prepare();
if (!existsSync(shared)) {
  console.log('truth: skipped, ../shared is not here\n0 passed, 0 failed');
  process.exit(0);
}
mkdirSync(join(root, '.cache'), { recursive: true });
const cmd = `${node} ${join(root, 'dist/main.js')}`;

function score(script, args = []) {
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
    `${ok ? 'ok    ' : 'FAILED'} ${what.padEnd(62)} ${figure === undefined ? 'none' : Number(figure.toFixed(4))} (${threshold})`,
  );
}
const least = (what, figure, threshold) => hold(what, figure, figure >= threshold, `at least ${threshold}`);
const most = (what, figure, threshold) => hold(what, figure, figure <= threshold, `at most ${threshold}`);

console.log(
  'Restoration, on stories whose truth is known. The paragraph models have seen these authors: `training/README.md` holds the figures on unseen ones.',
);
const r = score('run.mjs', ['--suite', 'all']);
const figure = (name, value) => `${name} (worst author ${r[name].paragraphs.worst.toFixed(3)}): ${value}`;
for (const [name, s] of Object.entries(r)) {
  most(`${name}: stories missing`, s.missing, 0);
  most(`${name}: letters lost per million`, s.letters.lostPerMillion, 0);
  most(`${name}: letters added per million`, s.letters.addedPerMillion, 0);
}
for (const [name, f1] of Object.entries({
  'one-line': 0.78,
  'one-line-straight': 0.775,
  'one-line-careless': 0.76,
  'one-line-unquoted': 0.6,
}))
  least(figure(name, 'paragraphs, macro F1'), r[name].paragraphs.macro, f1);
for (const name of ['one-line', 'one-line-straight']) {
  least(figure(name, 'boundaries beside quotes, F1'), r[name].paragraphs.besideQuotes, 0.9);
  least(figure(name, 'precision where p > 0.8'), r[name].confidence.precisionAbove80, 0.95);
  most(figure(name, 'calibration error'), r[name].confidence.calibrationError, 0.03);
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
  least(figure(name, 'paragraphs F1'), r[name].paragraphs.f1, f1);
for (const name of ['wrapped-blank', 'wrapped-indent', 'wrapped-bare']) {
  least(figure(name, 'scene breaks F1'), r[name].scenes.f1, 0.99);
  least(figure(name, 'marks right'), r[name].marks, 0.993);
}
least(figure('one-line-careless', 'marks right'), r['one-line-careless'].marks, 0.985);
most(figure('clean', 'changes per 1000 words'), r.clean.changesPer1000Words, 1);

console.log('\nEvery mend can be undone.');
const undo = spawnSync(node, [join(root, 'scripts/undo.mjs')], { encoding: 'utf8' });
process.stdout.write(undo.stdout + undo.stderr);
hold('undo: every story', undo.status === 0 ? 1 : 0, undo.status === 0, 'all of them');

console.log('\nA whole heap, as a rescuer finds it.');
const { checks, paragraphs } = score('heap.mjs');
for (const [what, c] of Object.entries(checks)) least(`heap: ${what}, of ${c.of}`, c.right, c.of);
least('heap: paragraphs over the whole heap, F1', paragraphs.f1, 0.9);

console.log(`${passed} passed, ${failed} failed`);
process.exit(failed ? 1 : 0);
