import type { BinTag } from '../../library/tags/look.ts';
import { t } from '../../words/words.ts';
import { figure } from '../../words/writing.ts';
import { rich } from '../kit/rich.tsx';
import { tagAddress } from '../kit/works/tags.tsx';
import { KIND_WORDS } from './words.ts';

export const tagPath = (id: number): string => `/wrangling/tags/${id}`;

/** A tag as wranglers see it, leading to its page. */
export const TagName = ({ tag }: { tag: { readonly id: number; readonly name: string } }) => (
  <a class="tag" href={tagPath(tag.id)}>
    <bdi>{tag.name}</bdi>
  </a>
);

/** On how many works it stands, leading to them; of how many more it is only suggested. */
export function Uses({ tag: { type, name, uses, suggested } }: { tag: BinTag }) {
  return (
    <span class="uses">
      {uses > 0 ? <a href={tagAddress(type, name)}>{t('wrangle.works', { n: uses })}</a> : t('wrangle.works', { n: 0 })}
      {suggested > 0 ? <span class="quiet"> {t('wrangle.suggested', { n: figure(suggested) })}</span> : null}
    </span>
  );
}

/** What it is: canonical, another name of something, or nothing yet. */
export const Kind = ({ tag: { is, of } }: { tag: BinTag }) => (
  <span class="quiet">{of ? rich('wrangle.name-of', { other: <TagName tag={of} /> }) : t(KIND_WORDS[is])}</span>
);

/** What is sent with every form: where it stood. */
export const Back = ({ to }: { to: string }) => <input type="hidden" name="back" value={to} />;
