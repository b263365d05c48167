import type { Child } from 'hono/jsx';
import { certain } from '../../../books/parts/facts.ts';
import { rowOfTag } from '../../../catalogue/vocabulary.ts';
import type { Field } from '../../../catalogue/work.ts';
import { TAG_PAGES, TAG_TYPES } from '../../../library/finding/queries.ts';
import type { CardTag } from '../../../store/reader.ts';
import { t } from '../../../words/words.ts';
import { comma } from '../../../words/writing.ts';
import { inShort } from '../field-words.ts';
import { rich, unseen } from '../rich.tsx';
import { address } from '../words.ts';

/** Did the file not say so? Then it is shown as suggested. */
export const unsure = (field: Field<unknown> | undefined): boolean => field !== undefined && !certain(field);

/** What the program only suggests: dotted under, with the word beside it. */
export const Suggested = ({ children }: { children: Child }) => (
  <>
    <span class="suggested">{children}</span> <SuggestedWord />
  </>
);

export const SuggestedWord = () => <span class="suggested-word">{t('work.suggested')}</span>;

/** The tags of one type that a work in a list carries, and whether they are only suggested. */
export function tagsIn(tags: readonly CardTag[], type: string): { names: readonly string[]; suggested: boolean } {
  const own = tags.filter((tag) => tag.type === type);
  return { names: own.map(({ name }) => name), suggested: own.some(({ suggested }) => suggested) };
}

/** The page of a tag, or the works that carry it; with `suggested` also those for which it is only suggested. */
export const tagAddress = (type: string, name: string, suggested = false): string =>
  (TAG_PAGES as readonly string[]).includes(type) && !/^\.{1,2}$/.test(name)
    ? `/tags/${type}/${encodeURIComponent(name.toWellFormed())}`
    : // A type that finders do not know is a tag like others to them.
      address('/search', { [isTagType(type) ? type : 'freeform']: name, suggested: suggested ? 'yes' : undefined });

const isTagType = (type: string): boolean => (TAG_TYPES as readonly string[]).includes(type);

/** A tag that leads to its works; where it is only suggested, to those for which it is, too. */
const TagLink = ({
  type,
  name,
  suggested,
  sought,
}: {
  type: string;
  name: string;
  suggested: boolean;
  sought?: boolean;
}) => (
  <a
    class={sought ? 'tag sought' : 'tag'}
    href={tagAddress(type, name, suggested)}
    rel={type === 'author' ? 'author' : undefined}
  >
    <bdi>{inShort(rowOfTag(type), [name])}</bdi>
  </a>
);

interface TagsProps {
  /** As in `catalogue/vocabulary.ts`. */
  readonly type: string;
  /** Told on hover and to screen readers; left out where the page says it beside them. */
  readonly kind?: string;
  readonly tags: readonly string[];
  readonly suggested: boolean;
  readonly sought?: string;
  /** Does a pairing stand in the background? Then it is said beside it. */
  readonly aside?: ((name: string) => boolean) | undefined;
}

/** Tags are words with commas between them, each a link to its works. */
export function Tags({ type, kind, tags, suggested, sought = '', aside }: TagsProps) {
  if (tags.length === 0) return null;
  const words = sought.toLowerCase().split(/\s+/).filter(Boolean);
  const isSought = (tag: string) => words.some((word) => tag.toLowerCase().includes(word));
  return (
    <span class="tags" title={kind}>
      {kind ? rich('work.tags-of', { kind, unseen }) : null}
      {inARow(
        tags.map((name) => (
          <>
            <TagLink type={type} name={name} suggested={suggested} sought={isSought(name)} />
            {aside?.(name) ? <small class="quiet"> {t('work.in-background')}</small> : null}
          </>
        )),
      )}
    </span>
  );
}

/** Things with a comma between them. */
const inARow = (things: readonly Child[]) => (
  <>
    {things.map((one, i) => (
      <>
        {i ? comma() : ''}
        {one}
      </>
    ))}
  </>
);

/** "by A, B", or that nobody knows. */
export function Byline({ authors, suggested }: { authors: readonly string[]; suggested: boolean }) {
  if (authors.length === 0) return <span class="by">{t('work.by-unknown')}</span>;
  const names = inARow(authors.map((name) => <TagLink type="author" name={name} suggested={suggested} />));
  return <span class="by">{rich('work.by', { writers: suggested ? <Suggested>{names}</Suggested> : names })}</span>;
}

/** The byline of a work in a list. @param most no more names than these */
export function CardByline({ tags, most = 1000 }: { tags: readonly CardTag[]; most?: number }) {
  const { names, suggested } = tagsIn(tags, 'author');
  return <Byline authors={names.slice(0, most)} suggested={suggested} />;
}

/** Links to the works of each fandom, or that nobody knows it. */
export const FandomLinks = ({ fandoms, suggested }: { fandoms: readonly string[]; suggested: boolean }) => (
  <span class="fandoms">
    {fandoms.length === 0 ? (
      <span class="quiet">{t('work.fandom-unknown')}</span>
    ) : (
      inARow(fandoms.map((name) => <TagLink type="fandom" name={name} suggested={suggested} />))
    )}
  </span>
);
