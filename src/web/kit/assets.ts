import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closedSheet } from './closed.ts';
import type { Reading } from './reading.ts';

/** Style sheets in the order in which they are laid over each other; together they are `site.css`. */
const STYLES = [
  'kit/tokens',
  'kit/heat',
  'kit/base',
  'kit/sheet',
  'kit/plain',
  'kit/marks',
  'kit/pager',
  'shelf/style',
  'find/style',
  'chair/style',
  'chair/bearings',
  'chair/matter',
  'chair/shape',
  'chair/reader',
  'chair/found',
  'chair/notes',
  'chair/people',
  'dumps/archived',
  'dumps/style',
  'bench/style',
  'bench/changes',
  'bench/compare',
  'desk/style',
  'wrangling/style',
  'heaps/style',
  'account/style',
  'offline/style',
  'keeping/style',
  'kit/print',
];
/** What every page of a story needs of them: together they are `chair.css`, so that whoever only reads fetches nothing else. */
const CHAIR_STYLES = ['kit/tokens', 'kit/base', 'chair/style', 'chair/bearings', 'chair/reader', 'kit/print'];
/** What some pages of a story need besides, each a sheet of its own. */
const BESIDE_CHAIR = {
  /** How one likes to read, and the keys. */
  sheet: ['kit/sheet'],
  /** What stands before a story, and behind it. */
  matter: ['kit/marks', 'chair/matter'],
  /** The picture of a work's chapters. */
  shape: ['kit/heat', 'chair/shape'],
  archived: ['dumps/archived'],
  /** The way through pages of one list. */
  pager: ['kit/pager'],
  notes: ['chair/notes'],
  found: ['chair/found'],
  offline: ['offline/style'],
} as const;
/** A sheet that is laid over `chair.css`. */
export type BesideChair = keyof typeof BESIDE_CHAIR;
/** Browser modules keep their places, so that they find one another. */
const FILES = {
  'kit/browser/reading.js': 'text/javascript',
  'kit/browser/sheet.js': 'text/javascript',
  'kit/browser/keys.js': 'text/javascript',
  'kit/browser/device.js': 'text/javascript',
  'kit/browser/kept.js': 'text/javascript',
  'kit/browser/says.js': 'text/javascript',
  'kit/browser/send.js': 'text/javascript',
  'kit/browser/dock.js': 'text/javascript',
  'chair/browser.js': 'text/javascript',
  'chair/keep.js': 'text/javascript',
  'chair/keep-here.js': 'text/javascript',
  'chair/go-on-here.js': 'text/javascript',
  'chair/voice.js': 'text/javascript',
  'chair/say-read.js': 'text/javascript',
  'chair/choose-words.js': 'text/javascript',
  'chair/reader.js': 'text/javascript',
  'bench/browser.js': 'text/javascript',
  'desk/browser.js': 'text/javascript',
  'heaps/browser.js': 'text/javascript',
  'shelf/go-on.js': 'text/javascript',
  'find/browser.js': 'text/javascript',
  'offline/shelf.js': 'text/javascript',
  'offline/worker.js': 'text/javascript',
  'kit/favicon.svg': 'image/svg+xml',
} as const;
/**
 * The typefaces: package and the style sheets of it that are wanted. Each is a sheet of its own, `source-serif.css`, for pages of
 * stories: letters that hardly any story has are in another, `source-serif-more.css`.
 */
const FONTS: Readonly<Record<Reading['font'], readonly [string, ...string[]]>> = {
  literata: ['@fontsource-variable/literata', 'opsz', 'opsz-italic'],
  'source-serif': ['@fontsource-variable/source-serif-4', 'opsz', 'opsz-italic'],
  atkinson: ['@fontsource-variable/atkinson-hyperlegible-next', 'wght', 'wght-italic'],
  opendyslexic: ['@fontsource/opendyslexic', '400', '400-italic', '700', '700-italic'],
};

