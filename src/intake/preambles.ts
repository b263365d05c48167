import { resolvePath } from './paths.ts';

/** A source in a heap. */
export interface TexFile {
  readonly path: string;
  readonly text: string;
}

/** Longer than any book's own commands. Letters. */
const MOST = 200_000;

/**
 * What TeX reads before a file that another one puts into its document: that document's preamble, with the files of commands
 * and styles that it names. By path; only for files that some document of these includes, itself or through another.
 */
export function preamblesOf(files: readonly TexFile[]): Map<string, string> {
  const at = new Map(files.map((file) => [file.path, file]));
  const found = new Map<string, string>();
  for (const main of files) {
    const begins = main.text.indexOf('\\begin{document}');
    if (begins < 0 || !/\\document(?:class|style)\b/.test(main.text.slice(0, begins))) continue;
    const top = main.text.slice(0, begins);
    const preamble = [...reached(main.path, top, at).map((file) => file.text), top].join('\n').slice(-MOST);
    for (const { path } of reached(main.path, main.text.slice(begins), at))
      if (path !== main.path && !found.has(path)) found.set(path, preamble);
  }
  return found;
}

/** The files that a source names, and those that they name, as far as they are here. */
function reached(path: string, source: string, at: ReadonlyMap<string, TexFile>): TexFile[] {
  const out = new Map<string, TexFile>();
  const open = [{ path, text: source }];
  while (open.length > 0) {
    const { path: from, text } = open.pop()!;
    // TeX looks from where its main file lies; some look from where the file lies that names it.
    for (const name of namedIn(text))
      for (const to of [resolvePath(path, name), resolvePath(from, name)]) {
        const file = to === undefined || out.has(to) ? undefined : at.get(to);
        if (!file) continue;
        out.set(file.path, file);
        open.push(file);
      }
  }
  return [...out.values()];
}

/** Every file that a source names: chapters, commands, styles, each with its ending. */
function namedIn(source: string): string[] {
  const found: string[] = [];
  for (const m of source
    .slice(0, LONGEST)
    .replace(/(?<!\\)%[^\n]*/g, '')
    .matchAll(NAMED)) {
    const [, command, braced, bare, second] = m;
    const style =
      command!.startsWith('usep') || command === 'RequirePackage' ? 'sty' : command!.startsWith('docu') ? 'cls' : 'tex';
    const said = ((braced ?? bare ?? '') + (command!.endsWith('import') ? (second ?? '') : '')).trim();
    for (const name of style === 'tex' ? [said] : said.split(','))
      if (name.trim() && !/[\\#]/.test(name) && found.length < MOST_FILES)
        found.push(/\.\w{1,5}$/.test(name) ? name.trim() : `${name.trim()}.${style}`);
  }
  return found;
}

const LONGEST = 2_000_000;
const MOST_FILES = 300;
const NAMED =
  /\\(include|input|subfile|subfileinclude|import|subimport|usepackage|RequirePackage|documentclass)\b\s{0,9}(?:\[[^\]]{0,300}\]\s{0,9})?(?:\{([^{}]{1,300})\}|([\w./-]{1,200}))(?:\{([^{}]{0,200})\})?/g;
