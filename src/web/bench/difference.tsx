import type { DifferenceRow } from '../../library/works/compare.ts';
import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import { Inlines } from '../kit/works/prose.tsx';

/** A page of the comparison holds about so many letters. */
const LEAF_LETTERS = 40_000;
const LEAF_ROWS = 400;

/** Cuts the comparison into pages. At least one, which may be empty. */
export function leavesOfRows(rows: readonly DifferenceRow[]): (readonly DifferenceRow[])[] {
  const leaves: DifferenceRow[][] = [[]];
  let letters = 0;
  for (const row of rows) {
    if (letters > LEAF_LETTERS || leaves.at(-1)!.length >= LEAF_ROWS) {
      leaves.push([]);
      letters = 0;
    }
    leaves.at(-1)!.push(row);
    letters += lettersIn(row);
  }
  return leaves;
}

const lettersIn = (row: DifferenceRow): number => {
  if (row.kind === 'same') return 100;
  return row.kind === 'changed' ? row.stretches.reduce((n, { text }) => n + text.length, 0) : row.text.length;
};

/** A stretch of the story in the strip: how much of it differs, 0-1, and on which page it stands. */
export interface StripPlace {
  readonly share: number;
  readonly page: number;
}

const PLACES = 120;

/** The whole story in at most 120 places of equally many paragraphs. */
export function stripOf(leaves: readonly (readonly DifferenceRow[])[]): StripPlace[] {
  const paragraphs = leaves.flat().reduce((n, row) => n + (row.kind === 'same' ? row.paragraphs : 1), 0);
  const places = Math.min(PLACES, paragraphs);
  const each = paragraphs / Math.max(1, places);
  const strip = Array.from({ length: places }, () => ({ differing: 0, page: 0 }));
  let at = 0;
  for (const [leaf, rows] of leaves.entries()) {
    for (const row of rows) {
      const long = row.kind === 'same' ? row.paragraphs : 1;
      const last = Math.min(places - 1, Math.floor((at + long - 0.5) / each));
      for (let i = Math.min(places - 1, Math.floor(at / each)); i <= last; i++) strip[i]!.page ||= leaf + 1;
      if (row.kind !== 'same') strip[Math.min(places - 1, Math.floor(at / each))]!.differing++;
      at += long;
    }
  }
  return strip.map(({ differing, page }) => ({ share: Math.min(1, differing / each), page: page || 1 }));
}

const THICK = 24;
const levelOf = (share: number): number =>
  share === 0 ? 0 : share < 0.25 ? 1 : share < 0.5 ? 2 : share < 0.75 ? 3 : 4;
const WORDS: readonly PlainCode[] = [
  'compare.same',
  'compare.little-differs',
  'compare.some-differs',
  'compare.much-differs',
  'compare.all-differs',
];

/** Where the story differs: low and light where it is the same. Each place is a link to its page. */
export function ChangeStrip({
  strip,
  here,
  link,
}: {
  strip: readonly StripPlace[];
  here: number;
  link: (page: number) => string;
}) {
  if (strip.length < 3) return null;
  const pages = strip.at(-1)!.page;
  return (
    <svg
      class="heat lying change-strip"
      viewBox={`0 0 ${strip.length} ${THICK}`}
      preserveAspectRatio="none"
      shape-rendering="crispEdges"
      aria-hidden="true"
      focusable="false"
    >
      {strip.map(({ share, page }, i) => {
        const level = levelOf(share);
        const high = 4 + level * 5;
        return (
          <a href={link(page)} tabindex={-1}>
            <title>{t(WORDS[level]!)}</title>
            <rect class="ground" x={i} y="0" width="1" height={THICK} />
            <rect class={`heat-${level}`} x={i} y={THICK - high} width="1" height={high} />
            {page === here && pages > 1 ? <rect class="seen" x={i} y="0" width="1" height="2" /> : null}
          </a>
        );
      })}
    </svg>
  );
}

/** The paragraphs: those that are the same folded, the others with what is only here and only there. */
export function DifferenceRows({ rows }: { rows: readonly DifferenceRow[] }) {
  const words = (text: string) => <Inlines text={text} />;
  return (
    <div class="difference">
      {rows.map((row) => {
        if (row.kind === 'same')
          return (
            <p class="alike quiet" dir="auto">
              {t('compare.same-from', { n: row.paragraphs, begins: row.begins.trim() })}
            </p>
          );
        if (row.kind === 'changed')
          return (
            <p class="differs" dir="auto">
              {row.stretches.map(({ kind, text }) =>
                kind === 'same' ? (
                  words(text)
                ) : (
                  <>
                    {kind === 'gone' ? <del>{words(text.trimEnd())}</del> : <ins>{words(text.trimEnd())}</ins>}
                    {/\s$/.test(text) ? ' ' : ''}
                  </>
                ),
              )}
            </p>
          );
        return (
          <p class="differs whole" dir="auto">
            <span class="label">{t(row.kind === 'added' ? 'compare.is-here' : 'compare.is-there')}</span>
            {row.kind === 'added' ? <ins>{words(row.text)}</ins> : <del>{words(row.text)}</del>}
          </p>
        );
      })}
    </div>
  );
}
