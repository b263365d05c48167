/**
 * Files that a source puts into its text, as it names them, in order; `.tex` stands behind each that has no ending. What
 * only sets type, or is the book's title or imprint, is none.
 */
export function includedIn(source: string): string[] {
  const found = new Set<string>();
  const body = withoutComments(source.slice(0, MOST));
  const begins = body.indexOf('\\begin{document}');
  for (const line of body.slice(Math.max(0, begins)).split('\n')) {
    if (!line.includes('\\')) continue;
    for (const [, command, braced, bare, second] of line.matchAll(INCLUDE)) {
      // `\import` names the folder, then the file.
      const name = ((braced ?? bare ?? '').trim() + (command!.endsWith('import') ? (second ?? '').trim() : '')).replace(
        /^\.\//,
        '',
      );
      if (name === '' || name.includes('\\') || name.includes('#') || found.size >= MOST_FILES) continue;
      if (!NO_CHAPTER.test(name)) found.add(/\.\w{1,5}$/.test(name) ? name : `${name}.tex`);
    }
  }
  return [...found];
}

const MOST = 2_000_000;
const MOST_FILES = 300;
const NO_CHAPTER =
  /\.(?:sty|cls|def|cfg|clo|pdf_tex|bib)$|(?:^|\/)(?:preamble|macros?|packages|settings|style|commands|definitions|title-?page|half-?title|copyright|imprint|colophon|cover|toc|frontmatter|hyphenation)(?:\.tex)?$/i;
const INCLUDE =
  /\\(include|input|subfile|subfileinclude|import|subimport)\b\s{0,9}(?:\{([^{}]{1,200})\}|([\w./-]{1,200}))(?:\{([^{}]{0,200})\})?/g;

const withoutComments = (source: string): string => source.replace(/(?<!\\)%[^\n]*/g, '');
