import {
  type Facet,
  type FacetRow,
  isOnlyMain,
  ONLY_MAIN,
  type Query,
  type TagAsk,
  type TagType,
  tagOf,
} from '../../library/finding/queries.ts';
import { t } from '../../words/words.ts';
import { rich, unseen } from '../kit/rich.tsx';
import { searchAddress } from './address.ts';
import { tagWords, typeLabel } from './part-words.ts';
import { FORM, Tick } from './tick.tsx';

export const facetAddress = (type: TagType, query: Query): string => searchAddress(query, null, `/search/tags/${type}`);

/** A type of tags with how often each stands on what was found: each may be wanted, or not. */
export function FacetView({ facet, query, open }: { facet: Facet; query: Query; open: boolean }) {
  const { type, more } = facet;
  const rows = rowsOf(facet, query);
  return (
    <details class="facet" open={open} data-facet={type}>
      <summary>{typeLabel(type)}</summary>
      {rows.length === 0 ? <p class="quiet">{t('find.none-here')}</p> : <Rows rows={rows} type={type} />}
      {type === 'relationship' && rows.length > 0 ? (
        <p class="tick">
          <Tick name={ONLY_MAIN} value="yes" checked={isOnlyMain(query)} id="f-only-main">
            {t('find.only-main')}
          </Tick>
        </p>
      ) : null}
      {more ? (
        <p class="more-tags">
          <a href={facetAddress(type, query)} data-more>
            {t('find.all-of', { field: typeLabel(type) })}
          </a>
        </p>
      ) : null}
    </details>
  );
}

/** A tag in a list of tags. */
interface Row {
  readonly tag: TagAsk;
  readonly row: Pick<FacetRow, 'count' | 'suggested'> | null;
  readonly wanted: boolean | null;
}

/** What is asked for by name, whether or not it is among the most frequent; then these. */
export function rowsOf({ type, rows }: Facet, query: Query): readonly Row[] {
  const { suggested } = query;
  const include = isOnlyMain(query) ? query.include.map(tagOf) : query.include.filter(({ main }) => !main);
  const exclude = query.exclude.filter(({ main }) => !main);
  const same = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
  const wanted = (name: string) =>
    include.some((ask) => ask.type === type && same(ask.name, name))
      ? true
      : exclude.some((ask) => ask.type === type && same(ask.name, name))
        ? false
        : null;
  const counted = rows
    // What is excluded under no type stands with the other tags.
    .filter((row) => (row.excluded ? wanted(row.name) === false : row.count > 0 || suggested || wanted(row.name)))
    .map((row): Row => ({ tag: { type, name: row.name }, row, wanted: wanted(row.name) }));
  const asked = (asks: readonly TagAsk[], is: boolean) =>
    asks
      .filter((ask) => ask.type === type && ask.name !== '' && !counted.some(({ tag }) => same(tag.name, ask.name)))
      .map((tag): Row => ({ tag, row: null, wanted: is }));
  return [...asked(include, true), ...asked(exclude, false), ...counted];
}

export const Rows = ({ rows, type }: { rows: readonly Row[]; type: TagType }) => (
  <ul class="facet-rows">
    {rows.map(({ tag, row, wanted }, i) => (
      <li class={wanted === false ? 'unwanted' : undefined}>
        <TagChoice tag={tag} wanted={wanted} id={`${type}-${i}`}>
          {row === null ? null : (
            <span class="times">
              {wanted === false ? `(${row.count})` : rich('find.times', { n: row.count, unseen })}
              {row.suggested > 0 ? (
                <span class="suggested"> {rich('find.suggested-more', { n: row.suggested, unseen })}</span>
              ) : null}
            </span>
          )}
        </TagChoice>
      </li>
    ))}
  </ul>
);

/** Two boxes to tick: only with the tag, or only without it. */
export function TagChoice({
  tag,
  wanted,
  id,
  children,
}: {
  tag: TagAsk;
  wanted: boolean | null;
  id: string;
  children?: unknown;
}) {
  const words = tagWords(tag);
  const name = tag.main ? 'main' : (tag.type ?? 'tag');
  return (
    <>
      <input form={FORM} type="checkbox" id={id} name={name} value={tag.name} checked={wanted === true} />
      <label for={id}>{rich('find.with-tag', { tag: <bdi>{words}</bdi>, unseen })}</label>
      {children}
      <span class="out">
        <input
          form={FORM}
          type="checkbox"
          id={`${id}-not`}
          name={`not-${name}`}
          value={tag.name}
          checked={wanted === false}
          aria-label={t('find.without-tag', { tag: words })}
        />
      </span>
    </>
  );
}
