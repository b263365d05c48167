// npm run model -- --truth DIR [--truth DIR …] --eval DIR [--name reader-small] [--out DIR]: makes the second reader of `rescue --thorough`
// with Python and a GPU (training/reader). What a step has made already is not made again; trained weights that are there are only exported.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
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
  },
});
const work = process.env.TRAIN ?? join(root, '.train');
const made = join(work, 'reader');
const out = values.out ?? join(root, 'data/reader');
const python = (script, ...args) =>
  run(values.python, [join(root, 'training/reader', script), ...args], { env: { ...process.env, TRAIN: work } });

const needed = 'import gguf, numpy, onnx, onnxruntime, scipy, tokenizers, torch';
if (spawnSync(values.python, ['-c', needed]).status !== 0)
  stop(
    `The second reader is made with Python: run \`${values.python} -m pip install -r training/reader/requirements.txt\` first.`,
  );
mkdirSync(made, { recursive: true });
if (!existsSync(join(made, 'base.npz'))) python('base.py');
if (!existsSync(join(made, `${values.name}.npz`))) {
  if (!values.truth || !values.eval)
    stop('Say where the stories are that it learns from: --truth DIR and --eval DIR (training/README.md).');
  const from = [...values.truth.flatMap((folder) => ['--truth', folder]), '--eval', values.eval, '--out', work];
  const node = prepare();
  for (const script of ['dump.ts', 'texts.ts']) run(node, [join(root, 'training', script), ...from]);
  python('prepare.py');
  if (values.name === 'reader-small' && !existsSync(join(made, 'reader.npz'))) python('train.py', 'reader');
  python('train.py', values.name);
}
python('export.py', values.name, out);
run('npm', ['install', '--prefix', out, '--ignore-scripts', '--no-audit', '--no-fund', RUNTIME]);
console.log(
  `The second reader is in ${out}. Set FICARIUM_MODEL to that folder and run \`ficarium rescue HEAP --out DIR --thorough\`.`,
);
