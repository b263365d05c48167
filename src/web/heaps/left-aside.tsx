import { say } from '../../words/words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { address, count } from '../kit/words.ts';

const PER_PAGE = 100;

/** For the keeper: the files that were not taken in, and why. */
export const leftAsidePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const n = pageOf(c.req.query('page'), '/left-aside');
    const code = c.req.query('code') || undefined;
    const found = await library.aside.refused(c.var.actor, n, PER_PAGE, code);
    const pages = Math.max(1, Math.ceil(found.total / PER_PAGE));
    if (n > pages)
      throw notFound(`This list ends at page ${pages}.`, {
        href: address('/left-aside', { code, page: pages }),
        words: 'Go to its last page',
      });
    return page(
      c,
      { title: 'Left aside', mood: 'shelf' },
      <>
        <h1>Left aside</h1>
        <p class="standing">
          {found.total === 0
            ? code
              ? 'Nothing was left aside for that reason.'
              : 'Every file of the heap was taken in.'
            : `${count(found.total, 'file')} of the heap could not be taken in. They stay as they are, where they are.`}
          {code ? (
            <>
              {' '}
              Only those that were: {code.replace(/-/g, ' ')}. <a href="/left-aside">All that was left aside</a>
            </>
          ) : null}
        </p>
        <p>
          <a href="/dumps">What became of the dumps of archives, row by row</a>
        </p>
        <dl class="aside-list">
          {found.items.map(({ path, message, what }) => (
            <div data-what={what ?? undefined}>
              <dt>
                <bdi>{path}</bdi>
              </dt>
              <dd>{say(message)}</dd>
            </div>
          ))}
        </dl>
        <Pager
          page={n}
          pages={pages}
          link={(to) => address('/left-aside', { code, page: to === 1 ? undefined : to })}
          label="Pages of this list"
        />
      </>,
    );
  };
