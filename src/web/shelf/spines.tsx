import type { WorkCard } from '../../store/reader.ts';

const HEIGHT = 40;
const GAP = 2;

/**
 * The works of a shelf as spines: as thick as the work is long, higher with more chapters. A picture of the list that
 * stands under it, so it says nothing to a screen reader.
 */
export function Spines({ works, more }: { works: readonly WorkCard[]; more: number }) {
  let x = 0;
  const spines = works.map((work) => {
    const width = Math.round(4 + 3 * Math.log2(1 + work.words / 500));
    const height = Math.round(HEIGHT * Math.min(1, 0.6 + 0.06 * work.chapters + wobble(work.id)));
    const spine = { x, width, height, missing: work.missingParts.length > 0 };
    x += width + GAP;
    return spine;
  });
  return (
    <svg
      class="spines"
      viewBox={`0 0 ${Math.max(x, 1)} ${HEIGHT + 1}`}
      width={x}
      height={HEIGHT + 1}
      aria-hidden="true"
      data-more={more > 0 ? '' : undefined}
    >
      {spines.map((s) => (
        <rect
          class={s.missing ? 'spine gap' : 'spine'}
          x={s.x + 0.5}
          y={HEIGHT - s.height + 0.5}
          width={s.width - 1}
          height={s.height}
        />
      ))}
    </svg>
  );
}

/** Books are not all of one height: 0-0.2, always the same for the same work. */
function wobble(id: string): number {
  let sum = 0;
  for (let i = 0; i < id.length; i++) sum = (sum * 31 + id.charCodeAt(i)) % 997;
  return (sum % 21) / 100;
}
