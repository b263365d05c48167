import { certain } from '../../books/parts/facts.ts';
import type { Chapter } from '../../catalogue/work.ts';
import type { Relation } from '../../grouping/relation.ts';
import type { Library } from '../../library/library.ts';
import type { Edition, EditionHead } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { isAdult } from '../kit/field-words.ts';
import { notFound } from '../kit/halt.ts';
import { HeldPages } from '../kit/held-pages.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { named, rich } from '../kit/rich.tsx';
import { isPaged } from '../kit/works/address.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { FromArchive } from '../kit/works/archived.tsx';
import { unchanged, wantedEdition } from '../kit/works/edition.ts';
import { ownMarks } from '../kit/works/own-marks.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { tagAddress } from '../kit/works/tags.tsx';
import { titleOf } from '../kit/works/title.ts';
import { inStoryPage, soughtOf } from './in-story.tsx';
import { goOnSay, keepSay } from './kept.tsx';
import { Contents, chapterName, Gaps, Notes } from './matter.tsx';
import { notesSay } from './notes.tsx';
import { GoneNotes } from './own-notes.tsx';
import { ReadForm, readSay } from './read.tsx';
import { type Relative, Relatives } from './relatives.tsx';
import { still } from './still.ts';
import { Story } from './story.tsx';
import { Tools, toolsSay } from './tools.tsx';
import { Versions } from './versions.tsx';
import { WorkHead } from './work-head.tsx';

/** What pages of stories are made in. */
interface Room {
  readonly needs: Needs;
  /** Guests' pages, by what their tags tell and where they stand. */
  readonly held: HeldPages;
}

/** The pages of stories. */
export function storyPages(needs: Needs) {
  const room = { needs, held: new HeldPages() };
  return {
    work: still(room, workPage(room)),
    entire: still(room, entirePage(room)),
    chapter: still(room, chapterPage(room)),
  };
}

/** A work to be read: the whole of it, or its head and first chapter. */
const workPage = (room: Room) => async (c: Ask) => {
  const edition = await wantedEdition(c, room.needs.library);
  return readingPage(c, room, edition, isPaged(edition.work) ? 0 : null);
};

/** The whole work on one page, however long. */
const entirePage = (room: Room) => async (c: Ask) =>
  readingPage(c, room, await wantedEdition(c, room.needs.library), null);

/** One chapter of a work. */
const chapterPage = (room: Room) => async (c: Ask) => {
  const edition = await wantedEdition(c, room.needs.library);
  const { chapters, id } = edition.work;
  const n = c.req.param('n') ?? '';
  if (!/^[1-9]\d{0,5}$/.test(n) || Number(n) > chapters.length) {
    throw notFound(sentence('work.no-chapter', { n: n.slice(0, 20) }), { href: `/works/${id}`, words: 'work.go' });
  }
  if (chapters.length === 1) return c.redirect(`/works/${id}`, 302);
  return readingPage(c, room, edition, Number(n) - 1);
};

/** @param only the chapter to show, from 0; null = all of them */
async function readingPage(c: Ask, { needs, held }: Room, edition: Edition, only: number | null) {
  const { library } = needs;
  const { work } = edition;
  const { reading } = c.var;
  if (isAdult(work.fields.rating?.value ?? null) && reading.adult === 'no') return adultNotice(c, work);
  const sought = soughtOf(c);
  if (sought !== null) return inStoryPage(c, needs, edition, sought);
  const first = only === null || only === 0;
  /** Behind the end stands what came with it from its archive. */
  const archive = work.archived !== undefined && (only === null || only === work.chapters.length - 1);
  const keeps = c.var.may('keep-place');
  const writes = c.req.query('notes') === 'yes' && keeps;
  const read = () => library.works.chapters(c.var.actor, edition, only === null ? undefined : [only]);
  // Only the head of a work tells of others; and who has the page already is not made to wait for its text.
  const [relatives, goOn, text, own, readOf, notes] = await Promise.all([
    first ? relativesOf(c, work, library) : [],
    // Who looks at an older edition is not reading on.
    first && c.req.query('edition') === undefined ? library.places.goOn(c.var.actor, edition) : null,
    c.req.header('If-None-Match') === undefined && keeps ? read() : null,
    first ? ownMarks(needs, c, [{ id: work.id, chapters: work.chapters.length }]) : null,
    work.chapters.length > 1 ? library.reading.of(c.var.actor, edition) : null,
    c.req.query('edition') === undefined ? library.notes.inWork(c.var.actor, edition) : [],
  ]);
  const more = [
    ...relatives.map(({ card }) => card.id),
    ...(goOn ? [`at${goOn.chapter}`] : []),
    ...(own?.marks.get(work.id) ?? []),
    ...(writes ? ['writes'] : []),
    ...notes.map(({ id, changed, block, gone }) => `t${id}.${changed.getTime()}.${gone ? 'gone' : block}`),
    ...(readOf ? [`r${readOf.read.join('.')}n${readOf.fresh.join('.')}`] : []),
  ];
  const { tag, isKnown } = unchanged(c, edition, more.map((one) => `-${one}`).join(''));
  // A guest's page is the same for every guest, but where others are named on it, of which its tag tells nothing but which they are.
  const { pathname, search } = new URL(c.req.url);
  const shared = keeps || search !== '' || relatives.length > 0 ? null : `${tag} ${pathname}`;
  if (shared !== null) held.confirm(c, shared, tag);
  if (isKnown) return c.body(null, 304);
  const there = shared === null ? undefined : held.give(c, shared);
  if (there) return there;
  const name = titleOf(work);
  const title = first ? name : t('work.title-of-chapter', { title: name, chapter: chapterName(work, only) });
  const chapters = text ?? (await read());
  const answer = await page(
    c,
    {
      title,
      mood: 'chair',
      styles: [
        ...(first || archive ? (['matter'] as const) : []),
        ...(first && work.chapters.length > 1 ? (['shape'] as const) : []),
        ...(archive ? (['archived'] as const) : []),
        ...(keeps ? (['notes'] as const) : []),
      ],
      moreLetters: hasMoreLetters(name, chapters),
      scripts: [
        'chair/browser.js',
        ...(work.chapters.length > 1 ? ['chair/say-read.js'] : []),
        'chair/reader.js',
        'chair/keep.js',
      ],
      says: {
        ...(first ? goOnSay() : {}),
        ...keepSay(),
        ...(keeps ? notesSay() : {}),
        ...toolsSay(),
        ...(work.chapters.length > 1 && !keeps ? readSay() : {}),
      },
    },
    <>
      {first ? (
        <WorkHead
          work={work}
          keeper={c.var.may('say')}
          confidence={edition.confidence}
          formats={library.books.formats()}
          goOn={goOn}
          read={readOf}
          own={own}
          sends={library.mail.isThere && c.var.actor.name !== undefined}
        />
      ) : (
        <SlimHead work={work} at={only} />
      )}
      {first ? (
        <div class="front-matter">
          <Gaps work={work} />
          <Relatives work={work} relatives={relatives} />
          <Versions work={work} />
          <Notes work={work} />
          <Contents work={work} paged={only !== null} read={readOf} {...(only === null ? {} : { here: only })} />
        </div>
      ) : (
        <Contents work={work} paged read={readOf} here={only ?? 0} />
      )}
      <Tools work={work.id} notes={keeps ? `${new URL(c.req.url).pathname}?notes=yes#story` : null} />
      <GoneNotes notes={notes} />
      <Story edition={edition} chapters={chapters} only={only} keeps={keeps} notes={notes} writes={writes} />
      {only === null ? null : <Turn work={work} at={only} />}
      {only !== null && keeps ? (
        <ReadForm edition={edition} chapter={only} read={readOf} back={new URL(c.req.url).pathname} />
      ) : null}
      {archive ? <FromArchive work={work} /> : null}
      <After work={work} />
    </>,
  );
  return shared === null ? answer : held.keep(c, shared, answer);
}

