import type { Child } from 'hono/jsx';
import type { Field } from '../../catalogue/work.ts';
import type { EditionHead } from '../../store/reader.ts';
import { count, day, directionOf, figure, languageName, languageTag, percent } from '../kit/words.ts';
import { ratingWord, warningWords, wholeness } from '../kit/works/marks.tsx';
import { Inlines } from '../kit/works/prose.tsx';
import { Byline, FandomLinks, Suggested, Tags, unsure } from '../kit/works/tags.tsx';
import { Said, type SettledAt } from './evidence.tsx';

/** Title, by whom, and all that is known about a work, each fact given or suggested with its evidence. */
export function WorkHead({ work, keeper, confidence }: { work: EditionHead; keeper: boolean; confidence: number }) {
  const { fields } = work;
  const lang = languageTag(fields.language?.value);
  const at: At = (name) => (keeper ? { work: work.id, name } : undefined);
  return (
    <header class="work-head">
      <h1 lang={lang} dir="auto" class={(work.title?.length ?? 0) > 90 ? 'lengthy' : undefined}>
        {work.title ?? <i>Untitled</i>}
      </h1>
      <p class="byline" dir={directionOf(lang)}>
        <Byline authors={work.authors.map((author) => author.name)} suggested={unsure(fields.authors)} />
      </p>
      <Summary field={fields.summary} settle={at('summary')} lang={lang} />
      <Marks work={work} at={at} />
      <dl class="facts">
        <WhoWrote fields={fields} at={at} />
        <WhatItIsOf fields={fields} at={at} />
        <WhenAndWhere fields={fields} at={at} />
        <Fact label="Language" field={fields.language} settle={at('language')} show={languageName} />
        <HowItStands work={work} confidence={confidence} />
      </dl>
      <Deeds work={work} keeper={keeper} />
    </header>
  );
}

/** Where the keeper settles a field; nowhere for everybody else. */
type At = (name: string) => SettledAt | undefined;
type Fields = EditionHead['fields'];

/** What people look at first. */
const Marks = ({ work: { fields, missingParts, chapters }, at }: { work: EditionHead; at: At }) => (
  <dl class="marks-row">
    <Fact label="Rating" field={fields.rating} settle={at('rating')} otherwise="Not rated" show={ratingWord} />
    <Fact label="Warnings" field={fields.warnings} settle={at('warnings')} otherwise="Unknown" show={warningWords} />
    <Fact label="Category" field={fields.categories} settle={at('categories')} otherwise="Unknown" show={inOneLine} />
    <div>
      <dt>Parts</dt>
      <dd>{wholeness({ missingParts, chapters: chapters.length })}</dd>
    </div>
  </dl>
);

/** Title and writer stand above; here only where the file did not say so, with what they were read from. */
const WhoWrote = ({ fields, at }: { fields: Fields; at: At }) => (
  <>
    {unsure(fields.title) ? (
      <Fact label="Title" field={fields.title} settle={at('title')} show={(title) => <bdi>{title}</bdi>} />
    ) : null}
    {unsure(fields.authors) ? (
      <Fact
        label="Writer"
        field={fields.authors}
        settle={at('authors')}
        show={(all) => all.map(({ name }) => name).join(', ')}
      />
    ) : null}
  </>
);

const WhatItIsOf = ({ fields, at }: { fields: Fields; at: At }) => (
  <>
    <Fact
      label="Fandom"
      field={fields.fandoms}
      settle={at('fandoms')}
      show={(fandoms) => <FandomLinks fandoms={fandoms} suggested={unsure(fields.fandoms)} />}
    />
    <TagFact label="Pairings" kind="Pairing" field={fields.relationships} settle={at('relationships')} />
    <TagFact label="Characters" kind="Character" field={fields.characters} settle={at('characters')} />
    <TagFact label="Tags" kind="Tag" field={fields.freeforms} settle={at('freeforms')} />
    <Fact label="Series" field={fields.series} settle={at('series')} show={(series) => <bdi>{series}</bdi>} />
  </>
);

