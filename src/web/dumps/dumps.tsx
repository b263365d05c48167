import type { KeptArchive } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { day, dayOf, figure, inARow, listed } from '../../words/writing.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { named, rich } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { Reviews } from '../kit/works/archived.tsx';
import { Inlines } from '../kit/works/prose.tsx';

const PER_PAGE = 100;
/** Stories without a text that are named on the page. */
const MOST_NAMED = 200;

/** For the keeper: the dumps of dead archives that came in, and what became of every row of theirs. */
export const dumpsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const archives = await library.aside.dumps(c.var.actor);
    return page(
      c,
      { title: t('archive.dumps'), mood: 'shelf' },
      <>
        <h1>{t('archive.dumps')}</h1>
        <p class="standing">
          {archives.length === 0
            ? rich('archive.none', { command: <code>npx ficarium import</code> })
            : t('archive.came-in', { n: archives.length })}
        </p>
        {archives.map((archive) => (
          <Archive archive={archive} />
        ))}
      </>,
    );
  };

function Archive({ archive }: { archive: KeptArchive }) {
  const { sha256, position, name, kind, paths, account, found, warnings, readAt } = archive;
  return (
    <section class="archive" aria-labelledby={`a-${sha256.slice(0, 12)}-${position}`}>
      <h2 id={`a-${sha256.slice(0, 12)}-${position}`}>
        <bdi>{name ?? paths[0] ?? kind}</bdi>
      </h2>
      <p class="quiet">{rich('archive.read', { files: named(inARow(paths)), day: dayOf(readAt) })}</p>
      {found ? (
        <p>
          {t('archive.stories', { stories: found.stories, chapters: found.chapters })}{' '}
          {found.missing > 0 ? t('archive.text-missing', { n: found.missing }) : t('archive.text-whole')}
        </p>
      ) : null}
      {warnings.length > 0 ? (
        <ul class="gaps">
          {warnings.map((warning) => (
            <li>{say(warning)}</li>
          ))}
        </ul>
      ) : null}
      <section class="account" aria-label={t('archive.rows-of', { archive: name ?? paths[0] ?? kind })} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t('archive.table')}</th>
              <th scope="col">{t('archive.rows')}</th>
              <th scope="col">{t('archive.carried')}</th>
              <th scope="col">{t('archive.left')}</th>
            </tr>
          </thead>
          <tbody>
            {account.map((table) => (
              <tr>
                <th scope="row">
                  <a href={`/dumps/${sha256}/${position}/${encodeURIComponent(table.table)}`}>{table.table}</a>
                </th>
                <td>{figure(table.rows)}</td>
                <td>{table.carried.map((c) => t('archive.rows-as', { n: c.rows, as: c.as })).join('; ')}</td>
                <td>{table.left.map((l) => t('archive.rows-left', { n: l.rows, why: l.why })).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found && found.untold.length > 0 ? (
        <details>
          <summary>{t('archive.untold', { n: found.untold.length })}</summary>
          <ul>
            {found.untold.slice(0, MOST_NAMED).map(({ story, title, author, chapters }) => (
              <li>
                <a href={`/dumps/${sha256}/${position}/stories/${encodeURIComponent(story)}`}>
                  <bdi>{title ?? t('page.untitled')}</bdi>
                </a>{' '}
                {author ? rich('work.by', { writers: named(author) }) : null}
                {chapters > 0 ? <span class="quiet"> {t('page.chapters', { n: chapters })}</span> : null}
              </li>
            ))}
          </ul>
          {found.untold.length > MOST_NAMED ? (
            <p>{t('page.and-more', { n: found.untold.length - MOST_NAMED })}</p>
          ) : null}
        </details>
      ) : null}
    </section>
  );
}

/** For the keeper: a story of which the heap holds no text, and what was said about it. */
export const dumpStoryPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { sha256 = '', story = '' } = c.req.param() as { [name: string]: string };
    const told =
      /^[0-9a-f]{64}$/.test(sha256) && story.length < 300
        ? await library.aside.story(c.var.actor, sha256, story)
        : null;
    if (!told) throw notFound(sentence('archive.no-such-story'), { href: '/dumps', words: 'archive.go' });
    const { title, authors, summary, chapters, reviews, favourites, published, offsite } = told;
    return page(
      c,
      { title: title ?? t('page.untitled'), mood: 'shelf' },
      <>
        <h1 dir="auto">{title ?? t('page.untitled')}</h1>
        <p class="standing">
          {authors.length > 0 ? `${t('archive.by', { writers: listed(authors.map(({ name }) => name)) })} ` : ''}
          {published ? `${t('archive.on', { day: day(published) })} ` : ''}
          {t('archive.of-story', {
            chapters: chapters.length,
            reviews: reviews.length,
            readers: favourites.length,
          })}{' '}
          <a href="/dumps">{t('archive.all')}</a>
        </p>
        {summary ? (
          <p dir="auto">
            <Inlines text={summary} />
          </p>
        ) : null}
        {offsite ? <p>{rich('archive.lay-at', { address: named(offsite) })}</p> : null}
        <ol class="chapters">
          {chapters.map((chapter) => (
            <li>
              <bdi>{chapter.title ?? t('work.chapter', { n: chapter.number })}</bdi>
              {chapter.files[0] ? ` (${chapter.files[0]})` : ''}
            </li>
          ))}
        </ol>
        <Reviews reviews={reviews} />
      </>,
    );
  };

/** For the keeper: the rows of one table that belong to no work. Members' addresses stand among them. */
export const dumpRowsPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { sha256 = '', position = '', table = '' } = c.req.param() as { [name: string]: string };
    const missing = () => notFound(sentence('archive.no-such-table'), { href: '/dumps', words: 'archive.go' });
    if (!/^[0-9a-f]{64}$/.test(sha256) || !/^\d{1,4}$/.test(position) || table.length > 200) throw missing();
    const path = `/dumps/${sha256}/${position}/${encodeURIComponent(table)}`;
    const n = pageOf(c.req.query('page'), path);
    const archive = (await library.aside.dumps(c.var.actor)).find(
      (a) => a.sha256 === sha256 && a.position === Number(position),
    );
    const its = archive?.account.find((t) => t.table === table);
    if (!its) throw missing();
    const found = await library.aside.rows(c.var.actor, { sha256, position: Number(position), table }, n, PER_PAGE);
    const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
    if (n > pages)
      throw notFound(sentence('page.not-here', { pages }), {
        href: address(path, { page: pages }),
        words: 'page.last',
      });
    return page(
      c,
      { title: t('archive.table-of', { table, archive: archive!.name ?? t('archived.some') }), mood: 'shelf' },
      <>
        <h1>{table}</h1>
        <p class="standing">
          {t('archive.rows-alone', { n: found.total })} <a href="/dumps">{t('archive.all')}</a>
        </p>
        <ol class="rows" start={(n - 1) * PER_PAGE + 1}>
          {found.items.map((row) => (
            <li>
              <dl class="facts">
                {Object.entries(row).map(([column, value]) => (
                  <div>
                    <dt>{column}</dt>
                    <dd dir="auto">{value}</dd>
                  </div>
                ))}
              </dl>
            </li>
          ))}
        </ol>
        <Pager
          page={n}
          pages={pages}
          link={(to) => address(path, { page: to === 1 ? undefined : to })}
          label={t('archive.pages')}
        />
      </>,
    );
  };
