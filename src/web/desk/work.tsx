import { alikeIn, FIELD_NAMES, formOf, isPlain } from '../../library/desk/fields.ts';
import { inContext } from '../../library/desk/passage.ts';
import type { Library } from '../../library/library.ts';
import type { Edition, EditionPart } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { fieldLabel, fieldName } from '../kit/field-words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { titleOf } from '../kit/works/title.ts';
import { shortened } from '../kit/works/work-card.tsx';
import { AnswerForm, StandForm } from './answer.tsx';
import type { Answerable } from './answer-words.ts';
import { JustSaid, justSaid } from './just-said.tsx';
import { DeskKeys, deskSays } from './keys-help.tsx';
import { Passage } from './passage.tsx';
import { Known } from './queue.tsx';
import { SaidList } from './said-list.tsx';
import { valueWords } from './words.ts';

type Fields = { readonly [name: string]: NonNullable<Edition['work']['fields']['title']> | undefined };

/** What is known of a work, field by field, each on its way to be settled; and what was said about it. */
export const deskWorkPage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const { work } = await wantedEdition(c, library);
    const fields = work.fields as Fields;
    const [waiting, hidden, words] = await Promise.all([
      library.desk.queue(c.var.actor, { work: work.id, limit: 100 }),
      library.desk.isHidden(c.var.actor, work.id),
      library.desk.said(c.var.actor, { work: work.id, page: 1, perPage: 100 }),
    ]);
    const named = await library.accounts.namesOf(c.var.actor, deciders(fields));
    const asked = new Map(waiting.items.map(({ question }) => [question.field, question]));
    const names = [
      ...new Set([...FIELD_NAMES, ...Object.keys(fields).filter((name) => isPlain(name, fields[name]?.value))]),
    ];
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      { title: t('known.title-of', { title: titleOf(work) }), mood: 'bench', section: 'desk' },
      <>
        <h1>{t('known.title')}</h1>
        <SlimHead work={work} />
        <DeskNav here="" />
        <table class="known">
          <thead>
            <tr>
              <th scope="col">{t('known.field')}</th>
              <th scope="col">{t('known.stands')}</th>
              <th scope="col">{t('known.how')}</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr>
                <th scope="row">
                  <a href={`/desk/works/${work.id}/${name}`}>{fieldLabel(name)}</a>
                </th>
                <td dir="auto">
                  {fields[name] ? (
                    <bdi>{shortened(valueWords(name, fields[name].value), 300)}</bdi>
                  ) : (
                    <span class="quiet">{t('known.nothing')}</span>
                  )}
                </td>
                <td>{howKnown(fields[name], asked.has(name), named)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {waiting.items.length > 0 ? (
          <p class="onward">
            <a href={address('/desk/queue', { work: work.id })}>{t('known.questions', { n: waiting.items.length })}</a>
          </p>
        ) : null}
        <h2>{t('files.title')}</h2>
        <p>{rich('known.made-from', { n: work.sources.length, files: to(`/desk/works/${work.id}/files`) })}</p>
        <h2>{t('known.who-may-see')}</h2>
        <p>{t(hidden ? 'known.only-you' : 'known.everybody')}</p>
        <StandForm work={work.id} hidden={hidden} back={c.req.path} />
        <p class="quiet">{rich('known.erase', { erase: to(`/desk/works/${work.id}/erase`) })}</p>
        <h2>{t('known.said')}</h2>
        <SaidList items={words.items} back={c.req.path} of="work" />
      </>,
    );
  };

/** Who settled something about a work's record. */
const deciders = (fields: Fields): string[] => Object.values(fields).flatMap((field) => field?.decided?.by ?? []);

function howKnown(field: Fields[string], asked: boolean, named: (id: string) => string): string {
  if (!field) return asked ? t('known.asked') : '';
  if (field.decided) {
    const { verdict, alike, by } = field.decided;
    const said = {
      verdict:
        verdict === 'accepted' || verdict === 'corrected' || verdict === 'refused' ? verdict : ('other' as const),
      who: named(by),
    };
    return alike ? t('known.decided-in-all', said) : t('known.decided', said);
  }
  if (field.given) return t(asked ? 'known.by-file-in-doubt' : 'known.by-file');
  return t('known.suggested', { sure: share(field.confidence) });
}

/** One field of a work, whatever it holds, to be accepted, corrected or refused. */
export const deskFieldPage = (needs: Needs) => (c: Ask) =>
  fieldPage(needs, { work: c.req.param('id') ?? '', field: c.req.param('field') ?? '' })(c);

interface Wanted {
  readonly work: string;
  readonly field: string;
  readonly typed?: { readonly lines: readonly string[]; readonly wrong: string };
}