/** Letters of other alphabets than the Latin, or with marks that few of its languages have. */
const MORE = /[\u0300-\u052f\u1c80-\u1cff\u1e00-\u1fff\u20ab-\u20b4\u2116\u2de0-\u2dff\ua640-\ua69f]/;
const hasMoreLetters = (title: string, chapters: readonly Chapter[]) =>
  MORE.test(title) || chapters.some(({ blocks }) => blocks.some(({ text }) => MORE.test(text)));

const MOST_RELATIVES = 5;
const KINDS: { readonly [type in Relation['type']]: Relative['is'] } = {
  'revision-of': 'version',
  'excerpt-of': 'whole',
  'may-go-on-in': 'perhaps-behind',
  'may-begin-in': 'perhaps-before',
};

/** Other versions that the viewer may see: those that this work was made from, then those made from it. */
async function relativesOf(c: Ask, work: EditionHead, library: Library): Promise<Relative[]> {
  const [origins, descendants] = await Promise.all([
    Promise.all(
      work.relations.slice(0, MOST_RELATIVES).map((relation) => library.works.card(c.var.actor, relation.work)),
    ),
    library.works.descendants(c.var.actor, work.id, MOST_RELATIVES),
  ]);
  const known = new Set([work.id]);
  return [
    ...origins.map((card, i) => ({ card, is: KINDS[work.relations[i]!.type] })),
    ...descendants.map((card) => ({ card, is: 'later' }) as const),
  ].flatMap(({ card, is }) => {
    if (!card || known.has(card.id)) return [];
    known.add(card.id);
    return [{ card, is }];
  });
}

/** The chapter before and the chapter behind. */
function Turn({ work, at }: { work: EditionHead; at: number }) {
  const link = (i: number) => (i === 0 ? `/works/${work.id}` : `/works/${work.id}/chapters/${i + 1}`);
  return (
    <nav class="turn" aria-label={t('work.turn')}>
      {at > 0 ? (
        <a rel="prev" href={link(at - 1)}>
          <span>{t('page.before')}</span> <bdi>{chapterName(work, at - 1)}</bdi>
        </a>
      ) : (
        <span />
      )}
      {at + 1 < work.chapters.length ? (
        <a rel="next" href={link(at + 1)}>
          <span>{t('page.next')}</span> <bdi>{chapterName(work, at + 1)}</bdi>
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}

/** Where to go when the story is over. */
function After({ work }: { work: EditionHead }) {
  const { authors, fandoms } = work.fields;
  const author = authors && certain(authors) ? authors.value[0]?.name : undefined;
  const fandom = fandoms && certain(fandoms) ? fandoms.value[0] : undefined;
  return (
    <nav class="after" aria-label={t('work.after')}>
      {author ? <a href={tagAddress('author', author)}>{rich('work.more-by', { writer: named(author) })}</a> : null}
      {fandom ? <a href={tagAddress('fandom', fandom)}>{rich('work.more-in', { fandom: named(fandom) })}</a> : null}
      <a href={`/works/${work.id}/restoration`}>{t('bench.how')}</a>
      <a href={`/works/${work.id}/book.epub`} download="">
        {t('work.epub')}
      </a>
    </nav>
  );
}
