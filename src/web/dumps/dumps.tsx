import type { KeptArchive } from '../../store/reader.ts';
import { say } from '../../words/words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { address, count, day, dayOf, figure, listed } from '../kit/words.ts';
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
      { title: 'Dumps of archives', mood: 'shelf' },
      <>
        <h1>Dumps of archives</h1>
        <p class="standing">
          {archives.length === 0
            ? 'When a dump of an archive comes in, what became of each of its rows is told here. Take one in with `ficarium import`.'
            : `${count(archives.length, 'archive')} came in as a dump. Every row is accounted for.`}
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
      <p class="quiet">
        <bdi>{paths.join(', ')}</bdi>, read {dayOf(readAt)}
      </p>
      {found ? (
        <p>
          {count(found.stories, 'story', 'stories')} in {count(found.chapters, 'chapter')}.{' '}
          {found.missing > 0
            ? `The text of ${count(found.missing, 'chapter')} is not in the heap.`
            : 'The text of every chapter is there.'}
        </p>
      ) : null}
      {warnings.length > 0 ? (
        <ul class="gaps">
          {warnings.map((warning) => (
            <li>{say(warning)}</li>
          ))}
        </ul>
      ) : null}
      <section class="account" aria-label={`Rows of ${name ?? 'the archive'}`} tabindex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Table</th>
              <th scope="col">Rows</th>
              <th scope="col">Carried over</th>
              <th scope="col">Left in the dump</th>
            </tr>
          </thead>
          <tbody>
            {account.map((table) => (
              <tr>
                <th scope="row">
                  <a href={`/dumps/${sha256}/${position}/${encodeURIComponent(table.table)}`}>{table.table}</a>
                </th>
                <td>{figure(table.rows)}</td>
                <td>{table.carried.map((c) => `${figure(c.rows)} as ${say(c.as)}`).join('; ')}</td>
                <td>{table.left.map((l) => `${figure(l.rows)}: ${say(l.why)}`).join('; ')}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {found && found.untold.length > 0 ? (
        <details>
          <summary>{count(found.untold.length, 'story', 'stories')} without any text in the heap</summary>
          <ul>
            {found.untold.slice(0, MOST_NAMED).map(({ story, title, author, chapters }) => (
              <li>
                <a href={`/dumps/${sha256}/${position}/stories/${encodeURIComponent(story)}`}>
                  <bdi>{title ?? 'Untitled'}</bdi>
                </a>
                {author ? (
                  <>
                    {' '}
                    by <bdi>{author}</bdi>
                  </>
                ) : null}
                {chapters > 0 ? `, ${count(chapters, 'chapter')}` : ''}
              </li>
            ))}
          </ul>
          {found.untold.length > MOST_NAMED ? <p>and {figure(found.untold.length - MOST_NAMED)} more</p> : null}
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
    if (!told) throw notFound('The dump tells of no such story.', { href: '/dumps', words: 'Go to the dumps' });
    const { title, authors, summary, chapters, reviews, favourites, published, offsite } = told;
    return page(
      c,
      { title: title ?? 'Untitled', mood: 'shelf' },
      <>
        <h1 dir="auto">{title ?? 'Untitled'}</h1>
        <p class="standing">
          {authors.length > 0 ? `By ${listed(authors.map(({ name }) => name))}. ` : ''}
          {published ? `${day(published)}. ` : ''}
          {count(chapters.length, 'chapter')}, {count(reviews.length, 'review')}, favourite of{' '}
          {count(favourites.length, 'reader')}. <a href="/dumps">All dumps</a>
        </p>
        {summary ? (
          <p dir="auto">
            <Inlines text={summary} />
          </p>
        ) : null}
        {offsite ? (
          <p>
            It lay at <bdi>{offsite}</bdi>.
          </p>
        ) : null}
        <ol class="chapters">
          {chapters.map((chapter) => (
            <li>
              <bdi>{chapter.title ?? `Chapter ${chapter.number}`}</bdi>
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
    const missing = () => notFound('There is no such table here.', { href: '/dumps', words: 'Go to the dumps' });
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
      throw notFound(`This list ends at page ${pages}.`, {
        href: address(path, { page: pages }),
        words: 'Go to its last page',
      });
    return page(
      c,
      { title: `${table} of ${archive!.name ?? 'an archive'}`, mood: 'shelf' },
      <>
        <h1>{table}</h1>
        <p class="standing">
          {found.total === 0
            ? 'No row of this table stands by itself: what it said went to the works, or was left in the dump.'
            : `${count(found.total, 'row')} that ${found.total === 1 ? 'belongs' : 'belong'} to no single work.`}{' '}
          <a href="/dumps">All dumps</a>
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
          label="Pages of this table"
        />
      </>,
    );
  };
