/** What stands behind a title in the plain lists of archives. */
const SAID_OF_ONE =
  /\((?:G|PG|PG-?13|R|NC-?17|K\+?|T|M|MA)\b[^)]{0,40}\)|\b(?:PG-?13|NC-?17)\b|\b\d{1,4}\s?[kK]b?\b|\b\S+\.(?:txt|html?|zip)\b|\b\d+\/(?:\d+|\?)|\bhttps?:\/\/|\b(?:19|20)\d\d\b/;
const ONE = /^.{2,90}?[\s,–—-]\s?by:?\s+\S/i;
/** What the above has; it looks for it from every place of a line. */
const BY = /[\s,–—-]by[:\s]/i;
const TITLED = /^[\s*_>-]{0,8}(?:story )?title\s*:\s*\S/i;
const LABELLED = /^[\s*_>-]{0,8}[\p{L}][\p{L} ’'/-]{1,30}:(?:\s|$)/u;
/** Words at each without a label at most: a drabble under its header has a hundred. */
const MOST_OF_ONE = 60;

/**
 * Is it a list of works in plain text: lines of title, writer and what is said of each, or header blocks one below the
 * other without stories?
 */
export function isListOfWorks(content: string): boolean {
  const lines = content
    .slice(0, 40_000)
    .split('\n', 1000)
    .filter((line) => line.trim() !== '');
  const ones = lines.filter(
    (line) => line.length < 220 && BY.test(line) && ONE.test(line) && SAID_OF_ONE.test(line),
  ).length;
  if (ones >= 4 && ones * 10 >= lines.length * 6) return true;
  const titled = lines.flatMap((line, i) => (TITLED.test(line) ? [i] : []));
  if (titled.length < 3) return false;
  return titled.every((at, i) => unlabelled(lines.slice(at, titled[i + 1] ?? lines.length)) <= MOST_OF_ONE);
}

const unlabelled = (lines: readonly string[]): number =>
  lines.reduce((n, line) => n + (LABELLED.test(line) ? 0 : line.trim().split(/\s+/).length), 0);
