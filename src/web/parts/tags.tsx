import { address } from './words.ts';

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
export function Byline({ authors }: { authors: readonly string[] }) {
  if (authors.length === 0) return <span class="by">by an unknown writer</span>;
  return (
    <span class="by">
      by{' '}
      {authors.map((name, i) => (
        <>
          {i ? ', ' : ''}
          <AuthorLink name={name} />
        </>
      ))}
    </span>
  );
}

export const FandomLinks = ({ fandoms }: { fandoms: readonly string[] }) => (
  <span class="fandoms">
    {fandoms.length === 0 ? (
      <span class="quiet">Fandom unknown</span>
    ) : (
      fandoms.map((fandom, i) => (
        <>
          {i ? ', ' : ''}
          <a href={address('/works', { fandom })}>
            <bdi>{fandom}</bdi>
          </a>
        </>
      ))
    )}
  </span>
);
