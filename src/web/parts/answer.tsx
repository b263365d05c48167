import type { Child } from 'hono/jsx';
import { fieldName, formOf, linesOf } from '../../library/desk/fields.ts';
import type { Waiting } from '../../store/reader.ts';
import { valueWords } from './desk-words.ts';
import { figure } from './words.ts';

/** What a person can say about a field of a work, and where they come back to. */
export interface Answerable {
  readonly work: string;
  readonly kind: Waiting['question']['kind'] | 'known';
  readonly field: string;
  readonly said: string;
  readonly value: unknown;
  readonly alike: string;
  /** Works that say the same, this one among them. */
  readonly works: number;
  readonly options?: readonly { readonly value: unknown }[];
}

interface AnswerProps {
  readonly about: Answerable;
  readonly back: string;
  /** Tells forms of one page apart. */
  readonly id: string;
  /** What was filled in before, and what is wrong with it. */
  readonly typed?: { readonly lines: readonly string[]; readonly wrong: string };
  readonly open?: boolean;
  /** It can only be said of all works alike. */
  readonly everywhere?: boolean;
  /** What else can be done with it, at the end. */
  readonly children?: Child;
}

/**
 * Accept, correct or refuse: forms that are whole without scripts; `desk.js` gives their buttons keys. What is filled in has
 * a form of its own, so that Enter in it means nothing else.
 */
export function AnswerForm({ about, back, id, typed, open = false, everywhere = false, children }: AnswerProps) {
  const { accept, refuse, unknown, correct } = wordsFor(about, everywhere);
  const kept = <Kept about={about} back={back} everywhere={everywhere} />;
  return (
    <div class="answer">
      {accept || refuse || unknown || about.options ? (
        <form method="post" action="/desk/say">
          {kept}
          <Options about={about} />
          <p class="acts">
            {accept ? (
              <button type="submit" name="verdict" value="accepted">
                {accept}
              </button>
            ) : null}
            {refuse ? (
              <button type="submit" name="verdict" value="refused">
                {refuse}
              </button>
            ) : null}
            {unknown ? (
              <button type="submit" name="verdict" value="unknown">
                {unknown}
              </button>
            ) : null}
          </p>
        </form>
      ) : null}
      {about.field === 'may-go-on-in' ? <GoesOnForm about={about} back={back} /> : null}
      {about.kind === 'relation' && about.field !== 'may-go-on-in' ? (
        <form method="post" action="/desk/files">
          <input type="hidden" name="work" value={about.work} />
          <input type="hidden" name="other" value={about.said} />
          <input type="hidden" name="back" value={back} />
          <button type="submit" name="act" value="copies">
            They are one work
          </button>
        </form>
      ) : null}
      {about.kind === 'look' || (about.kind === 'permission' && about.value === 'no') ? (
        <StandForm
          work={about.work}
          hidden={false}
          reason={about.kind === 'look' ? 'looked at by the keeper' : 'its writer asks that it be kept nowhere else'}
          back={back}
        />
      ) : null}
      {correct ? (
        <details class="correct" open={open || typed !== undefined}>
          <summary>{correct}</summary>
          <form method="post" action="/desk/say">
            {typed ? (
              <p class="wrong" id={`${id}-wrong`} role="alert">
                {typed.wrong}
              </p>
            ) : null}
            <Filled about={about} id={id} lines={typed?.lines ?? linesOf(about.value)} wrong={typed !== undefined} />
            {kept}
            <p>
              <button type="submit" name="verdict" value="corrected">
                Keep this
              </button>
            </p>
          </form>
        </details>
      ) : null}
      {children}
    </div>
  );
}

/** Are these parts of one work? Both answers are words about their files, like those of "join or part". */
const GoesOnForm = ({ about, back }: { about: Answerable; back: string }) => (
  <form method="post" action="/desk/files">
    <input type="hidden" name="work" value={about.work} />
    <input type="hidden" name="other" value={about.said} />
    <input type="hidden" name="back" value={back} />
    <p class="acts">
      <button type="submit" name="act" value="behind" data-answer="accepted">
        Yes, it goes on there
      </button>
      <button type="submit" name="act" value="two" data-answer="refused">
        No, they are two works
      </button>
    </p>
  </form>
);

/** Takes a work out of sight, or puts it back; its bytes stay. */
export function StandForm({
  work,
  hidden,
  reason,
  back,
}: {
  work: string;
  hidden: boolean;
  reason?: string;
  back: string;
}) {
  return (
    <form method="post" action="/desk/stand" class="stand">
      <input type="hidden" name="work" value={work} />
      <input type="hidden" name="back" value={back} />
      {reason === undefined ? (
        <p class="filled">
          <label for="reason">why, for your own record</label>
          <input id="reason" name="reason" type="text" maxlength={500} autocomplete="off" dir="auto" />
        </p>
      ) : (
        <input type="hidden" name="reason" value={reason} />
      )}
      <p class="acts">
        <button type="submit" name="stand" value={hidden ? 'back' : 'out-of-sight'}>
          {hidden ? 'Put it back' : 'Take it out of sight'}
        </button>
      </p>
    </form>
  );
}

