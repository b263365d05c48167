import type { EditionHead } from '../../../store/reader.ts';
import { t } from '../../../words/words.ts';
import { readingTime, wordsFrom } from '../reading-time.ts';
import { languageTag } from '../words.ts';
import { Byline, unsure } from './tags.tsx';
import { titleOf } from './title.ts';

/** The head of a later chapter: only what says where one is. */
export const SlimHead = ({ work, at }: { work: EditionHead; at?: number | null }) => (
  <header class="work-head slim">
    <p class="of">
      <a href={`/works/${work.id}`} dir="auto">
        <bdi lang={languageTag(work.fields.language?.value)}>{titleOf(work)}</bdi>
      </a>{' '}
      <Byline authors={work.authors.map(({ name }) => name)} suggested={unsure(work.fields.authors)} />
      {typeof at === 'number' ? (
        <span class="where">
          {t('work.chapter-of', { n: at + 1, of: work.chapters.length })}
          {' · '}
          {readingTime(work.chapters[at]?.words ?? 0)}
          {at + 1 < work.chapters.length ? (
            <>
              {' · '}
              {t('work.left', { time: readingTime(wordsFrom(work, at)) })}
            </>
          ) : null}
        </span>
      ) : null}
    </p>
  </header>
);
