import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { closedModule, closedSheet } from './closed.ts';

/** What a module does: its tree, wherever each part stands. */
const treeOf = (js: string) =>
  JSON.stringify(parseAst(js), (name, value) => (['start', 'end', 'range', 'loc'].includes(name) ? undefined : value));

describe('browser modules as they travel', () => {
  const folder = join(import.meta.dirname, '..');
  const names = globSync('**/*.js', { cwd: folder }).sort();
  it('are there', () => expect(names.length).toBeGreaterThan(15));
  it.each(names)('%s does the same, and has no comment', (name) => {
    const written = readFileSync(join(folder, name), 'utf8');
    const closed = closedModule(written);
    expect(treeOf(closed)).toBe(treeOf(written));
    expect(closed).not.toMatch(/^\s*\/\/|\/\*/m);
    expect(closed.length).toBeLessThan(written.length);
  });
});

it('a style sheet says the same in fewer letters', () => {
  expect(closedSheet('/* one */\na,\nb > c {\n  color: red;\n  margin: 0 0.5px;\n}\n')).toBe(
    'a,b > c{color:red;margin:0 .5px}',
  );
});
