import { compareTexts, type Difference } from '../../library/works/compare.ts';
import type { Edition } from '../../store/reader.ts';
import { sentence } from '../../text/sentence.ts';
import type { Text } from '../../text/text.ts';
import { t } from '../../words/words.ts';
import { listed } from '../../words/writing.ts';
import { isAdult } from '../kit/field-words.ts';
import { notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { named, rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { wantedEdition } from '../kit/works/edition.ts';
import { titleOf } from '../kit/works/title.ts';
import { ChangeStrip, DifferenceRows, leavesOfRows, stripOf } from './difference.tsx';

/** What a work is held against: another work, or one of its own sources. */
interface Other {
  readonly name: string;
  readonly href: string | undefined;
  readonly before: readonly Text[];
  readonly after: readonly Text[];
}

/** What differs between a work and another version of it, or between what it is read from and another of its sources. */
export const comparePage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { reading } = c.var;
  const given = c.req.param('other') ?? '';
  const related = /^w\w{1,63}$/.test(given) ? await needs.library.works.read(c.var.actor, given) : null;
  const adult = [edition, related].find((e) => e && isAdult(e.work.fields.rating?.value ?? null));
  if (adult && reading.adult === 'no') return adultNotice(c, adult.work);
  const other = related ? await workBeside(c, needs, edition, related) : await sourceBeside(needs, c, edition, given);
  const { work } = edition;
  if (!other) throw notFound(sentence('compare.nothing'), { href: `/works/${work.id}`, words: 'work.go' });
  const difference = compareTexts(other.before, other.after);
  const leaves = difference ? leavesOfRows(difference.rows) : [];
  const path = `/works/${work.id}/compare/${given}`;
  const at = pageOf(c.req.query('page'), path);
  if (at > Math.max(1, leaves.length))
    throw notFound(sentence('compare.ends', { pages: leaves.length }), { href: path, words: 'compare.beginning' });
  const link = (n: number) => address(path, { page: n === 1 ? undefined : n });
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    { title: t('compare.title-of', { title: titleOf(work) }), mood: 'bench' },
    <>
      <h1>{t('compare.title')}</h1>
      <p class="standing">
        {rich('compare.beside', {
          title: named(titleOf(work)),
          work: to(`/works/${work.id}`),
          name: named(other.name),
          other: other.href ? to(other.href) : (words) => words,
        })}
      </p>
      {difference ? (
        <>
          <Sums difference={difference} />
          <p class="difference-key quiet">
            {rich('compare.key', { del: (words) => <del>{words}</del>, ins: (words) => <ins>{words}</ins> })}
          </p>
          <ChangeStrip strip={stripOf(leaves)} here={at} link={link} />
          <DifferenceRows rows={leaves[at - 1] ?? []} />
          <Pager page={at} pages={leaves.length} link={link} label={t('compare.pages')} />
        </>
      ) : (
        <p class="notice">{t('compare.too-long')}</p>
      )}
      {related ? (
        <p class="deeds">
          <a href={`/works/${related.workId}/compare/${work.id}`}>{t('compare.other-way')}</a>
        </p>
      ) : null}
    </>,
  );
};

async function workBeside(c: Ask, { library }: Needs, edition: Edition, other: Edition): Promise<Other | undefined> {
  if (other.workId === edition.workId) return undefined;
  return {
    name: titleOf(other.work),
    href: `/works/${other.workId}`,
    before: (await library.works.parts(c.var.actor, other)).map(({ text }) => text),
    after: (await library.works.parts(c.var.actor, edition)).map(({ text }) => text),
  };
}

/** `given` is the SHA-256 of a source's file, with `-n` where the file holds several stories. */
async function sourceBeside({ library }: Needs, c: Ask, edition: Edition, given: string): Promise<Other | undefined> {
  if (!/^[0-9a-f]{64}(?:-\d{1,6})?$/.test(given)) return undefined;
  const source =
    (await library.works.source(c.var.actor, edition.workId, given.replace('-', '#'))) ??
    (await library.works.source(c.var.actor, edition.workId, given.slice(0, 64)));
  const part = source && (await library.works.parts(c.var.actor, edition))[source.part];
  if (!source || !part) return undefined;
  const name = source.path;
  return { name, href: undefined, before: [source.text], after: [part.text] };
}

function Sums({ difference: { sums } }: { difference: Difference }) {
  const { same, changed, added, gone } = sums;
  if (changed + added + gone === 0) return <p>{t('compare.none-differs', { n: same })}</p>;
  const parts = [
    changed ? t('compare.changed', { n: changed }) : '',
    added ? t('compare.only-here', { n: added }) : '',
    gone ? t('compare.only-there', { n: gone }) : '',
  ].filter(Boolean);
  return (
    <p class="difference-sums">{t('compare.sums', { all: same + changed + added, same, others: listed(parts) })}</p>
  );
}
