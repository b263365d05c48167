import type { Query, Ranged } from '../../library/finding/queries.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { endTyped, rangeLabel } from './part-words.ts';
import { FORM } from './tick.tsx';

/** One of a few, or any. */
export function Choice({
  name,
  label,
  value,
  options,
  any = 'find.any',
}: {
  name: string;
  label: string;
  value: string | undefined;
  options: readonly (readonly [value: string, words: string])[];
  any?: PlainCode;
}) {
  return (
    <p class="pick">
      <label for={`f-${name}`}>{label}</label>
      <select form={FORM} id={`f-${name}`} name={name}>
        <option value="">{t(any)}</option>
        {options.map(([one, words]) => (
          <option value={one} selected={one === value}>
            {words}
          </option>
        ))}
      </select>
    </p>
  );
}

/** Yes, no, or either. */
export const Either = ({
  name,
  what,
  value,
  yes,
  no,
}: {
  name: string;
  what: PlainCode;
  value: boolean | null;
  yes: PlainCode;
  no: PlainCode;
}) => (
  <Choice
    name={name}
    label={t(what)}
    value={value === null ? undefined : value ? 'yes' : 'no'}
    options={[
      ['yes', t(yes)],
      ['no', t(no)],
    ]}
  />
);

/** The two ends of a range. */
export function Ends({ of, query, help }: { of: Ranged; query: Query; help?: string }) {
  const { from, to } = query.ranges[of] ?? {};
  const what = rangeLabel(of);
  const isDate = of === 'date' || of === 'updated';
  const end = (which: 'from' | 'to', value: number | undefined) => (
    <input
      form={FORM}
      type="text"
      inputmode={isDate ? undefined : 'numeric'}
      name={`${of}-${which}`}
      value={endTyped(of, value, which === 'to')}
      maxlength={40}
      autocomplete="off"
      aria-label={t(which === 'from' ? 'find.from-of' : 'find.to-of', { what })}
      aria-describedby={help ? `f-${of}-help` : undefined}
    />
  );
  return (
    <div class="between">
      <span>{what}</span>
      {end('from', from)} <span aria-hidden="true">–</span> {end('to', to)}
      {help ? (
        <small class="quiet" id={`f-${of}-help`}>
          {help}
        </small>
      ) : null}
    </div>
  );
}
