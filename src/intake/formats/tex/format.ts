import type { Format } from '../../format.ts';
import { readTexSource } from './read.ts';

/** Sources of LaTeX. */
export const tex: Format = {
  id: 'tex',
  is: ({ path, decoded }) => isTex(path, decoded.text),
  read: ({ path, decoded, preamble }) => readTexSource(path, decoded, preamble),
};

/** Commands that a chapter has and no other kind of text. */
const COMMANDS =
  /\\(?:(?:part|chapter|(?:sub){0,2}section)\*?[[{]|(?:emph|text(?:it|bf|sc)|footnote|lettrine|begin|input|include|newcommand|enquote)\*?[[{]|(?:noindent|bigskip|ldots|par)\b)/g;

/**
 * Is it a LaTeX source? It says what class of document it is, and where the document begins; or it is a chapter that another
 * file puts into its own, told by its commands, of which one is enough in a file that is called `.tex`.
 */
function isTex(path: string, text: string): boolean {
  if (/\\document(?:class|style)\b/.test(text.slice(0, 5000)) && text.slice(0, 100_000).includes('\\begin{document}'))
    return true;
  const top = text.slice(0, 100_000);
  if (/\.(?:tex|ltx|latex)$/i.test(path)) return /\\[a-zA-Z]{2,}|``|---/.test(top);
  const commands = top.match(COMMANDS)?.length ?? 0;
  return commands >= 3 && commands * 4000 >= top.length;
}
