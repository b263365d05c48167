import type { EditionHead } from '../../store/reader.ts';
import { say, t } from '../../words/words.ts';
import { listed } from '../../words/writing.ts';
import { allChapters } from '../kit/works/address.ts';
import { Inlines } from '../kit/works/prose.tsx';

/** What stands around a story: notes, what is missing, what it is related to, its chapters. */

/** Author's notes, disclaimers, end marks: kept, apart from the story, opened when asked for. */
export function Notes({ work }: { work: EditionHead }) {
  const notes = (work.fields.notes?.value ?? []).filter((note) => note.trim());
  if (notes.length === 0) return null;
  return (
    <details class="notes">
      <summary>{t('work.notes', { n: notes.length })}</summary>
      {notes.map((note) => (
        <p dir="auto">
          <Inlines text={note} />
        </p>
      ))}
    </details>
  );
}

/** A missing part's number, with its name where the archive it comes from or its table of contents said so. */
function partName({ archived, contents }: EditionHead, number: number): string {
  const missing = [...(archived?.missing ?? []), ...(contents?.missing ?? [])];
  const title = missing.find((part) => part.number === number)?.title;
  return title ? t('work.part-named', { n: String(number), title }) : String(number);
}

/** What the heap did not hold or could no longer tell. */
export function Gaps({ work }: { work: EditionHead }) {
  const { missingParts } = work;
  const warnings = [...work.warnings, ...(work.lookAt ?? [])].map(say);
  if (missingParts.length + warnings.length === 0) return null;
  return (
    <ul class="gaps">
      {missingParts.length ? (
        <li>
          {t('work.not-in-heap', {
            n: missingParts.length,
            parts: listed(missingParts.map((n) => partName(work, n))),
          })}
        </li>
      ) : null}
      {warnings.map((warning) => (
        <li>{warning}</li>
      ))}
    </ul>
  );
}

/** A chapter's title, or its number; the numbers of parts that are missing are left free. */
export function chapterName(
  { chapters, missingParts }: Pick<EditionHead, 'chapters' | 'missingParts'>,
  i: number,
): string {
  const title = chapters[i]?.title;
  if (title) return title;
  let number = i + 1;
  for (const missing of [...missingParts].sort((a, b) => a - b)) if (missing <= number) number++;
  return t('work.chapter', { n: number });
}

/** Up to so many chapters stand in the menu; of more, those around the reader, with a way to all of them. */
const FEW = 40;
const AROUND = 6;

/** The menu of chapters. `here` = the chapter on this page, from 0; `paged` = a page for each chapter. */
export function Contents({
  work,
  paged,
  here,
  read,
}: {
  work: EditionHead;
  paged: boolean;
  here?: number;
  read: ReadChapters | null;
}) {
  const all = work.chapters.length;
  if (all < 2) return null;
  const from = all <= FEW ? 0 : Math.max(0, Math.min((here ?? 0) - AROUND, all - 2 * AROUND - 1));
  const to = all <= FEW ? all : Math.min(all, from + 2 * AROUND + 1);
  return (
    <details class="contents">
      <summary>{t('work.n-chapters', { n: all })}</summary>
      <nav aria-label={t('work.chapters')}>
        <ChapterList work={work} paged={paged} from={from} to={to} here={here} read={read} />
        {all > FEW ? (
          <p>
            <a href={allChapters(work.id, here ?? 0)}>{t('work.all-chapters', { n: all })}</a>
          </p>
        ) : null}
        {paged ? (
          <p>
            <a href={`/works/${work.id}/entire`}>{t('work.on-one-page')}</a>
          </p>
        ) : null}
      </nav>
    </details>
  );
}

interface ListProps {
  readonly work: EditionHead;
  readonly paged: boolean;
  /** From 0; `to` is behind the last. */
  readonly from: number;
  readonly to: number;
  readonly here?: number | undefined;
  /** Which of them who asks has read, and which came since; null where only their browser knows. */
  readonly read: ReadChapters | null;
}

/** Numbers of chapters, from 0. */
export interface ReadChapters {
  readonly read: readonly number[];
  readonly fresh: readonly number[];
}

const stateOf = (read: ReadChapters | null, i: number): string | null =>
  read?.read.includes(i) ? t('work.is-read') : read?.fresh.includes(i) ? t('work.is-new') : null;

/** Some chapters of a work, each with its length. */
export const ChapterList = ({ work, paged, from, to, here, read }: ListProps) => (
  <ol start={from + 1}>
    {work.chapters.slice(from, to).map((chapter, k) => (
      <li data-chapter={from + k}>
        <a
          href={paged ? `/works/${work.id}/chapters/${from + k + 1}` : `#chapter-${from + k + 1}`}
          aria-current={here === from + k ? 'page' : undefined}
        >
          <bdi>{chapterName(work, from + k)}</bdi>
        </a>{' '}
        <span class="state">{stateOf(read, from + k)}</span>{' '}
        <span class="quiet">{t('page.words', { n: chapter.words })}</span>
      </li>
    ))}
  </ol>
);
