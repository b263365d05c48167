// npm run model -- --truth DIR [--truth DIR …] --eval DIR [--name reader-small] [--out DIR]: makes the second reader of `rescue --thorough`
// with Python and a GPU (training/reader). What a step has made already is not made again; trained weights that are there are only exported.
// --try goes the whole way in minutes without a GPU, with a story each of twelve authors and two layers: what comes out reads, and knows nothing.
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../bin/runtime.mjs';
import { prepare, run, stop } from './prepare.mjs';

const RUNTIME = 'onnxruntime-node@1.30.0';
const { values } = parseArgs({
  options: {
    truth: { type: 'string', multiple: true },
    eval: { type: 'string' },
    name: { type: 'string', default: 'reader' },
    out: { type: 'string' },
    python: { type: 'string', default: 'python3' },
    try: { type: 'boolean', default: false },
  },
});
const whole = process.env.TRAIN ?? join(root, '.train');
const work = values.try ? join(whole, 'try') : whole;
const name = values.try ? 'reader-try' : values.name;
const made = join(work, 'reader');
const out = values.out ?? (values.try ? join(work, 'made') : join(root, 'data/reader'));
const python = (script, ...args) =>
  run(values.python, [join(root, 'training/reader', script), ...args], {
    env: { ...process.env, TRAIN: work, ...(values.try ? { TOKENS: '2048' } : {}) },
  });

const needed = 'import gguf, numpy, onnx, onnxruntime, scipy, tokenizers, torch';
if (spawnSync(values.python, ['-c', needed]).status !== 0)
  stop(
    `The second reader is made with Python: run \`${values.python} -m pip install -r training/reader/requirements.txt\` first.`,
  );
if (values.try) rmSync(work, { recursive: true, force: true });
mkdirSync(made, { recursive: true });
for (const base of values.try ? ['base.npz', 'tokenizer.json'] : [])
  if (existsSync(join(whole, 'reader', base))) copyFileSync(join(whole, 'reader', base), join(made, base));
if (!existsSync(join(made, 'base.npz'))) python('base.py');
if (!existsSync(join(made, `${name}.npz`))) {
  if (!values.truth || !values.eval)
    stop('Say where the stories are that it learns from: --truth DIR and --eval DIR (training/README.md).');
  const from = [...values.truth.flatMap((folder) => ['--truth', folder]), '--eval', values.eval, '--out', work];
  if (values.try) from.push('--few', '12');
  const node = prepare();
  for (const script of ['dump.ts', 'texts.ts']) run(node, [join(root, 'training', script), ...from]);
  python('prepare.py');
  if (name === 'reader-small' && !existsSync(join(made, 'reader.npz'))) python('train.py', 'reader');
  python('train.py', name);
}
python('export.py', name, out);
run('npm', ['install', '--prefix', out, '--ignore-scripts', '--no-audit', '--no-fund', RUNTIME]);
if (values.try) {
  run('npm', ['run', '--silent', 'bench', '--', 'second-reader'], { env: { ...process.env, FICARIUM_MODEL: out } });
  console.log(
    `Every step works. What it made is in ${work} and of no use: leave out --try to make a reader that knows something.`,
  );
} else
  console.log(
    `The second reader is in ${out}. Set FICARIUM_MODEL to that folder and run \`ficarium rescue HEAP --out DIR --thorough\`.`,
  );
