import type { Child } from 'hono/jsx';
import { linesOf } from '../../library/desk/fields.ts';
import { t } from '../../words/words.ts';
import { rich, unseen } from '../kit/rich.tsx';
import { type Answerable, wordsFor } from './answer-words.ts';
import { Filled } from './filled.tsx';
import { valueWords } from './words.ts';

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
            {t('answer.one-work')}
          </button>
        </form>
      ) : null}
      {about.kind === 'look' || (about.kind === 'permission' && about.value === 'no') ? (
        <StandForm
          work={about.work}
          hidden={false}
          reason={about.kind === 'look' ? 'why.keeper-looked' : 'why.writer-asks'}
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
                {t('answer.keep')}
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
        {t('answer.goes-on')}
      </button>
      <button type="submit" name="act" value="two" data-answer="refused">
        {t('answer.two-works')}
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
  reason?: 'why.keeper-looked' | 'why.writer-asks';
  back: string;
}) {
  return (
    <form method="post" action="/desk/stand" class="stand">
      <input type="hidden" name="work" value={work} />
      <input type="hidden" name="back" value={back} />
      {reason === undefined ? (
        <p class="filled">
          <label for="reason">{t('answer.why')}</label>
          <input id="reason" name="reason" type="text" maxlength={500} autocomplete="off" dir="auto" />
        </p>
      ) : (
        <input type="hidden" name="because" value={reason} />
      )}
      <p class="acts">
        <button type="submit" name="stand" value={hidden ? 'back' : 'out-of-sight'}>
          {hidden ? t('answer.put-back') : t('answer.out-of-sight')}
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
            <input type="checkbox" name="everywhere" value="yes" /> {t('answer.in-all', { n: about.works })}
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
            {rich('answer.option', { value: <bdi>{valueWords(field, value)}</bdi>, unseen })}{' '}
            {i < 9 ? <kbd>{i + 1}</kbd> : null}
          </button>
        </li>
      ))}
    </ul>
  );
}
