import { Parser } from 'htmlparser2';

/** A page of a book in its reading order, as XHTML. */
export type Page = string;

/** A text node: how it is reached as CREngine says it, and its text. */
interface Stretch {
  /** Without the offset: `/body/DocFragment[4]/body/section/p[7]/text()`. */
  readonly path: string;
  readonly text: string;
}

/** Letters by which a place is known again: first many, then fewer. */
const KNOWN_BY = [120, 60, 30, 14];

/**
 * A place in one edition of a book, said anew for another: the same letters, wherever they stand now.
 * @param pointer as CREngine (KOReader) says it: `/body/DocFragment[4]/body/section/p[7]/text().12`
 * @returns undefined where it is no such place, or what stood there is nowhere in the other edition
 */
export function samePlace(
  pointer: string,
  before: readonly Page[],
  after: readonly Page[],
): { readonly pointer: string; readonly share: number } | undefined {
  const asked = /^(\/body\/DocFragment\[\d+\].*?)(?:\.(\d+))?$/.exec(pointer);
  if (!asked) return undefined;
  const [old, now] = [stretchesOf(before), stretchesOf(after)];
  const path = plain(asked[1]!);
  const at = old.findIndex((one) => plain(one.path) === path || plain(one.path).startsWith(`${path}/`));
  if (at < 0) return undefined;
  const [was, is] = [lettersOf(old), lettersOf(now)];
  const exact = plain(old[at]!.path) === path;
  const from = was.starts[at]! + letters(old[at]!.text.slice(0, exact ? Number(asked[2] ?? 0) : 0)).length;
  for (const length of KNOWN_BY) {
    const wanted = was.all.slice(from, from + length);
    if (wanted.length < Math.min(length, 14)) continue;
    const found = nearest(is.all, wanted, (from / Math.max(1, was.all.length)) * is.all.length);
    if (found >= 0) return { pointer: pointerTo(now, is.starts, found), share: found / Math.max(1, is.all.length) };
  }
  return undefined;
}

/** `p` and `p[1]` are the same step. */
const plain = (path: string): string => path.replaceAll('[1]', '');

const letters = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '');

function lettersOf(stretches: readonly Stretch[]): { readonly all: string; readonly starts: readonly number[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { text } of stretches) {
    starts.push(length);
    const own = letters(text);
    parts.push(own);
    length += own.length;
  }
  return { all: parts.join(''), starts };
}

function nearest(all: string, wanted: string, expected: number): number {
  let best = -1;
  for (let at = all.indexOf(wanted); at >= 0; at = all.indexOf(wanted, at + 1)) {
    if (best >= 0 && Math.abs(at - expected) > Math.abs(best - expected)) break;
    best = at;
  }
  return best;
}

function pointerTo(stretches: readonly Stretch[], starts: readonly number[], letter: number): string {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (starts[middle]! <= letter) low = middle + 1;
    else high = middle;
  }
  const { path, text } = stretches[low - 1]!;
  let left = letter - starts[low - 1]!;
  let at = 0;
  for (const sign of text) {
    const own = letters(sign).length;
    if (left < own) break;
    left -= own;
    at += sign.length;
  }
  return `${path}.${at}`;
}

interface Open {
  readonly path: string;
  readonly counts: Map<string, number>;
}

/** Every text of the pages but white space, with its path. */
function stretchesOf(pages: readonly Page[]): Stretch[] {
  const out: Stretch[] = [];
  for (const [n, page] of pages.entries()) {
    let open: Open[] = [];
    let isBody = false;
    const step = (name: string): string => {
      const { path, counts } = open.at(-1)!;
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      return `${path}/${name}${count === 1 ? '' : `[${count}]`}`;
    };
    const parser = new Parser(
      {
        onopentag(name) {
          if (name === 'body') {
            isBody = true;
            open = [{ path: `/body/DocFragment[${n + 1}]/body`, counts: new Map() }];
          } else if (isBody) open.push({ path: step(name), counts: new Map() });
        },
        ontext(text) {
          if (!isBody) return;
          const last = out.at(-1);
          const { path, counts } = open.at(-1)!;
          // One text comes in several pieces where entities stand in it.
          if (last && counts.get(' ') === out.length && last.path.startsWith(`${path}/text()`)) {
            out[out.length - 1] = { path: last.path, text: last.text + text };
            return;
          }
          out.push({ path: step('text()'), text });
          counts.set(' ', out.length);
        },
        onclosetag(name) {
          if (name === 'body') isBody = false;
          if (!isBody) return;
          open.pop();
          // What comes behind an element is another text.
          open.at(-1)?.counts.delete(' ');
        },
      },
      { xmlMode: true, decodeEntities: true },
    );
    parser.end(page);
  }
  return out.filter(({ text }) => text.trim() !== '');
}
