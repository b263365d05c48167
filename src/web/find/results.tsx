import type { Child } from 'hono/jsx';
import { EVERYTHING, partsOf, type Query, writeQuery } from '../../library/finding/queries.ts';
import type { SearchFound } from '../../library/finding/search.ts';
import { t } from '../../words/words.ts';
import type { OwnMarks } from '../kit/works/card-menu.tsx';
import { twinsAmong } from '../kit/works/twins.ts';
import { WorkCard } from '../kit/works/work-card.tsx';
import { searchAddress } from './address.ts';
import { Chosen } from './chosen.tsx';
import { Nothing } from './empty.tsx';
import { Notes } from './notes.tsx';
import { PassageView } from './passage.tsx';
import { Sidebar } from './sidebar.tsx';
import { SurveyView } from './survey.tsx';
import { FORM } from './tick.tsx';
import { OrderMenu } from './tools.tsx';

interface ResultsProps {
  readonly found: SearchFound;
  /** What stands in the box. */
  readonly typed: string;
  /** Above the box. */
  readonly head: Child;
  /** Is there a page before this one? */
  readonly later: boolean;
  readonly adult: boolean;
  /** What who asks has marked; null for who has no account. */
  readonly own: OwnMarks | null;
  /** How a search is kept. */
  readonly saving: Child;
}

/** What is found: the box, what is asked for, the works, and beside them all that narrows them. */
export function Results({ found, typed, head, later, adult, own, saving }: ResultsProps) {
  const { query, works, total, next, survey } = found;
  const parts = partsOf(query);
  const twins = twinsAmong(works);
  const filters = parts.length - partsOf({ ...EVERYTHING, words: query.words }).length;
  return (
    <div class="find">
      {head}
      <Box typed={typed} />
      <Chosen
        parts={parts}
        clear={filters > 1 ? searchAddress({ ...EVERYTHING, words: query.words, sort: query.sort }) : null}
      />
      {saving}
      <Notes found={found} />
      <section class="results" id="results" aria-label={t('find.found', { n: total })}>
        <div class="list-tools">
          <p>{t('find.found', { n: total })}</p>
          <a class="open-sheet" href="#filters">
            {t('find.filters-set', { n: filters })}
          </a>
          <OrderMenu query={query} />
        </div>
        {survey === null || later ? null : <SurveyView survey={survey} query={query} />}
        {works.map((card) => (
          <WorkCard card={card} sought={soughtIn(query)} adult={adult} level={2} own={own} twin={twins.has(card.id)}>
            <PassageView card={card} passage={found.passages.get(card.id)} />
          </WorkCard>
        ))}
        {total === 0 ? <Nothing found={found} /> : null}
        {later || next !== null ? (
          <nav class="pager" aria-label={t('find.pages')}>
            {later ? <a href={searchAddress(query)}>{t('find.first-page')}</a> : null}
            {next === null ? null : (
              <a rel="next" href={searchAddress(query, next)}>
                {t('find.more-works')}
              </a>
            )}
          </nav>
        ) : null}
      </section>
      <Sidebar found={found} account={own !== null} />
    </div>
  );
}

/** Names of tags that are asked for are set in the accent wherever they stand. */
const soughtIn = ({ include }: Query): string => include.map(({ name }) => name).join(' ');

function Box({ typed }: { typed: string }) {
  return (
    <search class="find-box">
      <form id={FORM} action="/search" method="get">
        <label for="words">{t('find.box')}</label>
        <span class="box-row">
          <input
            id="words"
            name="q"
            type="search"
            value={typed}
            maxlength={5000}
            autocomplete="off"
            spellcheck={false}
          />
          <button type="submit">{t('nav.find')}</button>
        </span>
      </form>
      <details class="examples">
        <summary>{t('find.examples')}</summary>
        <dl>
          {EXAMPLES.map(([example, meaning]) => (
            <div>
              <dt>
                <code>{t(example)}</code>
              </dt>
              <dd>{t(meaning)}</dd>
            </div>
          ))}
        </dl>
      </details>
    </search>
  );
}

const EXAMPLES = [
  ['find.typed-words', 'find.example-words'],
  ['find.typed-phrase', 'find.example-phrase'],
  ['find.typed-not', 'find.example-not'],
  ['find.typed-or', 'find.example-or'],
  ['find.typed-title', 'find.example-title'],
  ['find.typed-tag', 'find.example-tag'],
  ['find.typed-without', 'find.example-without'],
  ['find.typed-figures', 'find.example-figures'],
  ['find.typed-rest', 'find.example-rest'],
] as const;

/** What stands in the box: what was typed, as long as it is words alone; what was more than words is beside the list now. */
export function typedIn(query: Query, asked: URLSearchParams): string {
  const typed = asked.getAll('q').join(' ');
  const inBox = partsOf({ ...EVERYTHING, words: query.words });
  return partsOf(query).length === inBox.length && query.sort === null && !query.suggested
    ? typed.slice(0, 5000)
    : writeQuery({ ...EVERYTHING, words: query.words });
}
