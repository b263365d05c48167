import type { Child } from 'hono/jsx';
import { tagRows } from '../../../catalogue/vocabulary.ts';
import type { WorkCard as Card } from '../../../store/reader.ts';
import { t, words } from '../../../words/words.ts';
import { day, languageName, share } from '../../../words/writing.ts';
import { fieldOne } from '../field-words.ts';
import { rich } from '../rich.tsx';
import { capital, languageTag } from '../words.ts';
import { CardMenu, type OwnMarks } from './card-menu.tsx';
import { isAdultCard, Marks, ratingMark } from './marks.tsx';
import { Inlines } from './prose.tsx';
import { CardByline, FandomLinks, Suggested, SuggestedWord, Tags, tagsIn } from './tags.tsx';
import { titleSet } from './title.ts';

/** A work in a list: what it is on the first line, the four marks in their places, then the words about it. */
export function WorkCard({
  card,
  sought,
  adult,
  level = 3,
  children,
  own = null,
  twin = false,
}: {
  card: Card;
  sought?: string;
  adult: boolean;
  level?: 2 | 3;
  /** What else there is to say of it; not of a work that is veiled. */
  children?: Child;
  /** What who asks has marked; null for who has no account. */
  own?: OwnMarks | null;
  /** Another in the same list is called alike: its length stands beside the title. */
  twin?: boolean;
}) {
  const lang = languageTag(card.language);
  const title = <TitleLink card={card} twin={twin} />;
  const fandom = tagsIn(card.tags, 'fandom');
  const fandoms = <FandomLinks fandoms={fandom.names} suggested={fandom.suggested} />;
  const veiled = isAdultCard(card) && !adult;
  const supposed = card.suggested.includes('summary');
  return (
    <article class="card">
      <header>
        {veiled ? null : (
          // Loaded where covers are asked for: elsewhere the style sheet leaves it out.
          <img class="card-cover" src={`/works/${card.id}/cover.svg`} alt="" width={60} height={90} loading="lazy" />
        )}
        {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>} <CardByline tags={card.tags} />{' '}
        {fandom.suggested ? <Suggested>{fandoms}</Suggested> : fandoms}
      </header>
      <Marks work={card} />
      <div class="about">
        {veiled ? null : <CardTags card={card} {...(sought ? { sought } : {})} />}
        {veiled ? (
          <p class="quiet">
            {t(tagsIn(card.tags, 'rating').suggested ? 'card.veiled-perhaps' : 'card.veiled', {
              rating: ratingMark(card.tags),
            })}
          </p>
        ) : card.summary ? (
          <p class={supposed ? 'summary supposed' : 'summary'} dir="auto" lang={lang}>
            <Inlines text={shortened(card.summary, 600)} />
            {supposed ? (
              <span lang={words().language}>
                {' '}
                <SuggestedWord />
              </span>
            ) : null}
          </p>
        ) : null}
        {veiled ? null : children}
      </div>
      <Figures card={card} />
      {own ? <CardMenu card={card} own={own} /> : null}
    </article>
  );
}

export const TitleLink = ({
  card,
  twin = false,
}: {
  card: Pick<Card, 'id' | 'title' | 'language' | 'words'>;
  twin?: boolean;
}) => (
  <a class="title" href={`/works/${card.id}`}>
    {card.title ? <bdi lang={languageTag(card.language)}>{titleSet(card)}</bdi> : <i>{t('page.untitled')}</i>}
    {twin ? <span class="twin"> ({t('page.words', { n: card.words })})</span> : null}
  </a>
);

const TAGS_SHOWN = 30;

/**
 * What is said, then what is suggested; of each in the order of the vocabulary. A work with very many shows the first and says
 * how many are left.
 */
function CardTags({ card, sought }: { card: Card; sought?: string }) {
  const kinds = tagRows()
    .filter(({ place, tag }) => place === undefined && tag !== 'fandom')
    .map(({ tag, name }) => ({ type: tag, kind: capital(fieldOne(name)), ...tagsIn(card.tags, tag) }))
    .sort((a, b) => Number(a.suggested) - Number(b.suggested));
  let room = TAGS_SHOWN;
  const shown = kinds.flatMap(({ names, ...kind }) => {
    const few = names.slice(0, room);
    room -= few.length;
    return few.length ? [{ ...kind, tags: few }] : [];
  });
  if (shown.length === 0) return null;
  const left = kinds.reduce((n, { names }) => n + names.length, 0) - (TAGS_SHOWN - room);
  const group = (some: typeof shown) =>
    some.map((tags, i) => (
      <>
        {i ? '; ' : ''}
        <Tags {...tags} {...(sought ? { sought } : {})} />
      </>
    ));
  const said = shown.filter(({ suggested }) => !suggested);
  const supposed = shown.filter(({ suggested }) => suggested);
  return (
    <p class="taglist">
      {group(said)}
      {said.length > 0 && supposed.length > 0 ? '; ' : ''}
      {supposed.length > 0 ? <Suggested>{group(supposed)}</Suggested> : null}
      {left > 0 ? <span class="quiet"> {t('page.and-more', { n: left })}</span> : null}
    </p>
  );
}

function Figures({ card }: { card: Card }) {
  return (
    <ul class="figures">
      <li>{t('page.words', { n: card.words })}</li>
      {card.chapters > 1 ? <li>{t('page.chapters', { n: card.chapters })}</li> : null}
      {card.date ? (
        <li>
          {card.suggested.includes('date') ? (
            rich('card.perhaps-date', { date: <time datetime={card.date}>{day(card.date)}</time> })
          ) : (
            <time datetime={card.date}>{day(card.date)}</time>
          )}
        </li>
      ) : null}
      {/^en\b/i.test(card.language) || !card.language ? null : <li>{languageName(card.language)}</li>}
      {card.changes ? (
        <li class="mended">
          <Mended /> {t('card.mended', { sure: share(card.confidence) })}
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