export interface Asset {
  readonly type: string;
  readonly body: string | Uint8Array<ArrayBuffer>;
}

/** The files that a page needs besides itself. Small ones are held in memory, fonts are read when asked for. */
export interface Assets {
  /** Changes with any of the files, so that each address can be kept for ever. */
  readonly version: string;
  /** The address of a file. */
  url(name: string): string;
  /** The file of that name; undefined when there is none. */
  read(name: string): Promise<Asset | undefined>;
}

const OWN = fileURLToPath(new URL('../', import.meta.url));

/** Reads the house's own files and finds the typefaces of the npm packages. @param folder where the room `web` lies */
export function loadAssets(folder = OWN): Assets {
  const held = new Map<string, Asset>();
  const fonts = new Map<string, string>();
  const sheet = (styles: readonly string[]) =>
    styles.map((style) => closedSheet(readFileSync(join(folder, `${style}.css`), 'utf8'))).join('\n');
  const keep = (name: string, ...parts: readonly string[]) =>
    held.set(name, { type: 'text/css', body: parts.join('\n') });
  const faces = Object.entries(FONTS).map(([font, [name, ...sheets]]) => ({
    font,
    ...parted(closedSheet(sheets.map((sheet) => facesOf(name, sheet, fonts)).join('\n'))),
  }));
  keep('site.css', ...faces.flatMap(({ usual, more }) => [usual, more]), sheet(STYLES));
  const [stories, names] = [
    faces.find(({ font }) => font === 'literata')!,
    faces.find(({ font }) => font === 'atkinson')!,
  ];
  keep('chair.css', stories.usual, upright(names.usual), sheet(CHAIR_STYLES));
  for (const [name, styles] of Object.entries(BESIDE_CHAIR)) keep(`${name}.css`, sheet(styles));
  for (const { font, usual, more } of faces) {
    keep(`${font}.css`, usual);
    keep(`${font}-more.css`, more);
  }
  for (const [name, type] of Object.entries(FILES))
    held.set(name, { type, body: readFileSync(join(folder, name), 'utf8') });
  const hash = createHash('sha256');
  for (const [name, { body }] of held) hash.update(name).update(body);
  const version = hash.digest('hex').slice(0, 12);
  return {
    version,
    url: (name) => `/assets/${version}/${name}`,
    async read(name) {
      const path = fonts.get(name);
      return path ? { type: 'font/woff2', body: new Uint8Array(await readFile(path)) } : held.get(name);
    },
  };
}

/** Faces for letters of the Latin alphabet, and those for others. @param css closed */
function parted(css: string): { readonly usual: string; readonly more: string } {
  const faces = css.match(/@font-face\{[^}]*\}/g) ?? [];
  const isUsual = (face: string) => /\/[\w-]+-latin(?:-ext)?-/.test(face);
  return { usual: faces.filter(isUsual).join(''), more: faces.filter((face) => !isUsual(face)).join('') };
}

/** The one of these faces that names things around a story: upright, in the letters of English. */
const upright = (faces: string): string =>
  faces.match(/@font-face\{[^}]*\}/g)?.find((face) => /-latin-(?!ext)[\w-]*normal\.woff2/.test(face)) ?? '';

/** The package's own `@font-face` rules, their files taken under our roof; notes which files those are. */
function facesOf(name: string, sheet: string, fonts: Map<string, string>): string {
  const folder = dirname(createRequire(import.meta.url).resolve(`${name}/package.json`));
  const css = readFileSync(join(folder, `${sheet}.css`), 'utf8');
  return css
    .replace(/\/\*.*?\*\/\s*/gs, '')
    .replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
    .replace(/ format\('woff2(?:-variations)?'\)/g, '')
    .replace(/url\(\.\/files\/([\w-]+\.woff2)\)/g, (_, file: string) => {
      fonts.set(`fonts/${file}`, join(folder, 'files', file));
      return `url(fonts/${file})`;
    });
}
