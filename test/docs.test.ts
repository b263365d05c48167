import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { settingNames } from '../src/config.ts';
import { ERROR_CODES } from '../src/errors.ts';
import { rulesPage } from '../src/library/rules-page.ts';
import { RULES } from '../src/restoration/rules.ts';
import { say } from '../src/words/words.ts';

const root = join(import.meta.dirname, '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const running = () => read('docs/running.md');

/** The members of a union of string literals in a source file. */
function union(file: string, name: string): string[] {
  const body = new RegExp(`export type ${name} =([^;]*);`).exec(read(file))?.[1] ?? '';
  return [...body.matchAll(/'([^']+)'/g)].map((m) => m[1]!);
}

test('every setting is in docs/running.md', () => {
  expect(settingNames.filter((name) => !running().includes(`\`${name}\``))).toEqual([]);
});

test('every error code and every refusal code is in docs/running.md', () => {
  const codes = [...ERROR_CODES, ...union('src/intake/draft.ts', 'RefusalCode')];
  expect(codes.length).toBeGreaterThan(ERROR_CODES.length + 5);
  expect(codes.filter((code) => !running().includes(`\`${code}\``))).toEqual([]);
});

test('every command and every option of the program is in docs/running.md', () => {
  const main = globSync('src/main/**/*.ts', { cwd: root }).map(read).join('\n');
  const commands = [...main.matchAll(/\.command\('([a-z]+)/g)].map((m) => m[1]!);
  const options = [...main.matchAll(/\.option\('(--[a-z-]+)/g)].map((m) => m[1]!);
  expect(commands).toEqual(expect.arrayContaining(['rescue', 'import', 'serve', 'verify']));
  expect(commands.filter((c) => !running().includes(`ficarium ${c}`))).toEqual([]);
  expect(options.filter((o) => !running().includes(o))).toEqual([]);
});

test('docs/restoration-rules.md is what the rules say of themselves', () => {
  expect(read('docs/restoration-rules.md')).toBe(rulesPage(RULES, say));
});

test('every rule has a permanent id that is its folder, and golden cases beside it', () => {
  for (const rule of RULES) expect(existsSync(join(root, 'src/restoration/rules', rule.id)), rule.id).toBe(true);
  expect(new Set(RULES.map((r) => r.id)).size).toBe(RULES.length);
});

test('every room has a README of at most 40 lines', () => {
  const rooms = globSync('src/*/', { cwd: root });
  expect(rooms.length).toBeGreaterThan(8);
  for (const room of rooms) {
    const readme = join(room, 'README.md');
    expect(existsSync(join(root, readme)), readme).toBe(true);
    expect(read(readme).trimEnd().split('\n').length, readme).toBeLessThanOrEqual(40);
  }
});

test('links between documents lead somewhere', () => {
  for (const page of globSync(['*.md', 'docs/**/*.md', 'src/*/README.md'], { cwd: root })) {
    for (const [, target] of read(page).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)) {
      if (/^(https?|mailto):/.test(target!)) continue;
      expect(existsSync(join(root, page, '..', target!)), `${page} → ${target}`).toBe(true);
    }
  }
});
