import type { Chapter } from '../../catalogue/work.ts';
import type { OwnNote } from '../../library/notes.ts';
import type { Edition } from '../../store/reader.ts';
import { directionOf, languageTag } from '../kit/words.ts';
import { anchorsOf } from '../kit/works/address.ts';
import { directionIn, Inlines, Prose } from '../kit/works/prose.tsx';
import { titleOf } from '../kit/works/title.ts';
import { chapterName } from './matter.tsx';
import { besideChapter } from './own-notes.tsx';

interface StoryProps {
  readonly edition: Edition;
  /** The text of all chapters, or of the one that is shown. */
  readonly chapters: readonly Chapter[];
  readonly only: number | null;
  /** The library remembers where who reads stops. */
  readonly keeps: boolean;
  readonly notes?: readonly OwnNote[];
  /** Each paragraph is followed by a way to write a note to it. */
  readonly writes?: boolean;
}

/** More chapters than these on one page are drawn as they come near. */
const MANY = 12;

/** The story itself, all of it or one chapter. */
export function Story({ edition, chapters: texts, only, keeps, notes = [], writes = false }: StoryProps) {
  const { work } = edition;
  const lang = languageTag(work.fields.language?.value);
  const chapters = texts.map((chapter, i) => ({ chapter, i: only ?? i }));
  return (
    <article
      class={chapters.length > MANY ? 'story many' : 'story'}
      id="story"
      lang={lang}
      dir={directionOf(lang)}
      aria-label={titleOf(work)}
      data-work={work.id}
      data-edition={edition.number}
      data-chapter={only ?? undefined}
      data-chapters={work.chapters.length}
      data-keeps={keeps ? '' : undefined}
    >
      {chapters.map(({ chapter, i }) => {
        const { blocks } = chapter;
        const beside = besideChapter(chapter, { work: work.id, edition: edition.number, chapter: i, notes, writes });
        const from = behindTitle(blocks, chapter.title, work.title);
        if (work.chapters.length < 2 && !chapter.title)
          return <Prose blocks={blocks} from={from} level={2} beside={beside} />;
        return (
          <section class="chapter" id={`chapter-${i + 1}`}>
            <ChapterTitle name={chapterName(work, i)} top={only !== null && only > 0} />
            <Prose
              blocks={blocks}
              from={from}
              level={only !== null && only > 0 ? 2 : 3}
              anchors={only === null ? anchorsOf(work, i) : ''}
              beside={beside}
            />
          </section>
        );
      })}
    </article>
  );
}

/** On a chapter's own page its name is the page's first heading. */
function ChapterTitle({ name, top }: { name: string; top: boolean }) {
  const words = <Inlines text={name} />;
  return top ? <h1 dir={directionIn(name)}>{words}</h1> : <h2 dir={directionIn(name)}>{words}</h2>;
}

/** The chapter's heading is set by the page; where the story repeats it at its head, the story begins behind it. */
function behindTitle(blocks: Chapter['blocks'], ...titles: (string | null)[]): number {
  const letters = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const known = new Set(titles.flatMap((title) => (title ? [letters(title)] : [])));
  return Math.max(
    0,
    blocks.findIndex((block) => !(block.type === 'heading' && known.has(letters(block.text)))),
  );
}
