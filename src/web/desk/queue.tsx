import { formOf } from '../../library/desk/fields.ts';
import { inContext } from '../../library/desk/passage.ts';
import type { Library } from '../../library/library.ts';
import type { Reader, Waiting } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { figure, inARow } from '../../words/writing.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import { fieldName } from '../kit/field-words.ts';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { address } from '../kit/words.ts';
import { JustSaid, justSaid } from './just-said.tsx';
import { DeskKeys, deskSays } from './keys-help.tsx';
import { QuestionItem, type Shown } from './question.tsx';
import { KINDS } from './words.ts';

const PER_PAGE = 8;
const NAMES_OFFERED = 200;

/** What waits for the keeper, the greatest doubt first; each with its passage, to be answered by keyboard. */
export const queuePage =
  ({ library }: Needs) =>
  async (c: Ask) => {
    const asked = askedOf(c);
    const { kind, field, alike, work, later } = asked;
    const [{ items, next }, waiting, putOff, due, said] = await Promise.all([
      library.desk.queue(c.var.actor, { ...asked, limit: PER_PAGE }),
      library.desk.waiting(c.var.actor),
      library.desk.later(c.var.actor),
      library.bench.due(c.var.actor),
      justSaid(c, library),
    ]);
    const shown = await Promise.all(items.map((item) => withContext(c, library, item)));
    const all = waiting.reduce((n, one) => n + one.questions, 0);
    const narrowed = Boolean(kind || field || alike !== undefined || work);
    const link = (more: Parameters<typeof address>[1]) =>
      address('/desk/queue', { kind, field, alike, work, later: later ? 'yes' : undefined, ...more });
    c.header('Cache-Control', 'private, no-store');
    return page(
      c,
      {
        title: t(later ? 'waits.later' : 'desk.what-waits'),
        mood: 'bench',
        section: 'desk',
        scripts: ['desk/browser.js'],
        says: deskSays(),
      },
      <>
        <h1>{t(later ? 'waits.later' : 'desk.what-waits')}</h1>
        <DeskNav here="/desk/queue" />
        <p class="standing">
          {later
            ? t('waits.until-asked', { n: putOff })
            : all === 0
              ? t('waits.nothing')
              : t('waits.greatest-first', { n: all })}{' '}
          {!later && putOff > 0 ? <a href="/desk/queue?later=yes">{t('waits.put-off', { n: putOff })}</a> : null}
          {later ? <a href="/desk/queue">{t('waits.everything')}</a> : null}
        </p>
        <Due due={due} />
        <JustSaid said={said} back={link({ after: asked.after })} />
        {later ? null : <Kinds waiting={waiting} here={kind} />}
        {narrowed ? (
          <p class="narrowed">
            {t('waits.only', {
              what: inARow(
                [
                  kind ? t(KINDS[kind]) : '',
                  field ? fieldName(field) : '',
                  alike ? t('list.quoted', { words: alike }) : '',
                  work ? t('waits.of-one-work') : '',
                ].filter(Boolean),
              ),
            })}{' '}
            <a href="/desk/queue">{t('waits.everything')}</a>
          </p>
        ) : null}
        {shown.length === 0 ? (
          <p class="nothing">
            {t(
              later
                ? 'waits.none-later'
                : all === 0
                  ? 'waits.will-be-asked'
                  : asked.after
                    ? 'waits.end'
                    : 'waits.nothing-like-that',
            )}
          </p>
        ) : (
          <ol class="questions" data-desk="">
            {shown.map((one, n) => (
              <QuestionItem
                shown={one}
                n={n}
                back={link({ after: asked.after })}
                adult={c.var.reading.adult === 'yes'}
                later={later}
              />
            ))}
          </ol>
        )}
        <Known names={await namesFor(c, library, shown)} />
        <p class="onward deeds">
          {next ? (
            <a rel="next" href={link({ after: next })}>
              {t('waits.next')}
            </a>
          ) : null}
          {asked.after ? <a href={link({ after: undefined })}>{t('waits.back')}</a> : null}
        </p>
        <DeskKeys />
      </>,
    );
  };

/** @throws Halt 400 */
function askedOf(c: Ask) {
  const kind = c.req.query('kind') || undefined;
  if (kind !== undefined && !Object.hasOwn(KINDS, kind))
    throw new Halt(400, sentence('waits.no-such-kind'), {
      next: { href: '/desk/queue', words: 'waits.see-everything' },
    });
  const field = c.req.query('field') || undefined;
  const alike = c.req.query('alike') || undefined;
  const work = c.req.query('work') || undefined;
  const after = c.req.query('after') || undefined;
  const later = c.req.query('later') === 'yes';
  return { kind: kind as keyof typeof KINDS | undefined, field, alike, work, after, later };
}

async function withContext(c: Ask, library: Library, item: Waiting): Promise<Shown> {
  const { question, key } = item;
  const passage = question.evidence[0];
  const [original, other] = await Promise.all([
    passage && key ? library.desk.original(c.var.actor, key) : null,
    question.kind === 'relation' ? library.works.card(c.var.actor, question.said) : null,
  ]);
  return { ...item, context: passage ? inContext(passage, original) : null, other };
}

function Kinds({
  waiting,
  here,
}: {
  waiting: Awaited<ReturnType<Reader['desk']['waiting']>>;
  here: string | undefined;
}) {
  if (waiting.length < 2) return null;
  return (
    <nav class="bench-tools" aria-label={t('waits.kinds')}>
      <ul>
        <li>
          <a href="/desk/queue" aria-current={here === undefined ? 'true' : undefined}>
            {t('waits.all')}
          </a>
        </li>
        {waiting.map(({ kind, questions }) => (
          <li>
            <a href={address('/desk/queue', { kind })} aria-current={kind === here ? 'true' : undefined}>
              {t(KINDS[kind])} <span class="quiet">{figure(questions)}</span>
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** The names that other works have in the fields that are asked about. */
async function namesFor(c: Ask, library: Library, shown: readonly Shown[]) {
  const fields = [...new Set(shown.map(({ question }) => question.field))].filter((field) => formOf(field).named);
  return Promise.all(
    fields.map(async (field) => ({ field, names: await library.desk.names(c.var.actor, field, NAMES_OFFERED) })),
  );
}

export const Known = ({ names }: { names: Awaited<ReturnType<typeof namesFor>> }) => (
  <>
    {names.map(({ field, names: known }) => (
      <datalist id={`known-${field}`}>
        {known.map((name) => (
          <option value={name} />
        ))}
      </datalist>
    ))}
  </>
);
