import { asideWords } from '../../books/parts/aside.ts';
import { sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';

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
      throw notFound(sentence('page.not-here', { pages }), {
        href: address('/left-aside', { code, page: pages }),
        words: 'page.last',
      });
    return page(
      c,
      { title: t('heap.left-aside'), mood: 'shelf' },
      <>
        <h1>{t('heap.left-aside')}</h1>
        <p class="standing">
          {found.total === 0
            ? t(code ? 'heap.none-for-that' : 'heap.all-taken-in')
            : t('heap.not-taken-in', { n: found.total })}{' '}
          {code ? rich('heap.only-those', { why: asideWords(code), all: to('/left-aside') }) : null}
        </p>
        <p>
          <a href="/dumps">{t('heap.dumps')}</a>
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
          label={t('list.pages')}
        />
      </>,
    );
  };