const WhenAndWhere = ({ fields, at }: { fields: Fields; at: At }) => (
  <>
    <Fact label="Written" field={fields.date} settle={at('date')} show={dated} />
    <Fact label="Updated" field={fields.updated} settle={at('updated')} show={dated} />
    <Fact
      label="Status"
      field={fields.completed}
      settle={at('completed')}
      show={(done) => (done ? 'Complete' : 'Not complete')}
    />
    <Fact label="Collections" field={fields.collections} settle={at('collections')} show={inOneLine} />
    <Fact
      label="Posted at"
      field={fields.source}
      settle={at('source')}
      show={(address) => <Source address={address} />}
    />
    <Fact label="Counted there" field={fields.stats} settle={at('stats')} show={(all) => all.join(' · ')} />
  </>
);

const dated = (date: string) => <time datetime={date}>{day(date)}</time>;
const inOneLine = (all: readonly string[]) => all.join(', ');

const HowItStands = ({ work, confidence }: { work: EditionHead; confidence: number }) => (
  <>
    <div>
      <dt>Length</dt>
      <dd>
        {count(work.words, 'word')}
        {work.chapters.length > 1 ? ` in ${count(work.chapters.length, 'chapter')}` : ''}
      </dd>
    </div>
    <div>
      <dt>Restored</dt>
      <dd>
        {work.changes.count
          ? `${count(work.changes.count, 'mend')}, ${percent(confidence)} sure; `
          : 'nothing had to be mended; '}
        <a href={`/works/${work.id}/restoration`}>how this was restored</a>
      </dd>
    </div>
  </>
);

/** What can be done with it. */
const Deeds = ({ work, keeper }: { work: EditionHead; keeper: boolean }) => (
  <p class="deeds">
    <a href={`/works/${work.id}/book.epub`} download="">
      Download as EPUB
    </a>
    {work.people ? <a href={`/works/${work.id}/people`}>Who is in it</a> : null}
    {keeper ? <a href={`/desk/works/${work.id}`}>Settle what is known</a> : null}
    {keeper ? <a href={`/desk/works/${work.id}/files`}>Join or part its files</a> : null}
  </p>
);

interface FactProps<T> {
  readonly label: string;
  readonly field: Field<T> | undefined;
  readonly settle?: SettledAt | undefined;
  /** Shown where nothing is known; without it the line is left out. */
  readonly otherwise?: string;
  readonly show: (value: T) => Child;
}

function Fact<T>({ label, field, settle, otherwise, show }: FactProps<T>) {
  const known = field && !(Array.isArray(field.value) && field.value.length === 0);
  if (!known && !otherwise) return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {known ? (
          <Said field={field} settle={settle} label={label}>
            {show(field.value)}
          </Said>
        ) : (
          <span class="quiet">{otherwise}</span>
        )}
      </dd>
    </div>
  );
}

const FEW_TAGS = 40;

/** Very many tags are folded behind the first forty. */
function TagFact({
  label,
  kind,
  field,
  settle,
}: {
  label: string;
  kind: string;
  field: Field<readonly string[]> | undefined;
  settle: SettledAt | undefined;
}) {
  const tags = field?.value ?? [];
  const show = (all: readonly string[]) => <Tags kind={kind} tags={all.slice(0, FEW_TAGS)} />;
  if (tags.length <= FEW_TAGS) return <Fact label={label} field={field} settle={settle} show={show} />;
  const rest = <Tags kind={kind} tags={tags.slice(FEW_TAGS)} />;
  return (
    <>
      <Fact label={label} field={field} settle={settle} show={show} />
      <div>
        <dt class="unseen">More {label.toLowerCase()}</dt>
        <dd>
          <details class="more">
            <summary>and {figure(tags.length - FEW_TAGS)} more</summary>
            {unsure(field) ? <Suggested>{rest}</Suggested> : rest}
          </details>
        </dd>
      </div>
    </>
  );
}

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
    <section class="blurb" aria-label="Summary">
      <Said field={field} settle={settle} label="Summary">
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
