import { squash } from '../text/folded.ts';
import { titleKey } from '../text/titles/key.ts';
import { numberAtEnd, partInName } from '../text/titles/part.ts';
import type { Card } from './card.ts';
import { BINS, EMPTY } from './sketch.ts';
import { writerKey } from './writers.ts';

/**
 * Raised when the rules of grouping change, or what a {@link Tied} holds: libraries are then put together anew as a whole.
 */
export const GROUPING = 2;

/** By what a draft can be found again from others that it may concern: hashes of 32 bits. Who shares none is never looked at. */
export interface Tied {
  /** The filled bins of its sketch, each with its number hashed in. */
  readonly bins: readonly number[];
  readonly words: number;
  /** What makes drafts one work whatever they are called: letters, story, its path, whom it links to. */
  readonly ties: readonly number[];
  /** What it may be called as a part, with its writer. */
  readonly names: readonly number[];
  /** Its writer, their address, and both together. */
  readonly signs: readonly number[];
  /** It is a part of a work, or may be by its title: only those are held against each other by their names. */
  readonly numbered: boolean;
  /** Who signed, where it is known with which address. */
  readonly writer: string | null;
  readonly address: string | null;
  /** Its title where its file names no writer: by it a list of works may. */
  readonly unsigned: number | null;
}

/**
 * What a card is found by.
 * @param stories of dumps that tell of it
 * @param own what its file says of itself, where lists and dumps say otherwise
 */
export function tiedBy(card: Card, stories: readonly string[] = [], own: Pick<Card, 'title' | 'author'> = card): Tied {
  const { path, author, address, links } = card;
  const writer = writerKey(author ?? '');
  const isSigned = writer !== '' && address !== undefined;
  return {
    bins: binsOf(card.sketch),
    words: card.words,
    ties: [
      ...new Set([
        ...ownTies(card, stories),
        hash(`path:${path}`),
        ...linkedPaths(links).map((to) => linkTo(hash(`path:${to}`))),
      ]),
    ],
    names: namesIn(card).map((name) => nameTie(name, writer)),
    signs: [
      ...(writer === '' ? [] : [writerTie(writer)]),
      ...(isSigned ? [addressTie(address), pairTie(writer, address)] : []),
    ],
    numbered: isNumbered(card),
    writer: isSigned ? author : null,
    address: isSigned ? address : null,
    unsigned: own.author === null && own.title !== null ? unsignedTie(squash(own.title)) : null,
  };
}

/** Ties of others that may be of one work with this draft whatever it is called: its copies, its story, who links to it and to whom it links. */
export const tiesAround = (card: Card, stories: readonly string[] = []): number[] => [
  ...ownTies(card, stories),
  linkTo(hash(`path:${card.path}`)),
  ...linkedPaths(card.links).map((to) => hash(`path:${to}`)),
];

/** @param title as `squash` leaves it */
export const unsignedTie = (title: string): number => hash(`unsigned:${title}`);

/** The same of a draft of which only its ties are known. */
export const tiesAroundOnly = (ties: readonly number[]): number[] => ties.flatMap((tie) => [tie, linkTo(tie)]);

const ownTies = ({ letters, story }: Card, stories: readonly string[]): number[] => [
  ...(letters === '' ? [] : [hash(`letters:${letters}`)]),
  ...[...(story === undefined ? [] : [story]), ...stories].map((one) => hash(`story:${one}`)),
];

/** A page that links to another is tied by this where the other is by its path. */
const linkTo = (path: number): number => path ^ 0x55555555;

export const writerTie = (writer: string): number => hash(`writer:${writer}`);
export const addressTie = (address: string): number => hash(`address:${address}`);
export const pairTie = (writer: string, address: string): number => hash(`signs:${writer}@${address}`);

/** The filled bins of a sketch, each with its number hashed in. */
export const binsOf = (sketch: readonly number[]): number[] => {
  const bins: number[] = [];
  for (let i = 0; i < BINS; i++) {
    const value = sketch[i] ?? EMPTY;
    if (value !== EMPTY) bins.push(mix(value ^ Math.imul(i + 1, 0x9e3779b1)));
  }
  return bins;
};

/** A name that parts of one work share; texts take title and writer from any of their copies. */
export interface SharedName {
  readonly kind: 'title' | 'stem';
  readonly name: string;
}

/** What a draft may be called as a part: its title, the title without a number at its end, what file names share. */
export function namesIn({ title, part, path }: Card): SharedName[] {
  if (title === null) {
    const stem = part ? partInName(path)?.stem : undefined;
    return stem === undefined ? [] : [{ kind: 'stem', name: stem }];
  }
  const bare = numberAtEnd(title);
  return [...new Set([titleKey(title), ...(bare ? [titleKey(bare.title)] : [])])]
    .filter((name) => name !== '')
    .map((name) => ({ kind: 'title', name }));
}

/** @param writer its `writerKey` */
export const nameTie = ({ kind, name }: SharedName, writer: string): number => hash(`${kind}:${name}|${writer}`);

export const isNumbered = ({ part, title }: Card): boolean =>
  part !== undefined || (title !== null && numberAtEnd(title) !== undefined);

const linkedPaths = ({ next, previous, parts = [] }: NonNullable<Card['links']> = {}): string[] => [
  ...(next ? [next.path] : []),
  ...(previous ? [previous.path] : []),
  ...parts.map(([, path]) => path),
];

/** FNV-1a over the code units, mixed once more; signed, as a database keeps it. */
function hash(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193);
  return mix(h);
}

/** The finaliser of MurmurHash3. */
function mix(h: number): number {
  let x = h ^ (h >>> 16);
  x = Math.imul(x, 0x85ebca6b);
  x ^= x >>> 13;
  x = Math.imul(x, 0xc2b2ae35);
  return x ^ (x >>> 16);
}
