import type { Child } from 'hono/jsx';
import { settled } from '../../books/parts/facts.ts';
import { seriesOf } from '../../books/parts/series.ts';
import { type Row, rows } from '../../catalogue/vocabulary.ts';
import type { Field } from '../../catalogue/work.ts';
import type { BookFormat } from '../../library/books.ts';
import { backgroundIn } from '../../library/finding/queries.ts';
import type { EditionHead } from '../../store/reader.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { day, inARow, languageName, share } from '../../words/writing.ts';
import { fieldLabel, fieldName, inShort, yesOrNo } from '../kit/field-words.ts';
import { readingTime } from '../kit/reading-time.ts';
import { rich, to } from '../kit/rich.tsx';
import { capital, directionOf, languageTag } from '../kit/words.ts';
import { MarkForms, type OwnMarks } from '../kit/works/card-menu.tsx';
import { wholeness } from '../kit/works/marks.tsx';
import { Inlines } from '../kit/works/prose.tsx';
import { SeriesLink } from '../kit/works/series.tsx';
import { Byline, FandomLinks, Suggested, Tags, unsure } from '../kit/works/tags.tsx';
import { titleSet } from '../kit/works/title.ts';
import { Downloads } from './downloads.tsx';
import { Said, type SettledAt } from './evidence.tsx';
import type { ReadChapters } from './matter.tsx';
import { NewChapters } from './read.tsx';
import { ShapePicture } from './shape-picture.tsx';

interface WorkHeadProps {
  readonly work: EditionHead;
  readonly keeper: boolean;
  readonly confidence: number;
  /** In which it can be taken away. */
  readonly formats: readonly BookFormat[];
  /** Where who reads it goes on; null where they have not begun. */
  readonly goOn: { readonly chapter: number } | null;
  /** Which chapters they have read; null where only their browser knows. */
  readonly read: ReadChapters | null;
  /** What who reads has marked; null for who has no account. */
  readonly own: OwnMarks | null;
  /** Whoever asks can have it sent by mail. */
  readonly sends: boolean;
}

/** A summary up to this many letters stands above the story; a longer one with the facts. */
const SHORT_SUMMARY = 320;

/** Title, by whom, the way in; and folded, all that is known about a work, each fact given or suggested with its evidence. */
export function WorkHead({ work, keeper, confidence, formats, goOn, read, own, sends }: WorkHeadProps) {
  const { fields } = work;
  const lang = languageTag(fields.language?.value);
  const at: At = (name) => (keeper ? { work: work.id, name } : undefined);
  const summary = <Summary field={fields.summary} settle={at('summary')} lang={lang} />;
  const isShort = (fields.summary?.value?.length ?? 0) <= SHORT_SUMMARY;
  return (
    <header class="work-head">
      <h1 lang={lang} dir="auto" class={(work.title?.length ?? 0) > 90 ? 'lengthy' : undefined}>
        {titleSet(work) ?? <i>{t('page.untitled')}</i>}
      </h1>
      <p class="byline" dir={directionOf(lang)}>
        <Byline authors={work.authors.map((author) => author.name)} suggested={unsure(fields.authors)} />
      </p>
      <Glance work={work} />
      {isShort ? summary : null}
      <Begin work={work} goOn={goOn} />
      <NewChapters work={work.id} read={read} />
      <details class="about">
        <summary>{t('work.about')}</summary>
        {isShort ? null : summary}
        <Marks work={work} at={at} />
        <dl class="facts">
          <Facts work={work} at={at} />
          <HowItStands work={work} confidence={confidence} />
        </dl>
      </details>
      {work.chapters.length > 1 ? (
        <details class="about">
          <summary>{t('shape.title')}</summary>
          <ShapePicture work={work} />
          {work.people ? (
            <p>
              <a href={`/works/${work.id}/people#shape`}>{t('shape.more')}</a>
            </p>
          ) : null}
        </details>
      ) : null}
      <Deeds work={work} keeper={keeper} />
      {own ? (
        <div class="deeds own-deeds">
          <MarkForms work={work.id} own={own} />
        </div>
      ) : null}
      <Downloads work={work.id} formats={formats} sends={sends} series={seriesOf(settled(fields.series))?.name} />
    </header>
  );
}

