import type { Library } from '../../library/library.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich } from '../kit/rich.tsx';
import { typeWords } from '../kit/tag-type.ts';
import { DidList } from './history.tsx';
import { Back, Kind, TagName, tagPath, Uses } from './parts.tsx';
import { Suggestions } from './suggestions.tsx';
import { JustDone, justDone } from './told.tsx';

type Looked = NonNullable<Awaited<ReturnType<Library['tags']['look']>>>;

const NEWEST = 10;

/** GET /wrangling/tags/:id: what a tag is, what hangs on it, what it may be besides, and what was done with it. */
export const tagPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const given = c.req.param('id') ?? '';
    const id = /^[1-9]\d{0,8}$/.test(given) ? Number(given) : 0;
    const { actor } = c.var;
    const tag = await library.tags.look(actor, id);
    if (!tag) throw notFound(sentence('tags.gone'), { href: '/wrangling', words: 'wrangle.all-bins' });
    const [suggestions, history, done] = await Promise.all([
      library.tags.suggest(actor, id),
      library.tags.history(actor, { tag: id, page: 1, perPage: NEWEST }),
      justDone(c, library),
    ]);
    const back = tagPath(id);
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: tag.name, mood: 'bench', section: 'desk' },
      <>
        <p class="kicker">
          <a href={`/wrangling?type=${tag.type}`}>{typeWords(tag.type)}</a>
        </p>
        <h1>
          <bdi>{tag.name}</bdi>
        </h1>
        <DeskNav here="/wrangling" />
        <p class="standing">
          <Kind tag={tag} /> · <Uses tag={tag} />
          {tag.is === 'canonical' && tag.found !== tag.uses ? <> · {t('wrangle.found', { n: tag.found })}</> : null}
        </p>
        <JustDone done={done} back={back} />
        <Suggestions tag={tag} suggestions={suggestions} back={back} />
        <Links tag={tag} back={back} />
        <Acts tag={tag} back={back} />
        <section>
          <h2>{t('wrangle.history')}</h2>
          {history.total === 0 ? (
            <p class="nothing">{t('wrangle.nothing-done')}</p>
          ) : (
            <DidList items={history.items} back={back} />
          )}
          {history.total > NEWEST ? (
            <p>
              <a href={`/wrangling/history?tag=${id}`}>{t('wrangle.all-history', { n: history.total })}</a>
            </p>
          ) : null}
        </section>
      </>,
    );
  };

/** What hangs on it and what it hangs on, each to be taken away. */
function Links({ tag, back }: { tag: Looked; back: string }) {
  const groups = [
    ['wrangle.synonyms', tag.synonyms, (one: number) => [one, 'unmerge', null] as const],
    ['wrangle.wider', tag.wider, (one: number) => [tag.id, 'not-under', one] as const],
    ['wrangle.narrower', tag.narrower, (one: number) => [one, 'not-under', tag.id] as const],
    ['wrangle.wholes', tag.wholes, (one: number) => [tag.id, 'not-in', one] as const],
    ['wrangle.parts', tag.parts, (one: number) => [one, 'not-in', tag.id] as const],
  ] as const;
  return (
    <div class="tag-links">
      {groups.map(([title, tags, act]) =>
        tags.length === 0 ? null : (
          <section>
            <h2>{t(title)}</h2>
            <ul class="tag-rows">
              {tags.map((one) => {
                const [own, does, other] = act(one.id);
                return (
                  <li>
                    <TagName tag={one} />
                    <Uses tag={one} />
                    <form method="post" action="/wrangling/act">
                      <Back to={back} />
                      <input type="hidden" name="tag" value={own} />
                      {other === null ? null : <input type="hidden" name="other" value={other} />}
                      <button type="submit" name="does" value={does}>
                        {rich('wrangle.take-away', { name: <span class="unseen">{one.name}</span> })}
                      </button>
                    </form>
                  </li>
                );
              })}
            </ul>
          </section>
        ),
      )}
    </div>
  );
}

/** What may be done with it. */
function Acts({ tag, back }: { tag: Looked; back: string }) {
  const alone = tag.is === 'canonical' ? 'not-canonical' : tag.is === 'synonym' ? 'unmerge' : 'canonical';
  const words = {
    canonical: 'wrangle.make-canonical',
    'not-canonical': 'wrangle.make-not-canonical',
    unmerge: 'wrangle.part',
  } as const;
  const isPart = ['character', 'relationship', 'freeform', 'fandom'].includes(tag.type);
  return (
    <section class="tag-acts">
      <h2>{t('wrangle.do')}</h2>
      <form method="post" action="/wrangling/act">
        <Back to={back} />
        <input type="hidden" name="tag" value={tag.id} />
        <button type="submit" name="does" value={alone}>
          {t(words[alone])}
        </button>
      </form>
      <WithName id={tag.id} back={back} does="merge" asks="wrangle.merge-label" button="wrangle.merge" />
      {tag.is === 'synonym' ? null : (
        <>
          <WithName id={tag.id} back={back} does="under" asks="wrangle.under-label" button="wrangle.under" />
          {isPart ? (
            <WithName
              id={tag.id}
              back={back}
              does="in"
              asks={tag.type === 'fandom' ? 'wrangle.in-media-label' : 'wrangle.in-fandom-label'}
              button="wrangle.in"
            />
          ) : null}
          {tag.type === 'relationship' ? (
            <WithName
              id={tag.id}
              back={back}
              does="in"
              type="character"
              asks="wrangle.in-character-label"
              button="wrangle.in"
            />
          ) : null}
        </>
      )}
    </section>
  );
}

interface WithNameProps {
  readonly id: number;
  readonly back: string;
  readonly does: 'merge' | 'under' | 'in';
  readonly type?: 'character';
  readonly asks:
    | 'wrangle.merge-label'
    | 'wrangle.under-label'
    | 'wrangle.in-fandom-label'
    | 'wrangle.in-media-label'
    | 'wrangle.in-character-label';
  readonly button: 'wrangle.merge' | 'wrangle.under' | 'wrangle.in';
}

function WithName({ id, back, does, type, asks, button }: WithNameProps) {
  const field = `name-${does}${type ? `-${type}` : ''}`;
  return (
    <form method="post" action="/wrangling/act" class="bin-tools">
      <Back to={back} />
      <input type="hidden" name="tag" value={id} />
      {type ? <input type="hidden" name="type" value={type} /> : null}
      <p>
        <label for={field}>{t(asks)}</label>
        <input id={field} name="name" maxlength={300} autocomplete="off" dir="auto" required />
      </p>
      <button type="submit" name="does" value={does}>
        {t(button)}
      </button>
    </form>
  );
}
