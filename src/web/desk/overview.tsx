import type { Bar, HeapCounts, Picture, Reader } from '../../store/reader.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { address, count, fieldName, figure, sureWords } from '../kit/words.ts';
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
      { title: 'The desk', mood: 'bench', section: 'desk' },
      <>
        <h1>The desk</h1>
        <DeskNav here="/desk" />
        <Standing counts={counts} />
        <Due due={due} />
        {counts.works === 0 && counts.refused === 0 ? (
          <p class="nothing">
            What comes in will be drawn here: in which forms, from which years, how sure we are.{' '}
            <a href="/take-in">Bring stories in</a>.
          </p>
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
  <p class="standing">
    {count(counts.works, 'work')} out of {count(counts.files, 'file')}
    {counts.refused ? `; ${figure(counts.refused)} left aside` : ''}.
  </p>
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
      <h2 id="waits">What waits</h2>
      {all === 0 ? (
        <p>Nothing. What the files do not say for certain is asked here.</p>
      ) : (
        <>
          <p>
            {count(all, 'question')}
            {answers < all ? `; ${count(answers, 'answer')} would settle them` : ''}.{' '}
            <a href="/desk/queue">Begin with the greatest doubt</a>
          </p>
          <ul class="waits">
            {waiting.map(({ kind, questions }) => (
              <li>
                <a href={address('/desk/queue', { kind })}>{KINDS[kind]}</a>{' '}
                <span class="number">{figure(questions)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      {largest.length > 0 ? (
        <>
          <h2>What one answer settles</h2>
          <ul class="waits">
            {largest.map(({ field, alike, works }) => (
              <li>
                <a href={address('/desk/queue', { field, alike })}>
                  {fieldName(field)}: <bdi>{valueWords(field, alike)}</bdi>
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
        <h2 id="forms">In which forms it came</h2>
        <BarTable
          bars={formats.map((bar) => named(bar, { form: bar.name }))}
          what="Form"
          caption="Works by the form of their files"
        />
      </section>
      <section aria-labelledby="years">
        <h2 id="years">From which years</h2>
        {years.length > (unknown ? 1 : 0) ? (
          <Columns bars={everyYear(years)} what="Year" caption="Works by the year in which they were written" />
        ) : (
          <p>No work says when it was written.</p>
        )}
        {unknown ? (
          <p>
            <a href="/works?year=">{count(unknown.count, 'work')} of unknown date</a>
          </p>
        ) : null}
      </section>
      <section aria-labelledby="sureness">
        <h2 id="sureness">How sure the restoration is</h2>
        <Columns bars={everyTenth(confidence)} what="Sureness" caption="Works by how sure their restoration is" />
      </section>
      <section aria-labelledby="aside">
        <h2 id="aside">What was left aside, and why</h2>
        {refusals.length === 0 ? (
          <p>Nothing: every file was taken in.</p>
        ) : (
          <BarTable
            bars={refusals.map(({ name, count }) => ({
              label: name.replace(/-/g, ' '),
              count,
              href: address('/left-aside', { code: name }),
            }))}
            what="Reason"
            caption="What was left aside, by reason"
          />
        )}
        <p>
          <a href="/dumps">Dumps of archives, row by row</a>
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
    label: sureWords(tenths).replace('Restored ', ''),
    count: counts.get(tenths) ?? 0,
    href: address('/works', { sure: tenths }),
  }));
}
