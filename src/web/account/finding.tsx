import { LONGEST_TAG, TAG_TYPES } from '../../library/finding/queries.ts';
import type { Library } from '../../library/library.ts';
import { LONGEST_SAVED } from '../../library/own/lengths.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import type { Wrong } from '../kit/form.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { rich, unseen } from '../kit/rich.tsx';
import { typeWords } from '../kit/tag-type.ts';
import { address } from '../kit/words.ts';
import { titleOf } from '../kit/works/title.ts';
import { TitleLink } from '../kit/works/work-card.tsx';

const PER_PAGE = 20;
const HERE = '/account/finding';

type Own = Library['own'];
type Items<K extends 'never' | 'saved'> = Awaited<ReturnType<Own[K]>>;
type Marked = Awaited<ReturnType<Own['marked']>>;

/** GET /account/finding: all that stands beside what one asks: searches kept, tags never shown, works hidden and read. */
export const ownFindingPage = (needs: Needs) => (c: Ask) => ownFinding(needs, c);

/** @param typed what was filled in and cannot be so */
export async function ownFinding(
  { library }: Needs,
  c: Ask,
  { wrong = {}, typed = '' }: { readonly wrong?: Wrong; readonly typed?: string } = {},
): Promise<Response> {
  const { actor } = c.var;
  const pages = { read: pageOf(c.req.query('read'), HERE), hidden: pageOf(c.req.query('hidden'), HERE) };
  const [saved, never, hidden, read] = await Promise.all([
    library.own.saved(actor),
    library.own.never(actor),
    library.own.marked(actor, 'hidden', pages.hidden, PER_PAGE),
    library.own.marked(actor, 'read', pages.read, PER_PAGE),
  ]);
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('own.title'), mood: 'shelf' },
    <section class="plain-page own">
      <h1>{t('own.title')}</h1>
      <p class="quiet">{t('own.about')}</p>
      <Saved saved={saved} wrong={wrong['search']} />
      <NeverShown never={never} wrong={wrong['never']} typed={typed} />
      <MarkedWorks mark="hidden" heads="own.hidden" none="own.none-hidden" undo="own.show-again" found={hidden} />
      <MarkedWorks mark="read" heads="own.read" none="own.none-read" undo="own.not-read" found={read} />
    </section>,
    Object.keys(wrong).length > 0 ? 400 : undefined,
  );
}

function Saved({ saved, wrong }: { saved: Items<'saved'>; wrong: string | undefined }) {
  return (
    <section>
      <h2>{t('own.searches')}</h2>
      {wrong ? (
        <p class="wrong" role="alert">
          {wrong}
        </p>
      ) : null}
      {saved.length === 0 ? <p class="nothing">{t('own.none-saved')}</p> : null}
      <ul class="own-rows">
        {saved.map(({ id, name, asked, query }) => (
          <li>
            <p>
              <a href={`/search?${asked}`}>
                <bdi>{name}</bdi>
              </a>{' '}
              <code class="quiet">{query}</code>
            </p>
            <details>
              <summary>{t('own.change')}</summary>
              <form class="own-form" method="post" action="/account/searches/rename">
                <label for={`name-${id}`}>{t('own.name')}</label>
                <input
                  id={`name-${id}`}
                  name="name"
                  value={name}
                  maxlength={LONGEST_SAVED}
                  required
                  autocomplete="off"
                  dir="auto"
                />
                <button type="submit" name="id" value={id}>
                  {t('own.rename')}
                </button>
                <button type="submit" name="id" value={id} formaction="/account/searches/delete" formnovalidate>
                  {t('own.delete')}
                </button>
              </form>
            </details>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NeverShown({ never, wrong, typed }: { never: Items<'never'>; wrong: string | undefined; typed: string }) {
  return (
    <section>
      <h2>{t('own.never')}</h2>
      <p class="quiet">{t('own.about-never')}</p>
      <form method="post" action="/account/finding/allow">
        <ul class="own-rows">
          {never.map(({ id, type, name }) => (
            <li class="own-line">
              <span>
                <bdi>{name}</bdi> <span class="quiet">{type === null ? t('own.any-type') : typeWords(type)}</span>
              </span>
              <button type="submit" name="id" value={id}>
                {rich('own.allow', { name, unseen })}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <form class="own-form" method="post" action="/account/finding/never">
        <label for="never-type">{t('own.type')}</label>
        <select id="never-type" name="type">
          <option value="">{t('own.any-type')}</option>
          {TAG_TYPES.map((type) => (
            <option value={type}>{typeWords(type)}</option>
          ))}
        </select>
        <label for="never-name">{t('own.tag')}</label>
        <input
          id="never-name"
          name="name"
          value={typed}
          maxlength={LONGEST_TAG}
          required
          autocomplete="off"
          dir="auto"
          aria-invalid={wrong ? 'true' : undefined}
          aria-describedby={wrong ? 'never-wrong' : undefined}
        />
        {wrong ? (
          <span class="wrong" id="never-wrong">
            {wrong}
          </span>
        ) : null}
        <button type="submit">{t('own.never-button')}</button>
      </form>
    </section>
  );
}

interface MarkedProps {
  readonly mark: 'read' | 'hidden';
  readonly heads: 'own.hidden' | 'own.read';
  readonly none: 'own.none-hidden' | 'own.none-read';
  readonly undo: 'own.show-again' | 'own.not-read';
  readonly found: Marked;
}

function MarkedWorks({ mark, heads, none, undo, found }: MarkedProps) {
  const { items, total, page: n } = found;
  return (
    <section>
      <h2>
        {t(heads)} {total > 0 ? <span class="quiet">{figure(total)}</span> : null}
      </h2>
      {total === 0 ? <p class="nothing">{t(none)}</p> : null}
      <form method="post" action="/account/marks">
        <input type="hidden" name="mark" value={mark} />
        <input type="hidden" name="on" value="no" />
        <input type="hidden" name="back" value={HERE} />
        <ul class="own-rows">
          {items.map((card) => (
            <li class="own-line">
              <TitleLink card={card} />
              <button type="submit" name="work" value={card.id}>
                {rich(undo, { title: titleOf(card), unseen })}
              </button>
            </li>
          ))}
        </ul>
      </form>
      <Pager
        page={n}
        pages={Math.ceil(total / PER_PAGE)}
        link={(to) => address(HERE, { [mark]: to === 1 ? undefined : to })}
        label={t(heads)}
      />
    </section>
  );
}