/** What it is, in a line: only what is known. */
function Glance({ work }: { work: EditionHead }) {
  const { rating, fandoms, completed } = work.fields;
  const said = [
    t('page.words', { n: work.words }),
    readingTime(work.words),
    work.chapters.length > 1 ? t('work.n-chapters', { n: work.chapters.length }) : null,
    completed?.value === false ? t('work.unfinished') : null,
    rating && !unsure(rating) ? inShort(rows().find(({ name }) => name === 'rating')!, [rating.value]) : null,
  ].filter((one) => one !== null);
  const known = fandoms && !unsure(fandoms) ? fandoms.value.slice(0, 3) : [];
  return (
    <p class="glance">
      {said.join(' · ')}
      {known.length > 0 ? (
        <>
          {' · '}
          <FandomLinks fandoms={known} suggested={false} />
        </>
      ) : null}
    </p>
  );
}

/** The way into the story, or back to where one stopped. A module leads whoever is not signed in to where their browser was. */
const Begin = ({ work, goOn }: { work: EditionHead; goOn: WorkHeadProps['goOn'] }) => (
  <p>
    {goOn ? (
      <a class="begin" href={`/works/${work.id}/go-on`}>
        {work.chapters.length > 1 ? t('work.go-on-at', { n: goOn.chapter + 1 }) : t('work.go-on')}
      </a>
    ) : (
      <a class="begin" href="#story">
        {t('work.begin')}
      </a>
    )}
  </p>
);

/** Where the keeper settles a field; nowhere for everybody else. */
type At = (name: string) => SettledAt | undefined;

/** What people look at first. */
const Marks = ({ work, at }: { work: EditionHead; at: At }) => (
  <dl class="marks-row">
    {rows()
      .filter(({ place }) => place === 'marks')
      .map((row) => (
        <RowFact row={row} work={work} at={at} />
      ))}
    <div>
      <dt>{t('mark.parts')}</dt>
      <dd>{wholeness({ missingParts: work.missingParts, chapters: work.chapters.length })}</dd>
    </div>
  </dl>
);

/** Title and writer stand above; here only where the file did not say so, with what they were read from. */
const Facts = ({ work, at }: { work: EditionHead; at: At }) => (
  <>
    {rows()
      .filter(({ name, place }) => place === undefined || (place === 'head' && unsure(fieldOf(work, name))))
      .map((row) => (
        <RowFact row={row} work={work} at={at} />
      ))}
  </>
);

const HowItStands = ({ work, confidence }: { work: EditionHead; confidence: number }) => (
  <>
    <div>
      <dt>{t('work.length')}</dt>
      <dd>
        {work.chapters.length > 1
          ? t('work.words-in-chapters', { words: work.words, chapters: work.chapters.length })
          : t('page.words', { n: work.words })}
      </dd>
    </div>
    <div>
      <dt>{t('work.restored')}</dt>
      <dd>
        {work.changes.count
          ? rich('work.mends', { n: work.changes.count, sure: share(confidence), how: toRestoration(work) })
          : rich('work.no-mends', { how: toRestoration(work) })}
      </dd>
    </div>
  </>
);

const toRestoration = ({ id }: EditionHead) => to(`/works/${id}/restoration`);

/** What can be done with it. */
const Deeds = ({ work, keeper }: { work: EditionHead; keeper: boolean }) => (
  <p class="deeds">
    {work.people ? <a href={`/works/${work.id}/people`}>{t('people.who')}</a> : null}
    {keeper ? <a href={`/desk/works/${work.id}`}>{t('work.settle')}</a> : null}
    {keeper ? <a href={`/desk/works/${work.id}/files`}>{t('work.join-or-part')}</a> : null}
  </p>
);

interface FactProps<T> {
  readonly name: string;
  readonly field: Field<T> | undefined;
  readonly settle?: SettledAt | undefined;
  /** Shown where nothing is known; without it the line is left out. */
  readonly otherwise?: PlainCode | undefined;
  readonly show: (value: T) => Child;
}

