import type { PlainCode } from '../../text/sentence.ts';
import { t } from '../../words/words.ts';
import type { Heat } from './leaves.ts';

const LEVELS = [0.1, 0.4, 1, 2.5];
const THICK = 24;

/** 0 = sure … 4 = look here. */
export const heatLevel = (slips: number): number => LEVELS.filter((edge) => slips > edge).length;

const WORDS: readonly PlainCode[] = [
  'bench.heat-sure',
  'bench.heat-nearly',
  'bench.heat-fairly',
  'bench.heat-unsure',
  'bench.heat-look',
];

/**
 * The whole story as a strip, light and low where the mends are sure, warm and high where not. Each stretch is a link
 * to its place. The same places are links in "Look here first", so the strip itself is left out of the tab order.
 */
export function HeatStrip({
  heats,
  href,
  upright,
  here,
}: {
  heats: readonly Heat[];
  href: (row: number) => string;
  upright: boolean;
  here: readonly [number, number];
}) {
  const long = heats.length;
  return (
    <svg
      class={upright ? 'heat upright' : 'heat lying'}
      viewBox={upright ? `0 0 ${THICK} ${long}` : `0 0 ${long} ${THICK}`}
      preserveAspectRatio="none"
      shape-rendering="crispEdges"
      aria-hidden="true"
      focusable="false"
    >
      {heats.map(({ row, slips }, i) => {
        const level = heatLevel(slips);
        const high = 8 + level * 4;
        return (
          <a href={href(row)} tabindex={-1}>
            <title>{t(WORDS[level]!)}</title>
            {upright ? (
              <rect class="ground" x="0" y={i} width={THICK} height="1" />
            ) : (
              <rect class="ground" x={i} y="0" width="1" height={THICK} />
            )}
            {upright ? (
              <rect class={`heat-${level}`} x="0" y={i} width={high} height="1" />
            ) : (
              <rect class={`heat-${level}`} x={i} y={THICK - high} width="1" height={high} />
            )}
            {row >= here[0] && row <= here[1] ? (
              upright ? (
                <rect class="seen" x={THICK - 2} y={i} width="2" height="1" />
              ) : (
                <rect class="seen" x={i} y="0" width="1" height="2" />
              )
            ) : null}
          </a>
        );
      })}
    </svg>
  );
}

/** What the colours of the strip mean, in words. */
export const HeatKey = () => (
  <p class="heat-key quiet">
    <span class="unseen">{t('bench.strip')} </span>
    {WORDS.map((word, level) => (
      <span class="heat-word">
        <svg viewBox="0 0 10 24" width="10" height="24" aria-hidden="true">
          <rect class={`heat-${level}`} x="0" y={24 - (8 + level * 4)} width="10" height={8 + level * 4} />
        </svg>{' '}
        {t(word)}
      </span>
    ))}
  </p>
);
