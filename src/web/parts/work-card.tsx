import type { WorkCard as Card } from '../../store/reader.ts';
import { isAdult, Marks, ratingWord } from './marks.tsx';
import { Inlines } from './prose.tsx';
import { Byline, FandomLinks, Tags } from './tags.tsx';
import { count, day, figure, languageName, languageTag, percent } from './words.ts';

/** A work in a list: what it is on the first line, the four marks in their places, then the words about it. */
export function WorkCard({
  card,
  sought,
  adult,
  level = 3,
}: {
  card: Card;
  sought?: string;
  adult: boolean;
  level?: 2 | 3;
}) {
  const lang = languageTag(card.language);
  const title = <TitleLink card={card} />;
  const veiled = isAdult(card.rating) && !adult;
  return (
    <article class="card">
      <header>
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>} <Byline authors={card.authors} />{' '}
        <FandomLinks fandoms={card.fandoms} />
      </header>
      <Marks work={card} />
      <div class="about">
        {veiled ? null : <CardTags card={card} {...(sought ? { sought } : {})} />}
        {veiled ? (
          <p class="quiet">
            {card.rating?.endsWith('(suggested)') ? '' : 'Rated '}
            {ratingWord(card.rating)}: open it to say that you want to see it.
          </p>
        ) : card.summary ? (
          <p class="summary" dir="auto" lang={lang}>
            <Inlines text={shortened(card.summary, 600)} />
          </p>
        ) : null}
      </div>
      <Figures card={card} />
    </article>
  );
}

export const TitleLink = ({ card }: { card: Pick<Card, 'id' | 'title' | 'language'> }) => (
  <a class="title" href={`/works/${card.id}`}>
    {card.title ? <bdi lang={languageTag(card.language)}>{card.title}</bdi> : <i>Untitled</i>}
  </a>
);

const TAGS_SHOWN = 30;

/** Pairings first, then characters, then the rest; a work with very many shows the first and says how many are left. */
function CardTags({ card, sought }: { card: Card; sought?: string }) {
  const kinds = [
    ['Pairing', card.relationships],
    ['Character', card.characters],
    ['Tag', card.freeforms],
  ] as const;
  let room = TAGS_SHOWN;
  const shown = kinds.flatMap(([kind, tags]) => {
    const few = tags.slice(0, room);
    room -= few.length;
    return few.length ? [{ kind, tags: few }] : [];
  });
  if (shown.length === 0) return null;
  const left = kinds.reduce((n, [, tags]) => n + tags.length, 0) - (TAGS_SHOWN - room);
  return (
    <p class="taglist">
      {shown.map(({ kind, tags }, i) => (
        <>
          {i ? '; ' : ''}
          <Tags kind={kind} tags={tags} {...(sought ? { sought } : {})} />
        </>
      ))}
      {left > 0 ? <span class="quiet"> and {figure(left)} more</span> : null}
    </p>
  );
}

function Figures({ card }: { card: Card }) {
  return (
    <ul class="figures">
      <li>{count(card.words, 'word')}</li>
      {card.chapters > 1 ? <li>{count(card.chapters, 'chapter')}</li> : null}
      {card.date ? (
        <li>
          <time datetime={card.date}>{day(card.date)}</time>
        </li>
      ) : null}
      {/^en\b/i.test(card.language) || !card.language ? null : <li>{languageName(card.language)}</li>}
      {card.changes ? (
        <li class="mended">
          <Mended /> mended, {percent(card.confidence)} sure
        </li>
      ) : null}
    </ul>
  );
}

/** A page with a seam: this work was restored. */
const Mended = () => (
  <svg class="mend" viewBox="0 0 12 16" width="12" height="16" aria-hidden="true">
    <path d="M1 1h10v14H1z" fill="none" stroke="currentColor" />
    <path class="seam" d="M1 10l3-2 2 2 3-4 2 1" fill="none" stroke-width="1.5" />
  </svg>
);

/** Cut at a word, with an ellipsis. */
export function shortened(text: string, letters: number): string {
  if (text.length <= letters) return text;
  const space = text.lastIndexOf(' ', letters);
  return `${text.slice(0, space > letters / 2 ? space : letters)}\u2026`;
}
