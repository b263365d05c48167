import { rowOf } from '../../catalogue/vocabulary.ts';
import { formOf } from '../../library/desk/fields.ts';
import { t } from '../../words/words.ts';
import { choiceWords, fieldName } from '../kit/field-words.ts';
import type { Answerable } from './answer-words.ts';

/** So many names have a line each, with names to choose from, and two more to fill in; more stand in one text. */
const FEW = 4;

/** A field to be filled in, with what stands in it: boxes to tick, a line a name, a choice, a text or one line. */
export function Filled({
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
  const row = rowOf(about.field);
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
            <input type="checkbox" name="to" value={choice} checked={lines.includes(choice)} />{' '}
            {choiceWords(row, choice)}
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
            aria-label={i === 0 ? name : t('answer.nth', { field: name, n: i + 1 })}
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
            {t(form.help)}
          </span>
        ) : null}
      </fieldset>
    );
  return (
    <p class="filled">
      <label for={`${id}-to`}>{form.several ? t('answer.one-a-line', { field: name }) : name}</label>
      {form.choices ? (
        <select {...more}>
          {lines.some((line) => form.choices!.includes(line)) ? null : <option value="">{t('answer.choose')}</option>}
          {form.choices.map((choice) => (
            <option value={choice} selected={lines.includes(choice)}>
              {choiceWords(row, choice)}
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
          {t(form.help)}
        </span>
      ) : null}
    </p>
  );
}
