// src → dist: TypeScript compiled, everything that is not TypeScript (SQL, CSS, browser modules, data) copied.
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { run } from './prepare.mjs';
import { root } from './runtime.mjs';

const src = join(root, 'src');
const dist = join(root, 'dist');
if (!existsSync(dist)) rmSync(join(root, 'node_modules/.cache/ficarium.tsbuildinfo'), { force: true });
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
for (const entry of readdirSync(src, { withFileTypes: true, recursive: true })) {
  if (
    !entry.isFile() ||
    /\.tsx?$|\.md$|\.txt$|\.html$/.test(entry.name) ||
    /[/\\]assets[/\\]?tsconfig\.json$/.test(join(entry.parentPath, entry.name))
  )
    continue;
  const from = join(entry.parentPath, entry.name);
  const to = join(dist, relative(src, from));
  mkdirSync(dirname(to), { recursive: true });
  cpSync(from, to);
}
mkdirSync(dist, { recursive: true });
writeFileSync(join(dist, '.built'), '');