/** @param wanted.typed what was filled in and cannot be kept as it is: shown again, with the reason */
export const fieldPage =
  ({ library }: Needs, { work: id, field: name, typed }: Wanted) =>
  async (c: Ask) => {
    const edition = await library.works.read(c.var.actor, /^\w{1,64}$/.test(id) ? id : '');
    if (!edition) throw notFound(sentence('desk.no-work'));
    const { work } = edition;
    const field = Object.hasOwn(work.fields, name) ? (work.fields as Fields)[name] : undefined;
    if (!isPlain(name, field?.value ?? null) || !(FIELD_NAMES.includes(name) || field))
      throw notFound(sentence('known.no-such-field'), { href: `/desk/works/${work.id}`, words: 'known.see' });
    const named = await library.accounts.namesOf(c.var.actor, deciders({ [name]: field }));
    const [alike, waiting, said, names, parts] = await Promise.all([
      namesAlike(c, library, name, field),
      library.desk.queue(c.var.actor, { work: work.id, field: name, limit: 20 }),
      justSaid(c, library),
      formOf(name).named ? library.desk.names(c.var.actor, name, 200) : [],
      library.works.parts(c.var.actor, edition),
    ]);
    const open = waiting.items.find(({ question }) => question.field === name);
    const one = alike.length === 1 ? alike[0]! : undefined;
    const about: Answerable = {
      work: work.id,
      field: name,
      said: '',
      ...(open ? { ...open.question, works: open.works } : { kind: 'known' as const, value: field?.value ?? null }),
      alike: open?.question.alike || one?.said || '',
      works: open?.question.alike ? open.works : (one?.works ?? 1),
    };
    const here = `/desk/works/${work.id}/${name}`;
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      {
        title: t('known.field-of', { field: fieldLabel(name), title: titleOf(work) }),
        mood: 'bench',
        section: 'desk',
        scripts: ['desk/browser.js'],
        says: deskSays(),
      },
      <>
        <h1>{fieldLabel(name)}</h1>
        <SlimHead work={work} />
        <DeskNav here="" />
        <JustSaid said={said} back={here} />
        <div class="questions" data-desk="">
          <section
            class="question"
            id="q0"
            tabindex={-1}
            aria-label={t('known.of-this-work', { field: fieldName(name) })}
          >
            <p>
              {field ? (
                <bdi class="proposed">{valueWords(name, field.value)}</bdi>
              ) : (
                <span class="quiet">{t('known.nothing-there')}</span>
              )}{' '}
              <span class="sure">{howKnown(field, open !== undefined, named)}</span>
            </p>
            {field?.decided?.was ? (
              <p class="quiet">
                {rich('known.was-read', { value: <bdi>{valueWords(name, field.decided.was.value)}</bdi> })}
              </p>
            ) : null}
            <Evidence parts={parts} evidence={(field ?? open?.question)?.evidence ?? []} />
            <AnswerForm about={about} back={here} id="q0" open={true} {...(typed ? { typed } : {})} />
          </section>
        </div>
        <Names alike={alike} name={name} work={work.id} here={here} />
        <Known names={[{ field: name, names }]} />
        <p class="onward">
          <a href={`/desk/works/${work.id}`}>{t('known.all')}</a>
        </p>
        <DeskKeys />
      </>,
      typed ? 400 : 200,
    );
  };

/** The names in a field, each with how many works have it. */
async function namesAlike(c: Ask, library: Library, name: string, field: Fields[string]) {
  const read = field?.decided?.was ? { ...field, ...field.decided.was } : field;
  const said = read ? alikeIn(name, read).slice(0, 30) : [];
  const all = await Promise.all(
    said.map(async (one) => ({ ...one, works: await library.desk.sayingSo(c.var.actor, name, one.said) })),
  );
  return all.filter(({ works }) => works > 1);
}

function Names({
  alike,
  name,
  work,
  here,
}: {
  alike: Awaited<ReturnType<typeof namesAlike>>;
  name: string;
  work: string;
  here: string;
}) {
  if (alike.length < 2) return null;
  return (
    <section aria-labelledby="alike">
      <h2 id="alike">{t('known.alike')}</h2>
      <ul class="names-alike">
        {alike.map(({ said, words, name: stands, works }, i) => (
          <li>
            <p>
              <bdi>{words}</bdi> <span class="quiet">{t('page.works', { n: works })}</span>
            </p>
            <AnswerForm
              about={{ work, kind: 'known', field: name, said: '', value: [stands], alike: said, works }}
              back={here}
              id={`n${i}`}
              everywhere={true}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Evidence({
  parts,
  evidence,
}: {
  parts: readonly EditionPart[];
  evidence: readonly { path: string; text: string }[];
}) {
  return (
    <div class="passages">
      {evidence.slice(0, 5).map((passage) => {
        const part = parts.find(({ path }) => path === passage.path);
        return <Passage {...inContext(passage, part?.original ?? null)} path={passage.path} />;
      })}
    </div>
  );
}
