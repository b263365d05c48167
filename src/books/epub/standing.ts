import type { Chapter, Work } from '../../catalogue/work.ts';
import { lettersFrom, placeByShare, placeOfLetters, type Standing } from '../../text/place.ts';
import { pagesInFront } from '../epub.ts';
import { languageOf } from '../parts/language.ts';
import { filesOf, leavesOfChapter } from './chapters.ts';
import { koboPage } from './kobo.ts';
import { KNOWN_BY, type Page, pageOf, pointerAt, readAt } from './place.ts';

/**
 * Where a pointer of CREngine (KOReader) is in the story of its book.
 * @param work as the book was made of it
 * @param kobo whether the book has the spans of Kobo's readers
 * @returns undefined where it names no page of it
 */
export function standingAt(work: Work, pointer: string, kobo = false): Standing | undefined {
  const page = pageOf(pointer);
  if (page === undefined || work.chapters.length === 0) return undefined;
  const language = languageOf(work);
  let first = pagesInFront(work);
  for (const [chapter, own] of work.chapters.entries()) {
    const files = filesOf(own, language);
    if (page < first + files) {
      // The title page, and all else before the story, is its beginning.
      const read = page < first ? undefined : readAt(pointer, pagesOf(work, chapter, kobo), first);
      return (
        (read && inStory(own, chapter, read)) ?? placeByShare(own, chapter, (page - Math.min(page, first)) / files)
      );
    }
    first += files;
  }
  return undefined;
}

function inStory(own: Chapter, chapter: number, { letters, share }: { letters: string; share: number }): Standing {
  for (const length of KNOWN_BY) {
    const found = placeOfLetters(own, chapter, letters.slice(0, length), share);
    if (found) return found;
  }
  return placeByShare(own, chapter, share);
}

/** A place of a story as CREngine says it in the story's book; undefined where the book has no such text. */
export function pointerTo(work: Work, { chapter, ...at }: Standing, kobo = false): string | undefined {
  const own = work.chapters[chapter];
  if (!own) return undefined;
  const language = languageOf(work);
  const first = work.chapters.slice(0, chapter).reduce((sum, one) => sum + filesOf(one, language), pagesInFront(work));
  return pointerAt(
    { letters: lettersFrom(own, at, KNOWN_BY[0]), share: at.share },
    pagesOf(work, chapter, kobo),
    first,
  );
}

/** How far into the whole story a place is, 0-1. */
export function shareOf({ chapters }: Pick<Work, 'chapters'>, { chapter, share }: Standing): number {
  const lengths = chapters.map(lengthOf);
  const before = lengths.slice(0, chapter).reduce((sum, one) => sum + one, 0);
  const all = lengths.reduce((sum, one) => sum + one, 0);
  return all === 0 ? 0 : Math.min(1, (before + share * (lengths[chapter] ?? 0)) / all);
}

/** The place so far into the whole story. @param share 0-1 @returns undefined of a work without a chapter */
export function standingByShare({ chapters }: Pick<Work, 'chapters'>, share: number): Standing | undefined {
  const lengths = chapters.map(lengthOf);
  let left = share * lengths.reduce((sum, one) => sum + one, 0);
  const chapter = lengths.findIndex((length, i) => {
    if (left < length || i === lengths.length - 1) return true;
    left -= length;
    return false;
  });
  return chapter < 0
    ? undefined
    : placeByShare(chapters[chapter]!, chapter, Math.min(1, left / (lengths[chapter] || 1)));
}

const lengthOf = ({ blocks }: Chapter): number => blocks.reduce((sum, { text }) => sum + text.length, 0);

function pagesOf(work: Work, chapter: number, kobo: boolean): Page[] {
  return leavesOfChapter(work, chapter, languageOf(work)).map(({ content }) => (kobo ? koboPage(content) : content));
}
