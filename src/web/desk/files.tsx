import type { Library } from '../../library/library.ts';
import type { EditionHead, WorkCard, WorkFile, WorkFiles } from '../../store/reader.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { count, figure, percent } from '../kit/words.ts';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { CardByline } from '../kit/works/tags.tsx';
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
      { title: `Files of “${work.title ?? 'Untitled'}”`, mood: 'bench', section: 'desk' },
      <>
        <h1>Its files</h1>
        <SlimHead work={work} />
        <DeskNav here="" />
        <Due due={due} />
        <JustSaid said={told} back={here} />
        <Parts files={files} here={here} />
        <section aria-labelledby="join">
          <h2 id="join">Join it with another work</h2>
          <form method="get" action={here} class="filled find-other">
            <label for="q">title or writer of the other work</label>
            <input id="q" name="q" type="search" value={q} maxlength={200} autocomplete="off" />
            <button type="submit">Find</button>
          </form>
          <Others others={others} work={work} here={here} found={q !== ''} />
        </section>
        <h2>What was said about its files</h2>
        <SaidList items={said.items} back={here} of="work" />
        <p class="onward">
          <a href={`/desk/works/${work.id}`}>All that is known of this work</a>
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
      <p>
        {several
          ? `${figure(parts.length)} parts from ${count(all, 'file')}, in the order in which they are read.`
          : `${count(all, 'file')}.`}
      </p>
      <ol class="file-parts">
        {parts.map((part, i) => (
          <li>
            {several ? (
              <p class="place">
                <label for={`place-${i}`}>
                  Part<span class="unseen"> that {part[0]!.path} is</span>
                </label>
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
            The marked files are not this work
          </button>
          {several ? (
            <button type="submit" name="act" value="order">
              Keep this order of the parts
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
      <span class="quiet">
        {count(words, 'word')}, {first ? 'read from' : howFar(differs)}
      </span>{' '}
      {first ? null : (
        <>
          <a href={`/works/${work}/compare/${key.replace('#', '-')}`}>
            What differs<span class="unseen"> in {path}</span>
          </a>{' '}
          <button type="submit" name="better" value={key}>
            This is the better text<span class="unseen">: {path}</span>
          </button>
        </>
      )}
    </li>
  );
}

const howFar = (differs: WorkFile['differs']): string =>
  differs
    ? `${differs.same === 'earlier' ? 'what its file held before, ' : ''}${percent(differs.similarity)} of the words the same`
    : 'the same words';

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
  if (others.length === 0)
    return (
      <p class="nothing">
        {found
          ? 'No other work is called so.'
          : 'Nothing else is called as it is. Look for the other work by its title or writer.'}
      </p>
    );
  return (
    <form method="post" action="/desk/files" class="other-works">
      <input type="hidden" name="work" value={work.id} />
      <input type="hidden" name="back" value={here} />
      <fieldset class="choices">
        <legend>the other work</legend>
        {others.map((card, i) => (
          <label>
            <input type="radio" name="other" value={card.id} checked={i === 0} />
            <span>
              <bdi>{card.title ?? 'Untitled'}</bdi> <CardByline tags={card.tags} most={3} />{' '}
              <span class="quiet">{count(card.words, 'word')}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <p class="acts">
        <button type="submit" name="act" value="copies">
          It is the same text
        </button>
        <button type="submit" name="act" value="behind">
          It goes on there
        </button>
        <button type="submit" name="act" value="before">
          It begins there
        </button>
      </p>
    </form>
  );
}
