import { anchorOf } from './prose.tsx';

/** What addresses are made of: an edition, or a card. */
interface Told {
  readonly id: string;
  readonly words: number;
  readonly chapters: { readonly length: number };
}

/** Works of several chapters up to this length stand on one page. */
const ONE_PAGE_WORDS = 6_000;

/** Does each chapter have a page of its own? */
export const isPaged = (work: Pick<Told, 'chapters' | 'words'>): boolean =>
  work.chapters.length > 1 && work.words > ONE_PAGE_WORDS;

/** What the anchors of a chapter begin with on a page that shows all of them. @param chapter from 0 */
export const anchorsOf = (work: Pick<Told, 'chapters'>, chapter: number): string =>
  work.chapters.length > 1 ? `c${chapter + 1}` : '';

/** So many chapters stand on a page of all of them. */
export const CHAPTERS_A_PAGE = 100;

/** Where all chapters of a work are listed, with that one among them. @param here from 0 */
export const allChapters = (work: string, here = 0): string =>
  `/works/${work}/chapters${here < CHAPTERS_A_PAGE ? '' : `?page=${1 + Math.floor(here / CHAPTERS_A_PAGE)}`}`;

/** The address of a block of the story on the page that one reads. @param chapter and `block` from 0 */
export function addressOf(
  work: Told,
  { chapter, block }: { readonly chapter: number; readonly block: number },
): string {
  const own = `/works/${work.id}`;
  if (!isPaged(work)) return `${own}#${anchorOf(anchorsOf(work, chapter), block)}`;
  return `${chapter === 0 ? own : `${own}/chapters/${chapter + 1}`}#${anchorOf('', block)}`;
}
