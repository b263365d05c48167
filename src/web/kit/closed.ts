/** A style sheet without what only its writers read: comments, the ends of lines, and noughts and spaces that say nothing. */
export const closedSheet = (css: string): string =>
  css
    .replace(/\/\*.*?\*\//gs, '')
    .replace(/(?<=[{};,])\s+/g, '')
    .replace(/\s+(?=[{}])/g, '')
    .replace(/\s*\n\s*/g, ' ')
    .replace(/(?<=[{;][\w-]+:) /g, '')
    .replace(/(?<=[ :(,-])0(?=\.\d)/g, '')
    .replaceAll(';}', '}')
    .trim();

/**
 * A browser module of ours without comments and indents. They are written as the formatter leaves them: a comment of `//` has its
 * line to itself, no text goes over several lines, and nothing but a comment has a slash and an asterisk side by side.
 */
export const closedModule = (js: string): string =>
  js
    .replace(/^\s*\/\/.*$/gm, '')
    .replace(/\/\*.*?\*\/ ?/gs, '')
    .replace(/^\s+/gm, '');