/** What a form sends along; and the choice to say it of all works alike. */
function Kept({ about, back, everywhere }: Pick<AnswerProps, 'about' | 'back'> & { everywhere: boolean }) {
  return (
    <>
      <input type="hidden" name="work" value={about.work} />
      <input type="hidden" name="field" value={about.field} />
      <input type="hidden" name="said" value={about.said} />
      <input type="hidden" name="value" value={JSON.stringify(about.value ?? null)} />
      <input type="hidden" name="alike" value={about.alike} />
      <input type="hidden" name="back" value={back} />
      {everywhere ? (
        <input type="hidden" name="everywhere" value="yes" />
      ) : about.works > 1 && about.alike ? (
        <p class="everywhere">
          <label>
            <input type="checkbox" name="everywhere" value="yes" /> in all {figure(about.works)} works that say so
          </label>
        </p>
      ) : null}
    </>
  );
}

/** What its copies say, to be chosen from. */
function Options({ about: { field, options } }: { about: Answerable }) {
  if (!options) return null;
  return (
    <ul class="options">
      {options.map(({ value }, i) => (
        <li>
          <button type="submit" name="pick" value={JSON.stringify(value)}>
            <span class="unseen">It is </span>
            <bdi>{valueWords(field, value)}</bdi> {i < 9 ? <kbd>{i + 1}</kbd> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}

/** So many names have a line each, with names to choose from, and two more to fill in; more stand in one text. */
const FEW = 4;

function Filled({
  about,
  id,
  lines,
  wrong,
}: {
  about: Answerable;
  id: string;
  lines: readonly string[];
  wrong: boolean;
}) {
  const form = formOf(about.field, about.value);
  const name = fieldName(about.field);
  const told = [wrong ? `${id}-wrong` : '', form.help ? `${id}-help` : ''].filter(Boolean).join(' ') || undefined;
  const more = {
    id: `${id}-to`,
    name: 'to',
    'aria-describedby': told,
    'aria-invalid': wrong ? ('true' as const) : undefined,
  };
  if (form.choices && form.several)
    return (
      <fieldset class="choices" aria-describedby={told}>
        <legend>{name}</legend>
        {form.choices.map((choice) => (
          <label>
            <input type="checkbox" name="to" value={choice} checked={lines.includes(choice)} /> {choice}
          </label>
        ))}
      </fieldset>
    );
  if (form.named && form.several && lines.length <= FEW)
    return (
      <fieldset class="filled" aria-describedby={told}>
        <legend>{name}</legend>
        {[...lines, '', ''].map((line, i) => (
          <input
            {...(i === 0 ? more : { name: 'to' })}
            aria-label={i === 0 ? name : `${name}, ${i + 1}`}
            type="text"
            value={line}
            dir="auto"
            maxlength={300}
            autocomplete="off"
            list={`known-${about.field}`}
          />
        ))}
        {form.help ? (
          <span class="help" id={`${id}-help`}>
            {form.help}
          </span>
        ) : null}
      </fieldset>
    );
  return (
    <p class="filled">
      <label for={`${id}-to`}>{form.several ? `${name}, one a line` : name}</label>
      {form.choices ? (
        <select {...more}>
          {lines.some((line) => form.choices!.includes(line)) ? null : <option value="">Choose …</option>}
          {form.choices.map((choice) => (
            <option value={choice} selected={lines.includes(choice)}>
              {choice}
            </option>
          ))}
        </select>
      ) : form.long || form.several ? (
        <textarea {...more} rows={Math.min(12, Math.max(3, lines.length + 1))} dir="auto" maxlength={20_000}>
          {lines.join('\n')}
        </textarea>
      ) : (
        <input {...more} type="text" value={lines.join(', ')} dir="auto" maxlength={300} autocomplete="off" />
      )}
      {form.help ? (
        <span class="help" id={`${id}-help`}>
          {form.help}
        </span>
      ) : null}
    </p>
  );
}

interface Words {
  readonly accept?: string;
  readonly refuse?: string;
  readonly unknown?: string;
  readonly correct?: string;
}

const UNKNOWN = 'Nobody can know';

/** What the buttons say: yes, no, nobody can know, something else. */
function wordsFor({ kind, field, value }: Answerable, everywhere: boolean): Words {
  if (everywhere)
    return { refuse: `It is no ${fieldName(field)}`, unknown: UNKNOWN, correct: 'It is called otherwise' };
  switch (kind) {
    case 'parts':
      return { accept: 'They are missing', refuse: 'No, nothing is missing', unknown: UNKNOWN };
    case 'lossy':
      return { accept: 'Yes, it can be read', refuse: 'No, they are lost', unknown: UNKNOWN };
    case 'restoration':
      return { accept: 'It came out right', refuse: 'No, it did not', unknown: UNKNOWN };
    case 'look':
      return { accept: 'I looked; it may stay', refuse: 'No, it is something else', unknown: UNKNOWN };
    case 'relation':
      if (field === 'may-go-on-in') return { unknown: UNKNOWN };
      return { accept: 'It is', refuse: 'No, it is not', unknown: UNKNOWN };
    case 'missing':
      return {
        refuse: field === 'title' ? 'It has none' : 'No: nobody signed it',
        unknown: UNKNOWN,
        correct: 'Fill it in',
      };
    case 'unread':
      return { refuse: 'No, it says nothing', unknown: UNKNOWN, correct: 'Say what it means' };
    case 'permission':
      return {
        accept: 'That holds',
        refuse: 'No, it says nothing of the kind',
        unknown: UNKNOWN,
        correct: 'It means something else',
      };
    case 'contradiction':
      return { refuse: 'None of them', unknown: UNKNOWN, correct: 'It is something else' };
    default:
      return value === null || value === undefined
        ? { correct: `Fill in the ${fieldName(field)}` }
        : { accept: 'Accept', refuse: 'No, refuse it', unknown: UNKNOWN, correct: 'Correct' };
  }
}
