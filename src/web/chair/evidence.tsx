import type { Child } from 'hono/jsx';
import type { Field } from '../../catalogue/work.ts';
import { t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { fieldName, fieldOne } from '../kit/field-words.ts';
import { named, rich, unseen } from '../kit/rich.tsx';
import { shortened } from '../kit/works/work-card.tsx';

/** Where the keeper settles a field: which one, of which work. */
export interface SettledAt {
  readonly work: string;
  readonly name: string;
}

interface SaidProps {
  readonly field: Field<unknown>;
  /** Given to the keeper alone. */
  readonly settle?: SettledAt | undefined;
  /** Which field it is. */
  readonly name: string;
  readonly children?: Child;
}

/**
 * A field's value. One that the file gave stands plain, with the file's own words where it was mapped; a suggested one is dotted under, and opening it shows the
 * passage, the file and how sure the suggestion is. Addresses in passages are hidden from guests.
 */
export function Said({ field, settle, name, children }: SaidProps) {
  if (field.decided) return <>{children}</>;
  if (field.given)
    return (
      <>
        {children}{' '}
        {field.said ? (
          <span class="quiet as-said">{t('work.as-said', { words: shortened(field.said, 60) })}</span>
        ) : null}
      </>
    );
  return (
    <div class="said">
      <span class="suggested">{children}</span>
      <details class="evidence">
        <summary>{rich('work.show-evidence', { unseen })}</summary>
        <div class="proof">
          <p>
            {field.unlabelled
              ? t('work.not-labelled', { field: fieldOne(name), sure: share(field.confidence) })
              : t('work.not-said', { sure: share(field.confidence) })}
          </p>
          {field.evidence.slice(0, 5).map(({ text, path }) => (
            <figure>
              <blockquote dir="auto">{shortened(text, 400)}</blockquote>
              <figcaption>{rich('page.in-file', { file: named(path) })}</figcaption>
            </figure>
          ))}
          {settle ? <Settle field={field} settle={settle} /> : null}
        </div>
      </details>
    </div>
  );
}

/** Accept and refuse at once; correct on a page of its own. */
const Settle = ({ field, settle: { work, name } }: { field: Field<unknown>; settle: SettledAt }) => (
  <form method="post" action="/desk/say" class="settle">
    <input type="hidden" name="work" value={work} />
    <input type="hidden" name="field" value={name} />
    <input type="hidden" name="said" value="" />
    <input type="hidden" name="value" value={JSON.stringify(field.value)} />
    <input type="hidden" name="back" value={`/works/${work}`} />
    <button type="submit" name="verdict" value="accepted">
      {rich('work.accept', { field: fieldName(name), unseen })}
    </button>
    <button type="submit" name="verdict" value="refused">
      {rich('work.refuse', { field: fieldName(name), unseen })}
    </button>
    <a href={`/desk/works/${work}/${name}`}>{rich('work.correct', { field: fieldName(name), unseen })}</a>
  </form>
);
