import { asideWords } from '../../books/parts/aside.ts';
import type { Bar, HeapCounts, Picture, Reader } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import { fieldName } from '../kit/field-words.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { type BarOf, BarTable, Columns } from './bars.tsx';
import { KINDS, valueWords } from './words.ts';

const LARGEST = 10;

/** The keeper's desk: the heap as a picture, and what waits. */
export const overviewPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const [counts, picture, waiting, answers, largest, due] = await Promise.all([
      library.works.counts(c.var.actor),
      library.desk.picture(c.var.actor),
      library.desk.waiting(c.var.actor),
      library.desk.answers(c.var.actor),
      library.desk.largest(c.var.actor, LARGEST),
      library.bench.due(c.var.actor),
    ]);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('desk.title'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('desk.title')}</h1>
        <DeskNav here="/desk" />
        <Standing counts={counts} />
        <Due due={due} />
        {counts.works === 0 && counts.refused === 0 ? (
          <p class="nothing">{rich('desk.will-be-drawn', { bring: to('/take-in') })}</p>
        ) : (
          <div class="desk">
            <Waits waiting={waiting} answers={answers} largest={largest} />
            <Drawn picture={picture} />
          </div>
        )}
      </>,
    );
  };

const Standing = ({ counts }: { counts: HeapCounts }) => (
  <p class="standing">{t('desk.standing', { works: counts.works, files: counts.files, refused: counts.refused })}</p>
);

function Waits({
  waiting,
  answers,
  largest,
}: {
  waiting: Awaited<ReturnType<Reader['desk']['waiting']>>;
  answers: number;
  largest: Awaited<ReturnType<Reader['desk']['largest']>>;
}) {
  const all = waiting.reduce((n, one) => n + one.questions, 0);
  return (
    <section aria-labelledby="waits">
      <h2 id="waits">{t('desk.what-waits')}</h2>
      {all === 0 ? (
        <p>{t('desk.nothing-to-ask')}</p>
      ) : (
        <>
          <p>
            {answers < all
              ? t('desk.questions-settled', { questions: all, answers })
              : t('desk.questions', { questions: all })}{' '}
            <a href="/desk/queue">{t('desk.begin')}</a>
          </p>
          <ul class="waits">
            {waiting.map(({ kind, questions }) => (
              <li>
                <a href={address('/desk/queue', { kind })}>{t(KINDS[kind])}</a>{' '}
                <span class="number">{figure(questions)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {largest.length > 0 ? (
        <>
          <h2>{t('desk.one-answer-settles')}</h2>
          <ul class="waits">
            {largest.map(({ field, alike, works }) => (
              <li>
                <a href={address('/desk/queue', { field, alike })}>
                  {rich('desk.field-says', { field: fieldName(field), value: <bdi>{valueWords(field, alike)}</bdi> })}
                </a>{' '}
                <span class="number">{figure(works)}</span>
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}

function Drawn({ picture }: { picture: Picture }) {
  const { formats, years, confidence, refusals } = picture;
  const unknown = years.find(({ name }) => name === '');
  return (
    <div>
      <section aria-labelledby="forms">
        <h2 id="forms">{t('desk.which-forms')}</h2>
        <BarTable
          bars={formats.map((bar) => named(bar, { form: bar.name }))}
          what={t('desk.form')}
          caption={t('desk.works-by-form')}
        />
      </section>
      <section aria-labelledby="years">
        <h2 id="years">{t('desk.which-years')}</h2>
        {years.length > (unknown ? 1 : 0) ? (
          <Columns bars={everyYear(years)} what={t('desk.year')} caption={t('desk.works-by-year')} />
        ) : (
          <p>{t('desk.no-year')}</p>
        )}
        {unknown ? (
          <p>
            <a href="/works?year=">{t('desk.unknown-date', { n: unknown.count })}</a>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="sureness">
        <h2 id="sureness">{t('desk.how-sure')}</h2>
        <Columns bars={everyTenth(confidence)} what={t('desk.sureness')} caption={t('desk.works-by-sureness')} />
      </section>
      <section aria-labelledby="aside">
        <h2 id="aside">{t('desk.aside-why')}</h2>
        {refusals.length === 0 ? (
          <p>{t('desk.all-taken-in')}</p>
        ) : (
          <BarTable
            bars={refusals.map(({ name, count }) => ({
              label: asideWords(name),
              count,
              href: address('/left-aside', { code: name }),
            }))}
            what={t('desk.reason')}
            caption={t('desk.aside-by-reason')}
          />
        )}
        <p>
          <a href="/dumps">{t('desk.dumps')}</a>
        </p>
      </section>
    </div>
  );
}

const named = ({ name, count }: Bar, query: Parameters<typeof address>[1]): BarOf => ({
  label: name,
  count,
  href: address('/works', query),
});

const MOST_YEARS = 120;

/** Years without a work are drawn too, as gaps; where the dates are wild, only those that have some. */
function everyYear(years: readonly Bar[]): BarOf[] {
  const known = years.filter(({ name }) => name !== '');
  const first = Number(known[0]!.name);
  const last = Number(known.at(-1)!.name);
  const all =
    last - first < MOST_YEARS
      ? Array.from({ length: last - first + 1 }, (_, i) => String(first + i).padStart(4, '0'))
      : known.map(({ name }) => name);
  const counts = new Map(known.map(({ name, count }) => [name, count]));
  return all.map((name) => named({ name, count: counts.get(name) ?? 0 }, { year: name }));
}

function everyTenth(confidence: readonly Bar[]): BarOf[] {
  const counts = new Map(confidence.map(({ name, count }) => [Number(name), count]));
  const lowest = Math.min(5, ...counts.keys());
  return Array.from({ length: 11 - lowest }, (_, i) => i + lowest).map((tenths) => ({
    label: tenths === 10 ? t('desk.certain') : t('desk.tenth', { from: tenths / 10, to: tenths / 10 + 0.09 }),
    count: counts.get(tenths) ?? 0,
    href: address('/works', { sure: tenths }),
  }));
}
