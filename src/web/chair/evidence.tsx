import type { Child } from 'hono/jsx';
import type { Field } from '../../catalogue/work.ts';
import { fieldName, percent } from '../kit/words.ts';
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
  /** What the page calls the field. */
  readonly label: string;
  readonly children?: Child;
}

/**
 * A field's value. One that the file gave stands plain, with the file's own words where it was mapped; a suggested one is dotted under, and opening it shows the
 * passage, the file and how sure the suggestion is. Addresses in passages are hidden from guests.
 */
export function Said({ field, settle, label, children }: SaidProps) {
  if (field.decided) return <>{children}</>;
  if (field.given)
    return (
      <>
        {children} {field.said ? <span class="quiet as-said">(“{shortened(field.said, 60)}”)</span> : null}
      </>
    );
  return (
    <div class="said">
      <span class="suggested">{children}</span>
      <details class="evidence">
        <summary>
          suggested<span class="unseen">; show the evidence</span>
        </summary>
        <div class="proof">
          <p>
            {field.unlabelled
              ? `Not labelled as ${as(label)}: it was read from these words of the file, `
              : 'The file does not say so. It was read from this passage, '}
            {percent(field.confidence)} sure:
          </p>
          {field.evidence.slice(0, 5).map(({ text, path }) => (
            <figure>
              <blockquote dir="auto">{shortened(text, 400)}</blockquote>
              <figcaption>in {path}</figcaption>
            </figure>
          ))}
          {settle ? <Settle field={field} settle={settle} /> : null}
        </div>
      </details>
    </div>
  );
}

const NOUNS: { readonly [label: string]: string } = {
  Written: 'its date',
  Updated: 'its date',
  Status: 'its status',
  Series: 'a series',
};
/** "a rating", "a writer"; of lists "pairings". */
const as = (label: string): string =>
  NOUNS[label] ?? (label.endsWith('s') ? label.toLowerCase() : `a ${label.toLowerCase()}`);

/** Accept and refuse at once; correct on a page of its own. */
const Settle = ({ field, settle: { work, name } }: { field: Field<unknown>; settle: SettledAt }) => (
  <form method="post" action="/desk/say" class="settle">
    <input type="hidden" name="work" value={work} />
    <input type="hidden" name="field" value={name} />
    <input type="hidden" name="said" value="" />
    <input type="hidden" name="value" value={JSON.stringify(field.value)} />
    <input type="hidden" name="back" value={`/works/${work}`} />
    <button type="submit" name="verdict" value="accepted">
      Accept<span class="unseen"> the {fieldName(name)}</span>
    </button>
    <button type="submit" name="verdict" value="refused">
      Refuse<span class="unseen"> the {fieldName(name)}</span>
    </button>
    <a href={`/desk/works/${work}/${name}`}>
      Correct<span class="unseen"> the {fieldName(name)}</span>
    </a>
  </form>
);
