import type { Library } from '../../library/library.ts';
import { t } from '../../words/words.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { address } from '../kit/words.ts';
import { JustDone, justDone, UndoButton, What, Who } from './told.tsx';

type Did = Awaited<ReturnType<Library['tags']['history']>>['items'];

const PER_PAGE = 50;

/** GET /wrangling/history: who did what with tags, the newest first, each thing to be undone. */
export const historyPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const n = pageOf(c.req.query('page'), '/wrangling/history');
    const number = (name: string) => {
      const given = c.req.query(name) ?? '';
      return /^[1-9]\d{0,8}$/.test(given) ? Number(given) : undefined;
    };
    const [tag, id] = [number('tag'), number('id')];
    const link = (page: number) => address('/wrangling/history', { tag, id, page: page === 1 ? undefined : page });
    const [found, done] = await Promise.all([
      library.tags.history(c.var.actor, { tag, ids: id === undefined ? undefined : [id], page: n, perPage: PER_PAGE }),
      justDone(c, library),
    ]);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('wrangle.history'), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('wrangle.history')}</h1>
        <DeskNav here="/wrangling" />
        <JustDone done={done} back={link(n)} />
        {found.items.length === 0 ? (
          <p class="nothing">{t('wrangle.nothing-done')}</p>
        ) : (
          <DidList items={found.items} back={link(n)} />
        )}
        <Pager page={n} pages={Math.ceil(found.total / PER_PAGE)} link={link} label={t('list.pages')} />
        <p class="onward">
          <a href="/wrangling">{t('wrangle.all-bins')}</a>
        </p>
      </>,
    );
  };

export const DidList = ({ items, back }: { items: Did; back: string }) => (
  <ol class="said-list">
    {items.map((did) => (
      <li class={did.undoneBy === null ? undefined : 'taken-back'} id={`did-${did.id}`}>
        <p>
          <What did={did} />
        </p>
        <Who did={did} />
        <UndoButton did={did} back={back} />
      </li>
    ))}
  </ol>
);
