// src → dist: TypeScript compiled, everything that is not TypeScript (SQL, CSS, browser modules, data) copied; what is in src no
// longer is taken out of dist too.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { build, minifySync } from 'vite';
import { root } from '../bin/runtime.mjs';
import { clashing, outputOf } from './outputs.mjs';
import { run } from './prepare.mjs';

const src = join(root, 'src');
const dist = join(root, 'dist');
const clashes = clashing(readdirSync(src, { recursive: true }));
if (clashes.length > 0) {
  for (const same of clashes)
    console.error(`${same.join(' and ')} would be the same file in dist: give one another name.`);
  process.exit(1);
}
if (!existsSync(dist)) rmSync(join(root, 'node_modules/.cache/ficarium.tsbuildinfo'), { force: true });
run(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
/** Letters of East Asian fonts, with their licence. */
const tables = () => readdirSync(join(root, 'node_modules/pdfjs-dist/cmaps')).map((name) => join('cmaps', name));

const made = new Set();
for (const entry of readdirSync(src, { withFileTypes: true, recursive: true })) {
  if (!entry.isFile()) continue;
  const from = join(entry.parentPath, entry.name);
  const to = join(dist, relative(src, from));
  const compiled = outputOf(to);
  made.add(compiled).add(`${compiled}.map`);
  if (/\.tsx?$|\.md$|\.txt$|\.html$/.test(entry.name)) continue;
  mkdirSync(dirname(to), { recursive: true });
  if (/^web[/\\].*\.js$/.test(relative(src, from))) writeFileSync(to, shortened(from));
  else cpSync(from, to);
}
// What the reader of PDFs needs of PDF.js, a tenth of the package: Node finds it there, and nobody installs the rest.
const engine = join(root, 'node_modules/pdfjs-dist');
for (const part of ['package.json', 'LICENSE', 'legacy/build/pdf.mjs', 'legacy/build/pdf.worker.mjs', ...tables()]) {
  const to = join(dist, 'node_modules/pdfjs-dist', part);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(engine, part), to);
  made.add(to);
}
// Of the fonts that books and covers are set in, the files that are used, with their licences.
const fonts = readFileSync(join(src, 'library/books/fonts.ts'), 'utf8').match(/(?<=')[a-z-]+\/\w+\/\w+\.ttf(?=')/g);
const families = new Set(fonts.map((path) => path.split('/')[0]));
for (const part of [...fonts, ...[...families].flatMap((name) => [`${name}/package.json`, `${name}/LICENSE_FONT`])]) {
  const to = join(dist, 'node_modules/@expo-google-fonts', part);
  mkdirSync(dirname(to), { recursive: true });
  cpSync(join(root, 'node_modules/@expo-google-fonts', part), to);
  made.add(to);
}
made.add(await bundleReader());
for (const entry of readdirSync(dist, { withFileTypes: true, recursive: true })) {
  const path = join(entry.parentPath, entry.name);
  if (entry.isFile() && !made.has(path)) rmSync(path);
}
writeFileSync(join(dist, '.built'), '');

/** A browser module in as few letters as do the same. */
function shortened(path) {
  const { code, errors } = minifySync(path, readFileSync(path, 'utf8'), { module: true });
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  return code;
}

/**
 * What reads files once more, in one file: every run starts programs that read, and to find hundreds of modules takes as long as
 * all else that they do before their first file. Packages and data stay where they are.
 */
async function bundleReader() {
  const { output } = await build({
    root: dist,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: 'library/heaps/worker.js',
      write: false,
      target: 'esnext',
      minify: false,
      rolldownOptions: {
        external: (id) => !/^[./]/.test(id) || id.endsWith('.json'),
        output: { codeSplitting: false },
      },
    },
  });
  const to = join(dist, 'library/heaps/reading.js');
  // How data is to be read is lost on the way.
  writeFileSync(to, output[0].code.replace(/^(import .* from ".*\.json");$/gm, '$1 with { type: "json" };'));
  return to;
}
