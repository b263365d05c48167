import { type Explained, explain, type Spot } from '../../library/works/explain.ts';
import type { Edition, EditionPart, EditionSummary } from '../../store/reader.ts';
import { type PlainCode, sentence } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { share } from '../../words/writing.ts';
import { isAdult } from '../kit/field-words.ts';
import { Halt, notFound } from '../kit/halt.ts';
import type { Ask, Needs } from '../kit/needs.ts';
import { page } from '../kit/page.tsx';
import { Pager } from '../kit/pager.tsx';
import { pageOf } from '../kit/query.ts';
import { rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { adultNotice } from '../kit/works/adult.tsx';
import { wantedEdition } from '../kit/works/edition.ts';
import { SlimHead } from '../kit/works/slim-head.tsx';
import { titleOf } from '../kit/works/title.ts';
import { benchSays, Editions, FirstToLook, Keys, LeftOut, Sources, Tools } from './bench.tsx';
import { Comparison, type View } from './comparison.tsx';
import { HeatKey, HeatStrip } from './heat.tsx';
import { type Filter, heatOf, leafOf, leavesOf, type PlacedRow } from './leaves.ts';
import { RulesList } from './rules-list.tsx';

/** How a work was restored: the original beside the restored text, every change with its rule, reason and confidence. */
export const restorationPage = (needs: Needs) => async (c: Ask) => {
  const edition = await wantedEdition(c, needs.library);
  const { work } = edition;
  if (isAdult(work.fields.rating?.value ?? null) && c.var.reading.adult === 'no') return adultNotice(c, work);
  const shown = await shownOf(needs, c, edition);
  const { explained, asked, leaves, newest, parts } = shown;
  c.header('Cache-Control', 'private, no-store');
  return page(
    c,
    {
      title: t('bench.how-title', { title: titleOf(work) }),
      mood: 'bench',
      scripts: ['bench/browser.js'],
      says: benchSays(),
    },
    <>
      <h1>{t('bench.how')}</h1>
      <SlimHead work={work} />
      <Sums explained={explained} edition={edition} newest={newest} />
      <div class="bench-body">
        <Side {...shown} />
        <Strip {...shown} />
        <Texts {...shown} />
      </div>
      <Pager
        page={asked.page}
        pages={leaves.length}
        link={(n) => shown.link({ page: n === 1 ? undefined : n })}
        label={t('compare.pages')}
      />
      <LeftOut parts={parts} />
      <Sources parts={parts} />
      <Editions editions={shown.editions as readonly EditionSummary[]} shown={edition.number} path={shown.path} />
      <Keys mayDecide={shown.mayDecide} />
    </>,
  );
};

type Shown = Awaited<ReturnType<typeof shownOf>>;

/** What of the comparison is asked for, with what the page needs to lead on. @throws Halt 404 behind its end */
async function shownOf({ library }: Needs, c: Ask, edition: Edition) {
  const { work } = edition;
  const [parts, decisions, editions, forAll] = await Promise.all([
    library.works.parts(c.var.actor, edition),
    library.bench.decisions(c.var.actor, work.id),
    library.works.editions(c.var.actor, work.id),
    library.bench.refusedForAll(c.var.actor),
  ]);
  const explained = explain(parts, decisions, forAll);
  const asked = askedOf(c, explained);
  const whole = leavesOf(explained, {});
  const leaves = asked.narrowed ? leavesOf(explained, asked.filter) : whole;
  const path = `/works/${work.id}/restoration`;
  if (asked.page > Math.max(1, leaves.length))
    throw notFound(sentence('compare.ends', { pages: leaves.length }), { href: path, words: 'compare.beginning' });
  const newest = Math.max(edition.number, ...editions.map((e) => e.number));
  const query = { view: asked.viewGiven, edition: edition.number === newest ? undefined : edition.number };
  const link = (more: Parameters<typeof address>[1]) =>
    address(path, { ...query, rule: asked.filter.rule, sure: asked.sure, ...more });
  const toRow = (row: number) =>
    `${address(path, { ...query, page: leafOf(whole, row) === 1 ? undefined : leafOf(whole, row) })}#r${row}`;
  return {
    parts,
    editions,
    edition,
    explained,
    asked,
    leaves,
    leaf: leaves[asked.page - 1] ?? [],
    newest,
    mayDecide: c.var.may('decide') && edition.number === newest,
    path,
    link,
    toRow,
    kept: { edition: edition.number, back: link({ page: asked.page === 1 ? undefined : asked.page }) },
  };
}

/** What was done, rule by rule, and what to look at first. */
const Side = ({ explained, asked, mayDecide, path, link, toRow, kept }: Shown) => (
  <aside class="bench-side" aria-label={t('bench.what-was-done')}>
    <Tools view={asked.view} sure={asked.sure} rule={asked.filter.rule} link={link} />
    <FirstToLook spots={explained.spots} rows={explained.rows} toRow={toRow} />
    <form method="post" action={path}>
      <Kept {...kept} />
      <details class="rules-fold" open={!asked.onPhone}>
        <summary>
          <h2>{t('bench.rules-at-work', { n: explained.rules.length })}</h2>
        </summary>
        <RulesList
          rules={explained.rules}
          mayDecide={mayDecide}
          only={asked.filter.rule}
          link={(rule) => link({ rule, page: undefined })}
        />
        <p class="onward">
          <a href="/rules">{t('bench.rules-everywhere')}</a>
        </p>
      </details>
    </form>
  </aside>
);

/** The whole work as a strip: where much was done. */
function Strip({ explained, leaves, leaf, toRow }: Shown) {
  const strip = {
    heats: heatOf(explained, 120),
    href: toRow,
    here: leaves.length > 1 ? shownRows(leaf) : ([1, 0] as const),
  };
  return (
    <div class="bench-strip">
      <HeatStrip {...strip} upright={false} />
      <HeatStrip {...strip} upright={true} />
      <HeatKey />
    </div>
  );
}

const Texts = ({ explained, asked, leaf, mayDecide, path, parts, kept }: Shown) => (
  <form method="post" action={path} class="decide" data-bench="">
    <Kept {...kept} />
    <h2 class="unseen">{t('bench.the-texts')}</h2>
    {leaf.length === 0 ? (
      <p class="nothing">{t(asked.narrowed ? 'bench.no-such-change' : 'bench.no-text')}</p>
    ) : (
      <Comparison
        leaf={leaf}
        all={explained.spots}
        rules={explained.rules}
        view={asked.view}
        mayDecide={mayDecide}
        parts={partNames(parts)}
      />
    )}
  </form>
);

const Kept = ({ edition, back }: { edition: number; back: string }) => (
  <>
    <input type="hidden" name="edition" value={edition} />
    <input type="hidden" name="back" value={back} />
  </>
);

const BELOW: Readonly<Record<string, number>> = { 95: 0.95, 80: 0.8 };

/** @throws Halt 400 when a view, rule or confidence is asked for that does not exist */
function askedOf(c: Ask, { rules }: Explained) {
  const bad = (message: PlainCode) =>
    new Halt(400, sentence(message), { next: { href: c.req.path, words: 'bench.see-whole' } });
  const viewGiven = c.req.query('view') || undefined;
  if (viewGiven !== undefined && viewGiven !== 'side' && viewGiven !== 'inline') throw bad('bench.no-such-view');
  const rule = c.req.query('rule') || undefined;
  if (rule !== undefined && !rules.some((r) => r.id === rule)) throw bad('bench.no-such-rule');
  const sure = c.req.query('sure') || undefined;
  if (sure !== undefined && !Object.hasOwn(BELOW, sure)) throw bad('bench.no-such-sureness');
  const onPhone = /Mobi/.test(c.req.header('User-Agent') ?? '');
  const view: View = viewGiven ?? (onPhone ? 'inline' : 'side');
  const filter: Filter = {
    ...(rule === undefined ? {} : { rule }),
    ...(sure === undefined ? {} : { below: BELOW[sure]! }),
  };
  return {
    onPhone,
    view,
    viewGiven,
    sure,
    filter,
    narrowed: rule !== undefined || sure !== undefined,
    page: pageOf(c.req.query('page'), c.req.path),
  };
}

const partNames = (parts: readonly EditionPart[]): string[] =>
  parts.map(({ path }, i) => t('bench.part', { n: i + 1, file: path }));

const shownRows = (leaf: readonly PlacedRow[]): readonly [number, number] => [leaf[0]?.n ?? 0, leaf.at(-1)?.n ?? 0];

function Sums({ explained, edition, newest }: { explained: Explained; edition: Edition; newest: number }) {
  const of = (is: (spot: Spot) => boolean) => explained.spots.filter(is).length;
  const made = of((spot) => spot.verdict !== 'refused');
  const unsure = of((spot) => spot.verdict === null && spot.confidence < 0.8);
  const accepted = of((spot) => spot.verdict === 'accepted');
  const refused = of((spot) => spot.verdict === 'refused');
  const mean = made
    ? explained.spots.reduce((sum, spot) => sum + (spot.verdict === 'refused' ? 0 : spot.confidence), 0) / made
    : 1;
  return (
    <>
      <p class="standing">
        {t('bench.sums', { made, sure: share(mean), unsure, accepted, refused })}{' '}
        {t('bench.this-edition', { n: edition.number, why: edition.reason })}
      </p>
      {edition.number < newest ? (
        <p class="notice">
          {rich('bench.older-edition', { n: newest, newest: to(`/works/${edition.workId}/restoration`) })}
        </p>
      ) : null}
    </>
  );
}