function Fact<T>({ name, field, settle, otherwise, show }: FactProps<T>) {
  const known = field && !(Array.isArray(field.value) && field.value.length === 0);
  if (!known && !otherwise) return null;
  return (
    <div>
      <dt>{fieldLabel(name)}</dt>
      <dd>
        {known ? (
          <Said field={field} settle={settle} name={name}>
            {show(field.value)}
          </Said>
        ) : (
          <span class="quiet">{otherwise ? t(otherwise) : null}</span>
        )}
      </dd>
    </div>
  );
}

const fieldOf = ({ fields }: EditionHead, name: string) =>
  (fields as { readonly [name: string]: Field<unknown> | undefined })[name];

const FEW_TAGS = 40;

/** A field of the vocabulary with its evidence. Very many tags are folded behind the first forty. */
function RowFact({ row, work, at }: { row: Row; work: EditionHead; at: At }) {
  const field = fieldOf(work, row.name);
  const suggested = unsure(field);
  const values = row.several ? ((field?.value ?? []) as readonly string[]) : [];
  const standing = row.tag === 'relationship' ? backgroundIn(work.fields) : undefined;
  const aside = standing && ((name: string) => standing(name) === 'said');
  const show = (value: unknown) => (
    <Value row={row} value={row.several ? values.slice(0, FEW_TAGS) : value} suggested={suggested} aside={aside} />
  );
  const fact = <Fact name={row.name} field={field} settle={at(row.name)} otherwise={row.otherwise} show={show} />;
  if (values.length <= FEW_TAGS) return fact;
  const rest = <Value row={row} value={values.slice(FEW_TAGS)} suggested={suggested} aside={aside} />;
  return (
    <>
      {fact}
      <div>
        <dt class="unseen">{t('work.more-of', { field: fieldName(row.name) })}</dt>
        <dd>
          <details class="more">
            <summary>{t('page.and-more', { n: values.length - FEW_TAGS })}</summary>
            {suggested ? <Suggested>{rest}</Suggested> : rest}
          </details>
        </dd>
      </div>
    </>
  );
}

/** A value as its kind is written; tags lead to their works. */
function Value({
  row,
  value,
  suggested,
  aside,
}: {
  row: Row;
  value: unknown;
  suggested: boolean;
  aside?: ((name: string) => boolean) | undefined;
}) {
  const words = [value].flat().map((one) => (typeof one === 'object' ? (one as { name: string }).name : String(one)));
  if (row.tag === 'fandom') return <FandomLinks fandoms={words} suggested={suggested} />;
  if (row.tag) return <Tags type={row.tag} tags={words} suggested={suggested} aside={aside} />;
  if (row.name === 'series') return <SeriesLinks said={words} />;
  if (row.name === 'mainPairings') return <Tags type="relationship" tags={words} suggested={suggested} />;
  switch (row.kind) {
    case 'yes-no':
      return <>{capital(yesOrNo(row, value))}</>;
    case 'date':
      return <time datetime={words[0]}>{day(words[0]!)}</time>;
    case 'language':
      return <>{languageName(words[0]!)}</>;
    case 'address':
      return <Source address={words[0]!} />;
    case 'lines':
      return <>{words.join(' · ')}</>;
    default:
      return <bdi>{row.choices ? inShort(row, words) : inARow(words)}</bdi>;
  }
}

/** Several are parted by "; ". */
const SeriesLinks = ({ said }: { said: readonly string[] }) => (
  <>
    {said
      .flatMap((one) => one.split('; '))
      .map((one, i) => (
        <>
          {i > 0 ? '; ' : ''}
          <SeriesLink said={one} />
        </>
      ))}
  </>
);

function Summary({
  field,
  settle,
  lang,
}: {
  field: Field | undefined;
  settle: SettledAt | undefined;
  lang: string | undefined;
}) {
  if (!field?.value) return null;
  return (
    <section class="blurb" aria-label={fieldLabel('summary')}>
      <Said field={field} settle={settle} name="summary">
        <span class="blurb-text" lang={lang} dir="auto">
          <Inlines text={field.value} />
        </span>
      </Said>
    </section>
  );
}

/** A link only where it leads to a web page; the place may be gone. */
const Source = ({ address }: { address: string }) =>
  /^https?:\/\/[^\s"'<>]{4,400}$/i.test(address) ? (
    <a href={address} rel="nofollow noopener noreferrer">
      <bdi>{address}</bdi>
    </a>
  ) : (
    <bdi>{address}</bdi>
  );
