import type { Ask } from './needs.ts';

/** Does whoever asks have what this entity tag stands for (`If-None-Match`, compared weakly: RFC 9110, 13.1.2)? */
export const isKnown = (c: Ask, tag: string): boolean =>
  (c.req.header('If-None-Match') ?? '')
    .split(',')
    .map((known) => known.trim())
    .some((known) => known === '*' || plain(known) === plain(tag));

const plain = (tag: string): string => tag.replace(/^W\//, '');
