import type { Library } from '../../library/library.ts';
import type { EditionHead, WorkCard, WorkFile, WorkFiles } from '../../store/reader.ts';
import { t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, unseen } from '../kit/rich.tsx';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { CardByline } from '../kit/works/tags.tsx';
import { titleOf } from '../kit/works/title.ts';
import { JustSaid, justSaid } from './just-said.tsx';
import { SaidList } from './said-list.tsx';

const MOST_OTHERS = 12;
const MOST_DRAFTS = 500;

/** The files that make a work: to be parted, put in order, read from another, or joined with another work. */
export const filesPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { work } = await wantedEdition(c, library);
    const files = (await library.desk.files(c.var.actor, work.id))!;
    const q = (c.req.query('q') ?? '').slice(0, 200);
    const drafts = files.parts.flatMap((part) => part.map(({ key }) => key)).slice(0, MOST_DRAFTS);
    const [others, said, told, due] = await Promise.all([
      othersFor(c, library, work, q),
      library.desk.said(c.var.actor, { drafts, page: 1, perPage: 50 }),
      justSaid(c, library),
      library.bench.due(c.var.actor),
    ]);
    const here = `/desk/works/${work.id}/files`;
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('files.title-of', { title: titleOf(work) }), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('files.title')}</h1>
        <SlimHead work={work} />
        <DeskNav here="" />
        <Due due={due} />
        <JustSaid said={told} back={here} />
        <Parts files={files} here={here} />
        <section aria-labelledby="join">
          <h2 id="join">{t('files.join')}</h2>
          <form method="get" action={here} class="filled find-other">
            <label for="q">{t('files.find')}</label>
            <input id="q" name="q" type="search" value={q} maxlength={200} autocomplete="off" />
            <button type="submit">{t('nav.find')}</button>
          </form>
          <Others others={others} work={work} here={here} found={q !== ''} />
        </section>
        <h2>{t('files.said')}</h2>
        <SaidList items={said.items} back={here} of="work" />
        <p class="onward">
          <a href={`/desk/works/${work.id}`}>{t('known.all')}</a>
        </p>
      </>,
    );
  };

/** What was searched for; else its other versions and what goes by the same title. */
async function othersFor(c: Ask, library: Library, work: EditionHead, q: string): Promise<WorkCard[]> {
  const words = q || work.title || '';
  const [named, later, ...earlier] = await Promise.all([
    words
      ? library.works.list(c.var.actor, { words, sort: 'title', page: 1, perPage: MOST_OTHERS + 1 })
      : { items: [] },
    q ? [] : library.works.descendants(c.var.actor, work.id, MOST_OTHERS),
    ...(q
      ? []
      : work.relations.slice(0, MOST_OTHERS).map((relation) => library.works.card(c.var.actor, relation.work))),
  ]);
  const all = [...earlier.flatMap((card) => card ?? []), ...later, ...named.items];
  return [...new Map(all.filter(({ id }) => id !== work.id).map((card) => [card.id, card])).values()].slice(
    0,
    MOST_OTHERS,
  );
}

function Parts({ files: { work, parts }, here }: { files: WorkFiles; here: string }) {
  const several = parts.length > 1;
  const all = parts.flat().length;
  return (
    <form method="post" action="/desk/files" class="work-files">
      <input type="hidden" name="work" value={work} />
      <input type="hidden" name="back" value={here} />
      <p>{several ? t('files.parts', { parts: parts.length, files: all }) : t('files.count', { n: all })}</p>
      <ol class="file-parts">
        {parts.map((part, i) => (
          <li>
            {several ? (
              <p class="place">
                <label for={`place-${i}`}>{rich('files.part', { file: part[0]!.path, unseen })}</label>
                <input
                  id={`place-${i}`}
                  name={`place-${i}`}
                  type="number"
                  value={i + 1}
                  min={0}
                  max={99_999}
                  step="any"
                />
              </p>
            ) : null}
            <ul>
              {part.map((file, n) => (
                <FileLine file={file} first={n === 0} alone={all === 1} work={work} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
      {all > 1 ? (
        <p class="acts">
          <button type="submit" name="act" value="apart">
            {t('files.apart')}
          </button>
          {several ? (
            <button type="submit" name="act" value="order">
              {t('files.order')}
            </button>
          ) : null}
        </p>
      ) : null}
    </form>
  );
}

function FileLine({ file, first, alone, work }: { file: WorkFile; first: boolean; alone: boolean; work: string }) {
  const { key, path, words, differs } = file;
  return (
    <li>
      {alone ? (
        <bdi>{path}</bdi>
      ) : (
        <label>
          <input type="checkbox" name="key" value={key} /> <bdi>{path}</bdi>
        </label>
      )}{' '}
      <span class="quiet">{t('files.words', { n: words, how: first ? t('files.read-from') : howFar(differs) })}</span>{' '}
      {first ? null : (
        <>
          <a href={`/works/${work}/compare/${key.replace('#', '-')}`}>
            {rich('work.differs-in', { file: path, unseen })}
          </a>{' '}
          <button type="submit" name="better" value={key}>
            {rich('files.better', { file: path, unseen })}
          </button>
        </>
      )}
    </li>
  );
}

const howFar = (differs: WorkFile['differs']): string =>
  differs
    ? t(differs.same === 'earlier' ? 'work.alike-before' : 'work.alike', { share: share(differs.similarity) })
    : t('work.same-words');

function Others({
  others,
  work,
  here,
  found,
}: {
  others: readonly WorkCard[];
  work: EditionHead;
  here: string;
  found: boolean;
}) {
  if (others.length === 0) return <p class="nothing">{t(found ? 'files.none-called-so' : 'files.none-alike')}</p>;
  return (
    <form method="post" action="/desk/files" class="other-works">
      <input type="hidden" name="work" value={work.id} />
      <input type="hidden" name="back" value={here} />
      <fieldset class="choices">
        <legend>{t('files.other')}</legend>
        {others.map((card, i) => (
          <label>
            <input type="radio" name="other" value={card.id} checked={i === 0} />
            <span>
              <bdi>{titleOf(card)}</bdi> <CardByline tags={card.tags} most={3} />{' '}
              <span class="quiet">{t('page.words', { n: card.words })}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <button type="submit" name="act" value="copies">
          {t('files.same-text')}
        </button>
        <button type="submit" name="act" value="behind">
          {t('files.goes-on')}
        </button>
        <button type="submit" name="act" value="before">
          {t('files.begins')}
        </button>
      </p>
    </form>
  );
}
