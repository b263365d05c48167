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
