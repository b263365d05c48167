// npm run house: the figures of the house, written between their markers in docs/house.md. With --check it writes nothing
// and fails where they are not those that stand there. They are rounded, so that they change when the house does.
import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { parseAst } from 'vitest/node';
import { root } from '../bin/runtime.mjs';

const BEGIN = '<!-- figures: npm run house -->';
const END = '<!-- end of figures -->';
/** Files and functions from this many lines on are named. */
const LONG_FILE = 300;
const LONG_FUNCTION = 100;

const src = join(root, 'src');
const files = globSync('**/*.{ts,tsx}', { cwd: src })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => !/\.test\.tsx?$/.test(path))
  .sort()
  .map((path) => fileOf(path, readFileSync(join(src, path), 'utf8')));

const text = figuresOf(files);
const place = join(root, 'docs/house.md');
const page = readFileSync(place, 'utf8');
const from = page.indexOf(BEGIN);
const to = page.indexOf(END);
if (from < 0 || to < from) throw new Error(`docs/house.md has no place for the figures: ${BEGIN} … ${END}`);
const written = `${page.slice(0, from)}${BEGIN}\n${text}\n${page.slice(to)}`;
console.log(text);
if (process.argv.includes('--check')) {
  if (written !== page) {
    console.error('\nThe figures in docs/house.md are not those of the house. `npm run house` writes them.');
    process.exit(1);
  }
} else writeFileSync(place, written);

/** @returns {{ path: string, lines: number, imports: string[], functions: { name: string, lines: number }[] }} */
function fileOf(path, code) {
  const tree = parseAst(code, { lang: path.endsWith('x') ? 'tsx' : 'ts' }, path);
  const lineAt = lineCounter(code);
  const imports = [];
  const functions = [];
  const open = [{ node: tree, name: '' }];
  while (open.length > 0) {
    const { node, name } = open.pop();
    if (typeof node.source?.value === 'string' && node.source.value.startsWith('.'))
      imports.push(posix.join(posix.dirname(path), node.source.value));
    const called = node.id?.name ?? name;
    if (/Function/.test(node.type) && node.body && called !== undefined)
      functions.push({ name: called, lines: lineAt(node.end - 1) - lineAt(node.start) + 1 });
    const own = node.id?.name ?? node.key?.name ?? name;
    // A nameless function in another is told by that one's length.
    const below = /Function/.test(node.type) ? undefined : own;
    for (const child of Object.values(node).flat())
      if (child && typeof child.type === 'string') open.push({ node: child, name: below });
  }
  return { path, lines: code.trimEnd().split('\n').length, imports, functions };
}

/** Number of the line of an offset, from 0. */
function lineCounter(code) {
  const starts = [0];
  for (let at = code.indexOf('\n'); at >= 0; at = code.indexOf('\n', at + 1)) starts.push(at + 1);
  return (offset) => {
    let lo = 0;
    let hi = starts.length;
    while (hi - lo > 1) {
      const mid = (lo + hi) >> 1;
      if (starts[mid] <= offset) lo = mid;
      else hi = mid;
    }
    return lo;
  };
}

function figuresOf(all) {
  const lengths = all.map((f) => f.lines).sort((a, b) => a - b);
  const share = (part) => lengths[Math.floor((lengths.length - 1) * part)];
  const longFiles = all.filter((f) => f.lines >= LONG_FILE).map((f) => [f.path, f.lines]);
  const longFunctions = all.flatMap((f) =>
    f.functions
      .filter((g) => g.lines >= LONG_FUNCTION)
      .map((g) => [`${g.name || 'a nameless one'} in ${f.path}`, g.lines]),
  );
  const circles = circlesOf(all);
  return [
    `- Source files: about ${Math.round(all.length / 50) * 50}, tests and browser modules aside; median ${tens(share(0.5))} lines, nine in ten under ${tens(share(0.9)) + 10}.`,
    `- Files of ${LONG_FILE} lines and more: ${listed(longFiles)}`,
    `- Functions of ${LONG_FUNCTION} lines and more: ${listed(longFunctions)}`,
    `- Circles of imports, types included: ${circles.length === 0 ? 'none.' : ''}`,
    ...circles.map((circle) => `  - ${circle.map((f) => `\`${f}\``).join(', ')}`),
  ]
    .join('\n')
    .replaceAll(/ +$/gm, '');
}

function listed(pairs) {
  if (pairs.length === 0) return 'none.';
  const sorted = pairs
    .map(([name, lines]) => [name, tens(lines)])
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  return ['', ...sorted.map(([name, lines]) => `  - ${name}: ${lines}`)].join('\n');
}

function tens(n) {
  return Math.round(n / 10) * 10;
}

/** Files that import one another, directly or around a corner: the strongly connected parts of the graph (Tarjan). */
function circlesOf(all) {
  const imports = new Map(all.map((f) => [f.path, f.imports]));
  const number = new Map();
  const low = new Map();
  const stack = [];
  const found = [];
  const visit = (file) => {
    number.set(file, number.size);
    low.set(file, number.get(file));
    stack.push(file);
    for (const next of imports.get(file)) {
      if (!imports.has(next)) continue;
      if (!number.has(next)) visit(next);
      if (stack.includes(next)) low.set(file, Math.min(low.get(file), low.get(next)));
    }
    if (low.get(file) !== number.get(file)) return;
    const part = stack.splice(stack.indexOf(file));
    if (part.length > 1 || imports.get(file).includes(file)) found.push(part.sort());
  };
  for (const { path } of all) if (!number.has(path)) visit(path);
  return found;
}
