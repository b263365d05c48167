import type { Work } from '../catalogue/work.ts';
import { legal } from './parts/escape.ts';
import { certainWriters, titleOf, writersSuggested } from './parts/facts.ts';

const LONGEST = 80;
const LETTERS: { readonly [c: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

/** Lower-case ASCII words with hyphens, cut between words where that is possible; empty for a text without Latin letters. */
export function slug(text: string, longest: number): string {
  const words = text
    .slice(0, 1_000)
    .toLowerCase()
    .replace(/[ßæœøłđðþı]/g, (c) => LETTERS[c]!)
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’ʼ]/g, '')
    .split(/[^a-z0-9]+/)
    .filter(Boolean);
  let out = words[0]?.slice(0, longest) ?? '';
  for (const word of words.slice(1)) {
    if (out.length + word.length + 1 > longest) break;
    out += `-${word}`;
  }
  return out;
}

/**
 * The file name of a work's book: `oil-for-a-small-lamp_tansy-merriweather_w3f….epub`. ASCII, at most 80 characters,
 * safe on every file system, unique in a folder through the work's id. A writer who is only suggested is not in it.
 * @param extension with its dot
 */
export function bookName(work: Pick<Work, 'id' | 'title' | 'authors' | 'fields'>, extension = '.epub'): string {
  const id =
    work.id
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '')
      .slice(0, 20) || 'w';
  const room = LONGEST - id.length - extension.length - 2;
  const author = writersSuggested(work) ? '' : slug(work.authors[0]?.name.split('@')[0] ?? '', 24);
  const title = slug(work.title ?? '', room - author.length) || (work.title && author ? '' : 'untitled');
  // The id makes the whole a name that no system reserves ("con", "nul" and their like).
  return `${[title, author, id].filter(Boolean).join('_')}${extension}`;
}

/**
 * What a downloaded book is called, without its extension: `Tansy Merriweather - Oil for a Small Lamp`, in the letters of its title.
 * At most 120 letters; nothing that a file system forbids. A writer who is only suggested is not in it.
 * @param apart told apart from another of the same name, by the work's id
 */
export function shownName(work: Pick<Work, 'id' | 'title' | 'authors' | 'fields'>, apart = false): string {
  const writers = work.authors.length > 0 && !writersSuggested(work) ? certainWriters(work) : [];
  const by = writers.length > 2 ? `${writers[0]} …` : writers.join(', ');
  const named = fileSafe([by, titleOf(work)].filter(Boolean).join(' - '));
  return apart || !named ? `${named} (${work.id})`.trim() : named;
}

/** A name that every file system takes. */
export function fileSafe(name: string): string {
  const clean = legal(name.toWellFormed())
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .replace(/[/\\:*?"<>|]+/g, '')
    .trim();
  return [...clean]
    .slice(0, 120)
    .join('')
    .replace(/^[. ]+|[. ]+$/g, '');
}
