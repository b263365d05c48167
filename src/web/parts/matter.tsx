import type { Work } from '../../catalogue/work.ts';
import { isApparatus } from '../../text/text.ts';
import { Inlines } from './prose.tsx';
import { veil } from './veil.ts';
import { count, figure, listed } from './words.ts';

/** What stands around a story: notes, what is missing, what it is related to, its chapters. */

/** Author's notes, disclaimers, end marks: kept, apart from the story, opened when asked for. */
export function Notes({ work, guest }: { work: Work; guest: boolean }) {
  const kept =
    work.fields.notes?.value ??
    work.chapters.flatMap(({ blocks }) => blocks.filter((b) => NOTE_LIKE.has(b.type)).map((b) => b.text));
  const notes = kept.filter((note) => note.trim());
  if (notes.length === 0) return null;
  return (
    <details class="notes">
      <summary>
        {notes.length === 1
          ? 'A note, kept apart from the story'
          : `${count(notes.length, 'note')}, kept apart from the story`}
      </summary>
      {notes.map((note) => (
        <p dir="auto">
          <Inlines text={guest ? veil(note) : note} />
        </p>
      ))}
    </details>
  );
}

const NOTE_LIKE = new Set<string>(['disclaimer', 'authors-note']);

/** A missing part's number, with its name where the archive it comes from or its table of contents said so. */
function partName({ archived, contents }: Work, number: number): string {
  const missing = [...(archived?.missing ?? []), ...(contents?.missing ?? [])];
  const title = missing.find((part) => part.number === number)?.title;
  return title ? `${number} (“${title}”)` : String(number);
}

/** What the heap did not hold or could no longer tell. */
export function Gaps({ work, guest }: { work: Work; guest: boolean }) {
  const { missingParts } = work;
  const warnings = guest ? work.warnings : [...work.warnings, ...(work.lookAt ?? [])];
  if (missingParts.length + warnings.length === 0) return null;
  return (
    <ul class="gaps">
      {missingParts.length ? (
        <li>
          {missingParts.length > 1 ? 'Parts' : 'Part'} {listed(missingParts.map((n) => partName(work, n)))} of this work{' '}
          {missingParts.length > 1 ? 'were' : 'was'} not in the heap.
        </li>
      ) : null}
      {warnings.map((warning) => (
        <li>{warning}</li>
      ))}
    </ul>
  );
}

/** A chapter's title, or its number; the numbers of parts that are missing are left free. */
export function chapterName({ chapters, missingParts }: Pick<Work, 'chapters' | 'missingParts'>, i: number): string {
  const title = chapters[i]?.title;
  if (title) return title;
  let number = i + 1;
  for (const missing of [...missingParts].sort((a, b) => a - b)) if (missing <= number) number++;
  return `Chapter ${number}`;
}

/** The table of chapters. `here` = the chapter on this page, from 0; `paged` = a page for each chapter. */
export function Contents({ work, paged, here }: { work: Work; paged: boolean; here?: number }) {
  if (work.chapters.length < 2) return null;
  return (
    <nav class="contents" aria-label="Chapters">
      <h2>Chapters</h2>
      <ol>
        {work.chapters.map((chapter, i) => (
          <li>
            <a
              href={paged ? `/works/${work.id}/chapters/${i + 1}` : `#chapter-${i + 1}`}
              aria-current={here === i ? 'page' : undefined}
            >
              <bdi>{chapterName(work, i)}</bdi>
            </a>{' '}
            <span class="quiet">{figure(wordsIn(chapter))} words</span>
          </li>
        ))}
      </ol>
      {paged ? (
        <p>
          <a href={`/works/${work.id}/entire`}>The entire work on one page</a>
        </p>
      ) : null}
    </nav>
  );
}

const wordsIn = (chapter: Work['chapters'][number]): number =>
  chapter.blocks.reduce(
    (n, block) =>
      isApparatus(block.type) || block.type === 'scene-break' ? n : n + (block.text.match(/\S+/g)?.length ?? 0),
    0,
  );
