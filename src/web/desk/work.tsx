import { alikeIn, FIELD_NAMES, formOf, isPlain } from '../../library/desk/fields.ts';
import { inContext } from '../../library/desk/passage.ts';
import type { Library } from '../../library/library.ts';
import type { Edition, EditionPart } from '../../store/reader.ts';
import { DeskNav } from '../kit/desk-nav.tsx';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { address, capital, count, fieldName, figure, percent } from '../kit/words.ts';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { shortened } from '../kit/works/work-card.tsx';
import { AnswerForm, StandForm } from './answer.tsx';
import type { Answerable } from './answer-words.ts';
import { JustSaid, justSaid } from './just-said.tsx';
import { DeskKeys } from './keys-help.tsx';
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
      { title: `What is known of “${work.title ?? 'Untitled'}”`, mood: 'bench', section: 'desk' },
      <>
        <h1>What is known of this work</h1>
        <SlimHead work={work} />
        <DeskNav here="" />
        <table class="known">
          <thead>
            <tr>
              <th scope="col">Field</th>
              <th scope="col">What stands there</th>
              <th scope="col">How it is known</th>
            </tr>
          </thead>
          <tbody>
            {names.map((name) => (
              <tr>
                <th scope="row">
                  <a href={`/desk/works/${work.id}/${name}`}>{capital(fieldName(name))}</a>
                </th>
                <td dir="auto">
                  {fields[name] ? (
                    shortened(valueWords(name, fields[name].value), 300)
                  ) : (
                    <span class="quiet">nothing</span>
                  )}
                </td>
                <td>{howKnown(fields[name], asked.has(name), named)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {waiting.items.length > 0 ? (
          <p class="onward">
            <a href={address('/desk/queue', { work: work.id })}>
              {waiting.items.length === 1 ? 'One question waits' : `${figure(waiting.items.length)} questions wait`}{' '}
              about this work
            </a>
          </p>
        ) : null}
        <h2>Its files</h2>
        <p>
          It was made from {count(work.sources.length, 'file')}.{' '}
          <a href={`/desk/works/${work.id}/files`}>Join, part or put its files in order</a>
        </p>
        <h2>Who may see it</h2>
        <p>{hidden ? 'Only you: it was taken out of sight, and stays so when it comes in again.' : 'Everybody.'}</p>
        <StandForm work={work.id} hidden={hidden} back={c.req.path} />
        <p class="quiet">
          <a href={`/desk/works/${work.id}/erase`}>Erase it for good</a>, where its writer or the law asks for that.
        </p>
        <h2>What was said about it</h2>
        <SaidList items={words.items} back={c.req.path} of="work" />
      </>,
    );
  };

/** Who settled something about a work's record. */
const deciders = (fields: Fields): string[] => Object.values(fields).flatMap((field) => field?.decided?.by ?? []);

function howKnown(field: Fields[string], asked: boolean, named: (id: string) => string): string {
  if (!field) return asked ? 'asked' : '';
  if (field.decided)
    return `${field.decided.verdict}${field.decided.alike ? ' in all works alike' : ''} by ${named(field.decided.by)}`;
  if (field.given) return asked ? 'said by the file, in doubt' : 'said by the file';
  return `suggested, ${percent(field.confidence)} sure`;
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
    if (!edition) throw notFound('There is no such work here.');
    const { work } = edition;
    const field = Object.hasOwn(work.fields, name) ? (work.fields as Fields)[name] : undefined;
    if (!isPlain(name, field?.value ?? null) || !(FIELD_NAMES.includes(name) || field))
      throw notFound('A work has no such field.', { href: `/desk/works/${work.id}`, words: 'See what is known of it' });
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
        title: `${capital(fieldName(name))} of “${work.title ?? 'Untitled'}”`,
        mood: 'bench',
        section: 'desk',
        scripts: ['desk/browser.js'],
      },
      <>
        <h1>{capital(fieldName(name))}</h1>
        <SlimHead work={work} />
        <DeskNav here="" />
        <JustSaid said={said} back={here} />
        <div class="questions" data-desk="">
          <section class="question" id="q0" tabindex={-1} aria-label={`The ${fieldName(name)} of this work`}>
            <p>
              {field ? (
                <bdi class="proposed">{valueWords(name, field.value)}</bdi>
              ) : (
                <span class="quiet">Nothing stands there.</span>
              )}{' '}
              <span class="sure">{howKnown(field, open !== undefined, named)}</span>
            </p>
            {field?.decided?.was ? (
              <p class="quiet">
                The program had read: <bdi>{valueWords(name, field.decided.was.value)}</bdi>
              </p>
            ) : null}
            <Evidence parts={parts} evidence={(field ?? open?.question)?.evidence ?? []} />
            <AnswerForm about={about} back={here} id="q0" open={true} {...(typed ? { typed } : {})} />
          </section>
        </div>
        <Names alike={alike} name={name} work={work.id} here={here} />
        <Known names={[{ field: name, names }]} />
        <p class="onward">
          <a href={`/desk/works/${work.id}`}>All that is known of this work</a>
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
      <h2 id="alike">In all works that say so</h2>
      <ul class="names-alike">
        {alike.map(({ said, words, name: stands, works }, i) => (
          <li>
            <p>
              <bdi>{words}</bdi> <span class="quiet">{figure(works)} works</span>
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
