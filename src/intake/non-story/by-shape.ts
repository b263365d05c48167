import type { NonStoryKind } from './kind.ts';
import { type Shape, type ShapedLine, shapedLines } from './lines.ts';
import { tableIn } from './table.ts';
import type { Telling } from './telling.ts';

/** A told story in the form of code, a log or a list: nobody in a program is "she" or says something that often. */
const TOLD = 0.02;
const FEWEST = 4;

/**
 * What a file is by the shape of its lines: source, settings, a table, a listing, a log, data. Nearly all of its lines must
 * have that shape, so that a story with some code or a list in it stays one.
 */
export function kindByShape(sample: string, telling: Telling): NonStoryKind | undefined {
  if (telling.people > TOLD) return tableIn(sample, true) ? 'table' : undefined;
  const lines = shapedLines(sample);
  if (lines.length < FEWEST) return undefined;
  const count = (...shapes: Shape[]) => lines.filter((l) => shapes.includes(l.shape)).length / lines.length;
  if (count('file') >= 0.6) return 'listing';
  if (count('log') >= 0.6 || (telling.self < 0.01 && telling.people < 0.005 && count('log', 'stamped') >= 0.6))
    return 'log';
  if (isRobots(lines)) return 'robots';
  if (count('tag') >= 0.7) return 'data';
  if (isSettings(lines)) return 'settings';
  if (isSource(lines)) return 'source-code';
  return tableIn(sample, false) ? 'table' : undefined;
}

/** JSON, lines of JSON, or mark-up that no reader is meant to see. */
export function dataIn(content: string): boolean {
  const top = content.slice(0, 4000).trimStart();
  if (/^[[{]/.test(top)) {
    const keys = top.match(/"[\w .:@$-]{1,60}"\s*:\s*(?:["[{\d-]|true|false|null)/g)?.length ?? 0;
    const end = content.slice(-200).trimEnd();
    if (keys >= 2 && /^(?:\[\s*)*\{/.test(top)) return keys >= 4 || /[\]}]$/.test(end);
    return /^\[\s*(?:"[^"\n]{0,300}"|-?\d[\d.]*)\s*,/.test(top) && /\]$/.test(end);
  }
  return /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,500}-->\s*)?<(?:rss|feed|rdf:RDF|urlset|sitemapindex|opml|plist|livejournal|wordpress|configuration|project|svg|xsl:stylesheet|xs:schema|mediawiki|osd|dict|kml|gpx)[\s>]/i.test(
    top,
  );
}

const isRobots = (lines: readonly ShapedLine[]): boolean =>
  lines.filter(({ text }) => /^(?:user-agent|disallow|allow|crawl-delay|sitemap|host)\s*:/i.test(text)).length >=
  lines.length * 0.6;

function isSettings(lines: readonly ShapedLine[]): boolean {
  const are = (...shapes: Shape[]) => lines.filter(({ shape }) => shapes.includes(shape)).length;
  const pairs = lines.filter(({ shape, text }) => shape === 'pair' || (shape === 'code' && /^[\w.-]+\s*=/.test(text)));
  const plain = pairs.length + are('section', 'lone-key', 'item', 'comment') + lines.filter(isFlag).length;
  if (plain < lines.length * 0.85 || pairs.length < 3) return false;
  const keys = pairs.map(({ text }) => /^(?:- |export )?["']?([\w./@$*-]+)/.exec(text)?.[1] ?? '');
  const distinct = new Set(keys).size;
  if (distinct < 4 && distinct * 2 < keys.length) return false; // a talk of two or three
  if (pairs.filter(({ text }) => isSpoken(text)).length * 3 > pairs.length) return false;
  const assigned = pairs.filter(({ text }) => /^[^:]{1,80}=/.test(text)).length;
  const small = keys.filter((key) => /^[a-z_@./$*-]/.test(key)).length;
  if (assigned * 10 >= pairs.length * 7) return true;
  return (
    small * 10 >= keys.length * 7 &&
    (are('lone-key') >= 2 || lines.some(({ indent, shape }) => indent > 0 && shape === 'pair'))
  );
}

const isFlag = ({ shape, text }: ShapedLine): boolean => shape === 'other' && /^(?:- )?[\w./@$-]+$/.test(text);

/** "mira: You are early, said the old man." */
const isSpoken = (text: string): boolean => {
  const said = text.replace(/^[^:=]{1,60}[:=]\s*/, '');
  return said.split(/\s+/).length >= 5 && /[.!?…"”]$/.test(said);
};

/** Rules of a Makefile, mark-up in a script, settings at its head. */
const BESIDE_CODE: readonly Shape[] = ['tag', 'section', 'pair', 'lone-key', 'file', 'log'];

function isSource(lines: readonly ShapedLine[]): boolean {
  const code = lines.filter(({ shape }) => shape === 'code');
  const comments = lines.filter(({ shape }) => shape === 'comment');
  const beside = lines.filter(({ shape }) => BESIDE_CODE.includes(shape));
  const letters = (of: readonly ShapedLine[]) => of.reduce((n, { text }) => n + text.length, 0);
  if (code.length < 4 || code.length * 10 < lines.length * 3) return false;
  const of = letters(lines.filter(({ shape }) => shape === 'other'));
  return code.length + comments.length + beside.length >= lines.length * 0.65 && of <= letters(lines) * 0.4;
}
