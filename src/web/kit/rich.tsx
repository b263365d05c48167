import type { Child } from 'hono/jsx';
import type { Codes } from '../../text/codes.data.ts';
import type { Code, Param } from '../../text/sentence.ts';
import { weave } from '../../words/words.ts';

type Slot = Param | Child;
type Tag = (words: Child) => Child;

/**
 * A sentence with links, emphasis or names in it: `rich('front.samples', { remove: to('/desk/heaps') })` for the message
 * "They stand among these. <remove>Remove them</remove>". Text is escaped like every text in JSX, whatever stands in it.
 */
export const rich = <C extends Code>(code: C, slots: Codes<Slot, Tag>[C]) => (
  <>{weave<C, Child>(code, slots as never) as Child[]}</>
);

/** A link around the words that a message marks. */
export const to =
  (href: string, more: { readonly [attribute: string]: string | undefined } = {}): Tag =>
  (words) => (
    <a href={href} {...more}>
      {words}
    </a>
  );

/** Told to screen readers alone. */
export const unseen: Tag = (words) => <span class="unseen">{words}</span>;

/** What stands back. */
export const quiet: Tag = (words) => <span class="quiet">{words}</span>;

/** A name or title, whichever way it is written. */
export const named = (name: string) => <bdi>{name}</bdi>;
