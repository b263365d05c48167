import type { Claim } from '../draft.ts';
import type { Elements } from './elements.ts';
import type { Region } from './region.ts';

/** What a place on the web, or a program that saves its stories, put around them: told by its own mark-up. */
export interface Site {
  /** For the report: "Archive of Our Own". */
  readonly name: string;
  /** Evidence in the page's mark-up that this is from there; cheap, and sure. */
  is(html: string): boolean;
  /** Undefined where the page is from there but no page with a story. */
  read(page: Elements, claims: Claims): Reading | undefined;
}

export interface Reading {
  readonly regions: readonly Region[];
  readonly around?: readonly Region[];
  /** All of it is furniture, beyond doubt: a table of contents. */
  readonly aside?: true;
}

/** Gathers claims of typed places: each value once. */
export class Claims {
  readonly list: Claim[] = [];
  readonly path: string;
  private readonly seen = new Set<string>();

  constructor(path: string) {
    this.path = path;
  }

  /** @param said the words it was read from, where they say more than the value */
  add(field: Claim['field'], value: string, said = value): void {
    this.put(field, value, said, true);
  }

  /** What may be a list, or what the story's own header block knows better: a subject line, the name of who posted it. */
  loose(field: Claim['field'], value: string, said = value): void {
    this.put(field, value, said, false);
  }

  private put(field: Claim['field'], value: string, said: string, typed: boolean): void {
    const one = value
      .replace(/[ \t\r\f\v\u00a0]+/g, ' ')
      .trim()
      .slice(0, field === 'summary' ? 5000 : 500);
    const key = `${field}\n${one}`;
    if (!/[\p{L}\p{N}?]/u.test(one) || this.seen.has(key) || this.list.length >= MOST) return;
    this.seen.add(key);
    const evidence = { path: this.path, text: said.slice(0, 400) };
    this.list.push(typed ? { field, value: one, typed, evidence } : { field, value: one, evidence });
  }
}

/** More tags than any story has. */
const MOST = 2000;
