import type { SaidOfFiles } from '../../library/desk/files.ts';
import type { Library } from '../../library/library.ts';
import type { EditionHead, WorkCard, WorkFile, WorkFiles } from '../../store/reader.ts';
import type { Ask, Needs } from '../needs.ts';
import { DeskNav, Due, deskKeeper } from '../parts/desk-nav.tsx';
import { didWords } from '../parts/did.ts';
import { wantedEdition } from '../parts/edition.ts';
import { Halt, notFound } from '../parts/halt.ts';
import { JustSaid, justSaid } from '../parts/just-said.tsx';
import { page } from '../parts/page.tsx';
import { SaidList } from '../parts/said-list.tsx';
import { Byline } from '../parts/tags.tsx';
import { count, figure, percent } from '../parts/words.ts';
import { SlimHead } from '../parts/work-head.tsx';
import { localPath } from './reading.tsx';

const MOST_OTHERS = 12;
const MOST_DRAFTS = 500;

/** The files that make a work: to be parted, put in order, read from another, or joined with another work. */
export const filesPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    deskKeeper(c);
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
              <bdi>{card.title ?? 'Untitled'}</bdi> <Byline authors={card.authors.slice(0, 3)} />{' '}
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

/** POST /desk/files: a word about which files are one work. */
export const sayOfFilesPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    deskKeeper(c);
    const body = await c.req.parseBody({ all: true });
    const all = (name: string) => [body[name] ?? []].flat().filter((one): one is string => typeof one === 'string');
    const one = (name: string) => all(name)[0] ?? '';
    const isId = (id: string) => /^\w{1,64}$/.test(id);
    if (!isId(one('work'))) throw unread();
    const files = await library.desk.files(c.var.actor, one('work'));
    if (!files) throw notFound('There is no such work here.', { href: '/desk', words: 'Back to the desk' });
    const back = `/desk/works/${files.work}/files`;
    const other = isId(one('other')) ? await library.desk.files(c.var.actor, one('other')) : null;
    const places = files.parts.map((_, i) => Number(one(`place-${i}`)));
    const word = wordOf({ act: one('act'), better: one('better'), keys: all('key'), places }, files, other, back);
    const id = await library.desk.sayOfFiles(c.var.actor, { workId: files.work, word });
    if (c.req.header('Accept') === 'application/json')
      return c.json({
        id,
        verdict: word.says,
        did: didWords({ field: word.says, verdict: VERDICTS[word.says], value: null, everywhere: false }),
      });
    const now = (await library.desk.files(c.var.actor, files.work))?.work ?? files.work;
    const from = localPath(one('back'));
    const to = new URL(from.startsWith('/desk/queue') ? from : `/desk/works/${now}/files`, 'http://here');
    to.searchParams.set('told', String(id));
    return c.redirect(`${to.pathname}${to.search}${to.hash}`, 303);
  };

const VERDICTS = { 'one-work': 'accepted', apart: 'refused', better: 'corrected' } as const;

interface FilesForm {
  readonly act: string;
  readonly better: string;
  readonly keys: readonly string[];
  /** Where each part was said to stand. */
  readonly places: readonly number[];
}

/** What the form says. @throws Halt 400 in a sentence about what is missing */
function wordOf(
  { act, better, keys, places }: FilesForm,
  files: WorkFiles,
  other: WorkFiles | null,
  back: string,
): SaidOfFiles {
  const parts = files.parts.map((part) => part.map(({ key }) => key));
  const all = new Set(parts.flat());
  if (better !== '') {
    if (!all.has(better)) throw unread();
    return { says: 'better', key: better };
  }
  if (act === 'apart') {
    const out = new Set(keys.filter((key) => all.has(key)));
    if (out.size === 0 || out.size === all.size)
      throw new Halt(
        400,
        out.size === 0 ? 'No file was marked.' : 'Every file was marked: one at least is this work.',
        {
          kept: 'Nothing was changed.',
          next: { href: back, words: 'Back to its files' },
        },
      );
    return { says: 'apart', keys: [...out], from: [...all].filter((key) => !out.has(key)) };
  }
  if (act === 'order') {
    if (places.some((place) => !Number.isFinite(place))) throw unread();
    return {
      says: 'one-work',
      parts: parts
        .map((part, i) => ({ part, i }))
        .sort((a, b) => places[a.i]! - places[b.i]! || a.i - b.i)
        .map(({ part }) => part),
    };
  }
  if (act !== 'copies' && act !== 'behind' && act !== 'before' && act !== 'two') throw unread();
  if (!other || other.work === files.work)
    throw new Halt(400, other ? 'These are one work already.' : 'No other work was chosen.', {
      kept: 'Nothing was changed.',
      next: { href: back, words: 'Back to its files' },
    });
  const others = other.parts.map((part) => part.map(({ key }) => key));
  if (act === 'two') return { says: 'apart', keys: others.flat(), from: parts.flat() };
  if (act === 'behind') return { says: 'one-work', parts: [...parts, ...others] };
  if (act === 'before') return { says: 'one-work', parts: [...others, ...parts] };
  return { says: 'one-work', parts: asCopies(files, other) };
}

/** Part by part where there are as many; else the one that is in parts is read, and the other stands with its first. */
function asCopies(a: WorkFiles, b: WorkFiles): string[][] {
  const keysOf = ({ parts }: WorkFiles) => parts.map((part) => part.map(({ key }) => key));
  const better = (x: WorkFile, y: WorkFile) => y.quality > x.quality;
  if (a.parts.length === b.parts.length)
    return keysOf(a).map((keys, i) =>
      better(a.parts[i]![0]!, b.parts[i]![0]!) ? [...keysOf(b)[i]!, ...keys] : [...keys, ...keysOf(b)[i]!],
    );
  const [whole, inParts] = a.parts.length < b.parts.length ? [a, b] : [b, a];
  return keysOf(inParts).map((keys, i) => (i === 0 ? [...keys, ...keysOf(whole).flat()] : keys));
}

const unread = () =>
  new Halt(400, 'The form did not say what is meant.', {
    kept: 'Nothing was changed.',
    next: { href: '/desk', words: 'Back to the desk' },
  });
