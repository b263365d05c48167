import type { Child } from 'hono/jsx';
import type { Field } from '../../catalogue/work.ts';
import { veil } from './veil.ts';
import { percent } from './words.ts';
import { shortened } from './work-card.tsx';

/**
 * A field's value. One that the file gave stands plain; a suggested one is dotted under, and opening it shows the
 * passage, the file and how sure the suggestion is. Addresses in passages are hidden from guests.
 */
export function Said({ field, guest, children }: { field: Field<unknown>; guest: boolean; children?: Child }) {
  if (field.given) return <>{children}</>;
  return (
    <div class="said">
      <span class="suggested">{children}</span>
      <details class="evidence">
        <summary>
          suggested<span class="unseen">; show the evidence</span>
        </summary>
        <div class="proof">
          <p>The file does not say so. It was read from this passage, {percent(field.confidence)} sure:</p>
          {field.evidence.slice(0, 5).map(({ text, path }) => (
            <figure>
              <blockquote dir="auto">{shortened(guest ? veil(text) : text, 400)}</blockquote>
              <figcaption>in {path}</figcaption>
            </figure>
          ))}
        </div>
      </details>
    </div>
  );
}
