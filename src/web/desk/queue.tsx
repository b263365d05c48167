import { formOf } from '../../library/desk/fields.ts';
import { inContext } from '../../library/desk/passage.ts';
import type { Library } from '../../library/library.ts';
import type { Reader, Waiting } from '../../store/reader.ts';
import { DeskNav, Due } from '../kit/desk-nav.tsx';
import { Halt } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { address, count, fieldName, figure } from '../kit/words.ts';
import { JustSaid, justSaid } from './just-said.tsx';
import { DeskKeys } from './keys-help.tsx';
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
      { title: later ? 'Left for later' : 'What waits', mood: 'bench', section: 'desk', scripts: ['desk/browser.js'] },
      <>
        <h1>{later ? 'Left for later' : 'What waits'}</h1>
        <DeskNav here="/desk/queue" />
        <p class="standing">
          {later
            ? `${count(putOff, 'question')}. Each waits here until you answer it or ask for it again.`
            : all === 0
              ? 'Nothing waits for you.'
              : `${count(all, 'question')}, the greatest doubt first.`}{' '}
          {!later && putOff > 0 ? <a href="/desk/queue?later=yes">{figure(putOff)} left for later</a> : null}
          {later ? <a href="/desk/queue">Everything that waits</a> : null}
        </p>
        <Due due={due} />
        <JustSaid said={said} back={link({ after: asked.after })} />
        {later ? null : <Kinds waiting={waiting} here={kind} />}
        {narrowed ? (
          <p class="narrowed">
            Only{' '}
            {[
              kind ? KINDS[kind].charAt(0).toLowerCase() + KINDS[kind].slice(1) : '',
              field ? `the ${fieldName(field)}` : '',
              alike ? `“${alike}”` : '',
              work ? 'of one work' : '',
            ]
              .filter(Boolean)
              .join(', ')}
            . <a href="/desk/queue">Everything that waits</a>
          </p>
        ) : null}
        {shown.length === 0 ? (
          <p class="nothing">
            {later
              ? 'Nothing was left for later.'
              : all === 0
                ? 'What the files do not say for certain will be asked here, with the passage that suggests an answer.'
                : asked.after
                  ? 'That was the end of it.'
                  : 'Nothing like that waits.'}
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
              The next questions
            </a>
          ) : null}
          {asked.after ? <a href={link({ after: undefined })}>Back to the greatest doubt</a> : null}
        </p>
        <DeskKeys />
      </>,
    );
  };

/** @throws Halt 400 */
function askedOf(c: Ask) {
  const kind = c.req.query('kind') || undefined;
  if (kind !== undefined && !Object.hasOwn(KINDS, kind))
    throw new Halt(400, 'There are no questions of that kind.', {
      next: { href: '/desk/queue', words: 'See everything that waits' },
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
    <nav class="bench-tools" aria-label="Kinds of questions">
      <ul>
        <li>
          <a href="/desk/queue" aria-current={here === undefined ? 'true' : undefined}>
            All
          </a>
        </li>
        {waiting.map(({ kind, questions }) => (
          <li>
            <a href={address('/desk/queue', { kind })} aria-current={kind === here ? 'true' : undefined}>
              {KINDS[kind]} <span class="quiet">{figure(questions)}</span>
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
