// Held-out damage: lines in eight languages read in each code page, and in each pair of code pages one after the other.
// Bytes that a page does not have come through as controls, as most programs do. Prints what share of the lines comes back.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';

export const PAGES = [
  ...['windows-1252', 'latin1', 'windows-1250', 'windows-1251', 'windows-1253', 'windows-1254', 'windows-1255'],
  ...['windows-1256', 'windows-1257', 'macintosh', 'cp437', 'cp850', 'cp852', 'cp866', 'koi8-r', 'iso-8859-2'],
];
const UPPER = Buffer.from(Array.from({ length: 128 }, (_, i) => i + 128));
const tables = new Map(
  PAGES.map((page) => [
    page,
    [...iconv.decode(UPPER, page)].map((c, i) => (c === '\ufffd' ? String.fromCharCode(i + 128) : c)),
  ]),
);

/** UTF-8 bytes of the text, read in a code page. */
export function misread(text, page) {
  const table = tables.get(page);
  let out = '';
  for (const byte of Buffer.from(text, 'utf8')) out += byte < 128 ? String.fromCharCode(byte) : table[byte - 128];
  return out;
}

/** Paragraphs with something beyond ASCII, by language, from the books of `folder` (`de_author_title.jsonl.gz`). */
export function linesOf(folder, perLanguage) {
  const lines = {};
  for (const name of readdirSync(folder)
    .filter((n) => n.endsWith('.jsonl.gz'))
    .sort()) {
    const language = /^[a-z]{2}(?=_)/.exec(name)?.[0] ?? 'en';
    lines[language] ??= [];
    if (lines[language].length >= perLanguage) continue;
    const first = gunzipSync(readFileSync(join(folder, name)))
      .toString('utf8')
      .split('\n', 1)[0];
    const texts = JSON.parse(first).chapters.flatMap((c) => c.blocks.map((b) => b.text));
    const good = texts.filter(
      (t) => t.length > 40 && t.length < 400 && /[^\x00-\x7f]/.test(t) && !/[\x80-\x9f\u2500-\u25a0]/.test(t),
    );
    lines[language].push(...good.slice(0, 4));
  }
  return lines;
}

/**
 * @param mend text → text
 * @param singly each line as a text of its own, with an untouched sentence before it
 * @returns {{paths: Map<string, number>, languages: Map<string, number>, all: number}} share of lines that came back
 */
export function recovery(lines, paths, mend, singly) {
  const [right, of] = [{}, {}];
  const count = (key, ok) => {
    of[key] = (of[key] ?? 0) + 1;
    right[key] = (right[key] ?? 0) + (ok ? 1 : 0);
  };
  for (const path of paths) {
    for (const [language, all] of Object.entries(lines)) {
      const damaged = all.map((line) => path.reduce(misread, line));
      const back = singly
        ? damaged.map((line) => mend(`The lamp was out.\n\n${line}`).slice(19))
        : mend(damaged.join('\n\n')).split('\n\n');
      all.forEach((line, i) => {
        for (const key of [path.join(' > '), language, 'all']) count(key, back[i] === line);
      });
    }
  }
  return Object.fromEntries(Object.entries(of).map(([key, n]) => [key, right[key] / n]));
}
