import type { Child } from 'hono/jsx';
import { EVERYTHING, type Query, type TagAsk } from '../../library/finding/queries.ts';
import type { SearchFound } from '../../library/finding/search.ts';
import type { Sentence } from '../../text/sentence.ts';
import { say } from '../../words/words.ts';
import { comma } from '../../words/writing.ts';
import { rich, to } from '../kit/rich.tsx';
import { tagAddress } from '../kit/works/tags.tsx';
import { searchAddress } from './address.ts';
import { tagWords } from './part-words.ts';

/** What could not be read, what nothing has, and what may have been meant. */
export function Notes({ found: { query, notes, meant, total } }: { found: SearchFound }) {
  const named = total > 0 ? meant : [];
  const perhaps = total > 0 ? [] : meant;
  if (notes.length + meant.length === 0) return null;
  return (
    <div class="find-notes" role="status">
      {notes.map((note) => (
        <p>{noteWords(note, query)}</p>
      ))}
      {named.map((tag) => (
        <p>{rich('find.named', { tag: <TagLink tag={tag} /> })}</p>
      ))}
      {perhaps.length > 0 ? (
        <p>{rich('find.perhaps', { tags: inARow(perhaps.map((tag) => <TagLink tag={tag} />)) })}</p>
      ) : null}
    </div>
  );
}

/** To the page of a tag, or to the works of what has none. */
const TagLink = ({ tag }: { tag: TagAsk }) => (
  <a href={tag.type === null ? searchAddress({ ...EVERYTHING, include: [tag] }) : tagAddress(tag.type, tag.name)}>
    <bdi>{tagWords(tag)}</bdi>
  </a>
);

function noteWords(note: Sentence, query: Query): Child {
  const name = String(note.params?.['name'] ?? '');
  if (note.code === 'found.meant') {
    const meant = [note.params?.['meant'] ?? []].flat().map(String);
    const links = meant.map((one) => (
      <a href={searchAddress(instead(query, name, one))}>
        <bdi>{one}</bdi>
      </a>
    ));
    return rich('find.close', { name, tags: inARow(links) });
  }
  if (note.code === 'found.suggested')
    return rich('find.look-among-suggested', {
      note: say(note),
      look: to(searchAddress({ ...query, suggested: true })),
    });
  return say(note);
}

/** The same query, with another name for a tag. */
function instead(query: Query, name: string, meant: string): Query {
  const renamed = (asks: readonly TagAsk[]) => asks.map((ask) => (ask.name === name ? { ...ask, name: meant } : ask));
  return { ...query, include: renamed(query.include), exclude: renamed(query.exclude) };
}

const inARow = (links: readonly Child[]) => (
  <>
    {links.map((link, i) => (
      <>
        {i > 0 ? comma() : ''}
        {link}
      </>
    ))}
  </>
);
