import { leftOutWords } from '../../books/parts/left-out.ts';
import type { Row, Spot } from '../../library/works/explain.ts';
import type { EditionPart, EditionSummary } from '../../store/reader.ts';
import type { PlainCode, Sentence } from '../../text/sentence.ts';
import { say, t } from '../../words/words.ts';
import { dayOf, share } from '../../words/writing.ts';
import { KeysDialog } from '../kit/keys-dialog.tsx';
import { named, quiet, rich, to } from '../kit/rich.tsx';
import { address } from '../kit/words.ts';
import { markName } from './mark-name.ts';
import { brief } from './visible.ts';

type Link = (more: Readonly<Record<string, string | number | undefined>>) => string;

/** How the texts stand, and which changes are shown. */
export function Tools({
  view,
  sure,
  rule,
  link,
}: {
  view: string;
  sure: string | undefined;
  rule: string | undefined;
  link: Link;
}) {
  const choices = [
    {
      label: t('bench.texts-stand'),
      now: view,
      name: 'view',
      options: [
        ['side', t('bench.side-by-side')],
        ['inline', t('bench.in-one')],
      ],
    },
    {
      label: t('bench.changes-shown'),
      now: sure ?? '',
      name: 'sure',
      options: [
        ['', t('bench.all-changes')],
        ['95', t('bench.under', { sure: 0.95 })],
        ['80', t('bench.under', { sure: 0.8 })],
      ],
    },
  ] as const;
  return (
    <nav class="bench-tools" aria-label={t('bench.what-is-shown')}>
      {choices.map(({ label, now, name, options }) => (
        <div>
          <span id={`tool-${name}`}>{label}</span>
          <ul aria-labelledby={`tool-${name}`}>
            {options.map(([value, words]) => (
              <li>
                <a href={link({ [name]: value, page: undefined })} aria-current={value === now ? 'true' : undefined}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {rule ? (
        <p>
          {rich('bench.only-rule', {
            rule: <code>{rule}</code>,
            all: to(link({ rule: undefined, page: undefined })),
          })}
        </p>
      ) : null}
    </nav>
  );
}

const FIRST = 5;

/** The changes that are least sure, each a link to its place. */
export function FirstToLook({
  spots,
  rows,
  toRow,
}: {
  spots: readonly Spot[];
  rows: readonly Row[];
  toRow: (row: number) => string;
}) {
  const unsure = spots
    .filter((spot) => spot.verdict === null && spot.confidence < 0.9)
    .sort((a, b) => a.confidence - b.confidence);
  if (unsure.length === 0) return null;
  const rowOf = new Map<number, number>();
  rows.forEach((row, n) => {
    for (const segment of row.segments) for (const id of segment.spots) rowOf.set(id, n);
  });
  return (
    <section class="first" aria-labelledby="first">
      <h2 id="first">{t('bench.look-first')}</h2>
      <ol>
        {unsure.slice(0, FIRST).map((spot) => {
          const n = rowOf.get(spot.id) ?? 0;
          const [before, after] = aroundOf(rows, n, spot.id);
          return (
            <li>
              <a href={toRow(n)} dir="auto">
                {before}
                {spot.before && !spot.mark ? <del>{brief(spot.before, 40)}</del> : null}
                <ins>{spot.mark ? ` ${t('bench.set-as', { mark: markName(spot.mark) })} ` : brief(spot.after, 40)}</ins>
                {after}
              </a>{' '}
              <span class="sure">{t('page.sure', { sure: share(spot.confidence) })}</span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Some words before and behind a change, from the neighbouring rows where its own has none. */
function aroundOf(rows: readonly Row[], n: number, id: number): [string, string] {
  const own = rows[n]?.segments ?? [];
  const at = own.findIndex((segment) => segment.spots.includes(id));
  const text = (segments: Row['segments']) =>
    segments
      .map((segment) => segment.after)
      .join('')
      .replace(/\s+/g, ' ');
  const before = text([...(rows[n - 1]?.segments ?? []), ...own.slice(0, Math.max(0, at))]);
  const after = text([...own.slice(at + 1), ...(rows[n + 1]?.segments ?? [])]);
  return [before.slice(-32).replace(/^\S*\s(?=\S)/, ''), after.slice(0, 32).replace(/(?<=\S)\s\S*$/, '')].map((t) =>
    t.toWellFormed(),
  ) as [string, string];
}

const LONGEST_PASSAGE = 400;
const MOST_PASSAGES = 200;

/** What a reader of the files would see and no text holds, and why. */
export function LeftOut({ parts }: { parts: readonly EditionPart[] }) {
  const all = parts.flatMap(({ path, leftOut }) => leftOut.map((entry) => ({ ...entry, path })));
  if (all.length === 0) return null;
  const several = parts.length > 1;
  return (
    <section class="beside" aria-labelledby="left-out">
      <h2 id="left-out">{t('bench.beside')}</h2>
      <p class="quiet">{t('bench.beside-is')}</p>
      <details>
        <summary>{t('bench.passages', { n: all.length })}</summary>
        <ul>
          {all.slice(0, MOST_PASSAGES).map(({ reason, text, place, path }) => (
            <li>
              <q dir="auto">{brief(text, LONGEST_PASSAGE)}</q>{' '}
              <span class="quiet">
                {several
                  ? rich('bench.left-out-of', {
                      what: leftOutWords(reason),
                      file: named(path),
                      place: named(placeWords(place)),
                    })
                  : rich('bench.left-out', { what: leftOutWords(reason), place: named(placeWords(place)) })}
              </span>
            </li>
          ))}
        </ul>
        {all.length > MOST_PASSAGES ? <p class="quiet">{t('bench.first-passages', { n: MOST_PASSAGES })}</p> : null}
      </details>
    </section>
  );
}

/** The files that the work was made from. */
export function Sources({ parts }: { parts: readonly EditionPart[] }) {
  return (
    <section class="sources" aria-labelledby="sources">
      <h2 id="sources">{t('bench.read-from')}</h2>
      <ul>
        {parts.map((part) => (
          <li>
            {rich(part.encodingEvidence ? 'bench.source-why' : 'bench.source', {
              file: named(part.path),
              format: part.format,
              encoding: part.encoding,
              why: part.encodingEvidence ? say(part.encodingEvidence) : '',
              hash: <code>{part.sha256.slice(0, 12)}…</code>,
              quiet,
            })}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Every edition, the newest first. None is ever changed. */
export function Editions({
  editions,
  shown,
  path,
}: {
  editions: readonly EditionSummary[];
  shown: number;
  path: string;
}) {
  const newest = Math.max(0, ...editions.map((edition) => edition.number));
  return (
    <section class="editions" aria-labelledby="editions">
      <h2 id="editions">{t('bench.editions')}</h2>
      <ol reversed>
        {[...editions]
          .sort((a, b) => b.number - a.number)
          .map((edition) => (
            <li value={edition.number}>
              {edition.number === shown ? (
                <span aria-current="true">{say(edition.reason)}</span>
              ) : (
                <a href={address(path, { edition: edition.number === newest ? undefined : edition.number })}>
                  {say(edition.reason)}
                </a>
              )}{' '}
              <span class="quiet">
                {rich('bench.edition', {
                  date: <time datetime={edition.madeAt.toISOString()}>{dayOf(edition.madeAt)}</time>,
                  words: edition.words,
                  changes: edition.changes,
                })}
              </span>
            </li>
          ))}
      </ol>
    </section>
  );
}

const LETTERS: readonly (readonly [string, PlainCode])[] = [
  ['j', 'bench.key-next'],
  ['k', 'bench.key-before'],
  ['a', 'bench.key-accept'],
  ['r', 'bench.key-refuse'],
  ['u', 'bench.key-undo'],
  ['?', 'keys.these'],
];

/** What `browser.js` says. */
export const benchSays = () => ({
  keeping: t('keys.keeping'),
  accepted: t('bench.accepted', { edition: '{edition}' }),
  refused: t('bench.refused', { edition: '{edition}' }),
  undecided: t('bench.taken-back', { edition: '{edition}' }),
  'is-accepted': t('bench.is-accepted'),
  'is-refused': t('bench.is-refused'),
  'at-change': t('bench.at-change'),
  walk: t('bench.walk'),
  before: t('page.before'),
  next: t('page.next'),
  keys: t('keys.title'),
  nth: t('bench.nth', { n: '{n}', all: '{all}', rule: '{rule}' }),
  accept: t('bench.accept'),
  refuse: t('bench.refuse'),
  undo: t('page.undo'),
});

/** The keys of the bench; `browser.js` opens it and listens. */
export const Keys = ({ mayDecide }: { mayDecide: boolean }) => (
  <KeysDialog letters={LETTERS.filter(([key]) => mayDecide || !'aru'.includes(key))} />
);

const placeWords = (place: string | Sentence): string => (typeof place === 'string' ? place : say(place));
