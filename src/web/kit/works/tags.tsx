import type { Child } from 'hono/jsx';
import { certain } from '../../../books/parts/facts.ts';
import type { Field } from '../../../catalogue/work.ts';
import { address } from '../words.ts';

/** Did the file not say so? Then it is shown as suggested. */
export const unsure = (field: Field<unknown> | undefined): boolean => field !== undefined && !certain(field);

/** What the program only suggests: dotted under, with the word beside it. */
export const Suggested = ({ children }: { children: Child }) => (
  <>
    <span class="suggested">{children}</span> <span class="suggested-word">suggested</span>
  </>
);

/** Tags are words with commas between them; the kind is told on hover and to screen readers. */
export function Tags({ kind, tags, sought = '' }: { kind: string; tags: readonly string[]; sought?: string }) {
  if (tags.length === 0) return null;
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const isSought = (tag: string) => words.some((word) => tag.toLowerCase().includes(word));
  return (
    <span class="tags" title={kind}>
      <span class="unseen">{kind}: </span>
      {tags.map((tag, i) => (
        <>
          {i ? ', ' : ''}
          <bdi class={isSought(tag) ? 'tag sought' : 'tag'}>{tag}</bdi>
        </>
      ))}
    </span>
  );
}

export const AuthorLink = ({ name }: { name: string }) => (
  <a href={address('/works', { author: name })} rel="author">
    <bdi>{name}</bdi>
  </a>
);

/** "by A, B", or that nobody knows. */
export function Byline({ authors, suggested = false }: { authors: readonly string[]; suggested?: boolean }) {
  if (authors.length === 0) return <span class="by">by an unknown writer</span>;
  const names = authors.map((name, i) => (
    <>
      {i ? ', ' : ''}
      <AuthorLink name={name} />
    </>
  ));
  return <span class="by">by {suggested ? <Suggested>{names}</Suggested> : names}</span>;
}

/** The works of a fandom: those that say so, or those for which it is suggested. */
export const fandomAddress = (fandom: string, suggested = false): string =>
  address('/works', { fandom, suggested: suggested ? 'yes' : undefined });

/** Links to the works of each; where the fandoms are only suggested, to those for which they are, too. */
export const FandomLinks = ({ fandoms, suggested = false }: { fandoms: readonly string[]; suggested?: boolean }) => (
  <span class="fandoms">
    {fandoms.length === 0 ? (
      <span class="quiet">Fandom unknown</span>
    ) : (
      fandoms.map((fandom, i) => (
        <>
          {i ? ', ' : ''}
          <a href={fandomAddress(fandom, suggested)}>
            <bdi>{fandom}</bdi>
          </a>
        </>
      ))
    )}
  </span>
);
