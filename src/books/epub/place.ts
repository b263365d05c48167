import { Parser } from 'htmlparser2';
import { lettersOf } from '../../text/place.ts';

/** A page of a book in its reading order, as XHTML. */
export type Page = string;

/** What follows a place in a book, and how far into the pages it is, 0-1. */
export interface ReadAt {
  readonly letters: string;
  readonly share: number;
}

/** A text node: how it is reached as CREngine says it, and its text. */
interface Stretch {
  /** Without the offset: `/body/DocFragment[4]/body/section/p[7]/text()`. */
  readonly path: string;
  readonly text: string;
}

/** Letters by which a place is known again: first many, then fewer. */
export const KNOWN_BY = [120, 60, 30, 14] as const;

/** Which page of a book a pointer of CREngine (KOReader) names, from 0: `/body/DocFragment[4]/body/section/p[7]/text().12`. */
export function pageOf(pointer: string): number | undefined {
  const page = /^\/body\/DocFragment\[(\d{1,6})\]/.exec(pointer)?.[1];
  return page === undefined || Number(page) === 0 ? undefined : Number(page) - 1;
}

/**
 * What stands at a pointer.
 * @param pages some that follow each other
 * @param first the number of the first of them in its book, from 0
 * @returns undefined where it leads to none of their texts
 */
export function readAt(pointer: string, pages: readonly Page[], first: number): ReadAt | undefined {
  const asked = /^(\/body\/DocFragment\[\d+\].*?)(?:\.(\d{1,9}))?$/.exec(pointer);
  if (!asked) return undefined;
  const stretches = stretchesOf(pages, first);
  const path = plain(asked[1]!);
  const at = stretches.findIndex(({ path: one }) => plain(one) === path || plain(one).startsWith(`${path}/`));
  if (at < 0) return undefined;
  const { all, starts } = streamOf(stretches);
  const { path: found, text } = stretches[at]!;
  const from = starts[at]! + lettersOf(text.slice(0, plain(found) === path ? Number(asked[2] ?? 0) : 0)).length;
  return { letters: all.slice(from, from + KNOWN_BY[0]), share: from / Math.max(1, all.length) };
}

/** Where such letters stand, as CREngine says it; where they are nowhere, so far into the pages. Undefined where there is no text. */
export function pointerAt({ letters, share }: ReadAt, pages: readonly Page[], first: number): string | undefined {
  const stretches = stretchesOf(pages, first);
  const { all, starts } = streamOf(stretches);
  if (stretches.length === 0) return undefined;
  for (const length of KNOWN_BY) {
    const wanted = letters.slice(0, length);
    if (wanted.length < Math.min(length, 14)) continue;
    const found = nearest(all, wanted, share * all.length);
    if (found >= 0) return pointerTo(stretches, starts, found);
  }
  return pointerTo(stretches, starts, Math.min(Math.floor(share * all.length), Math.max(0, all.length - 1)));
}

/** `p` and `p[1]` are the same step. */
const plain = (path: string): string => path.replaceAll('[1]', '');

function streamOf(stretches: readonly Stretch[]): { readonly all: string; readonly starts: readonly number[] } {
  const parts: string[] = [];
  const starts: number[] = [];
  let length = 0;
  for (const { text } of stretches) {
    starts.push(length);
    const own = lettersOf(text);
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
    const own = lettersOf(sign).length;
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
function stretchesOf(pages: readonly Page[], first: number): Stretch[] {
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
            open = [{ path: `/body/DocFragment[${first + n + 1}]/body`, counts: new Map() }];
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
