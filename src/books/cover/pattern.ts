/** How an ornament is repeated over a cloth: steps across and down, and how much of its size is left. */
const REPEATS = [
  { across: 160, down: 120, scale: 0.4, between: true },
  { across: 200, down: 150, scale: 0.52, between: true },
  { across: 133.33, down: 100, scale: 0.36, between: false },
] as const;

/** The place that is kept free, in the units of the cover. */
interface Label {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly high: number;
}

/**
 * A cloth stamped with an ornament, every second row moved by half a step, as SVG over 800 × 1200.
 * What would touch the label is left out.
 * @param ornament drawn around 0,0 in a circle of 100, in `currentColor`
 * @param colour a solid one: a group that is seen through is drawn twice over, which took three quarters of a cover's time
 */
export function pattern(ornament: string, chosen: number, colour: string, label: Label): string {
  const { across, down, scale, between } = REPEATS[chosen % REPEATS.length]!;
  const stamps: string[] = [];
  const dots: string[] = [];
  for (let row = 0; row * down <= 1200; row++) {
    const from = row % 2 ? across / 2 : 0;
    for (let x = from; x <= 800; x += across) {
      if (isFree(x, row * down, scale * 100 + 14, label))
        stamps.push(`<use href="#o" transform="translate(${round(x)} ${row * down}) scale(${scale})"/>`);
      if (between && isFree(x + across / 2, row * down, 30, label))
        dots.push(`M${round(x + across / 2)} ${row * down}h0`);
    }
  }
  const small = dots.length
    ? `<path d="${dots.join('')}" stroke="${colour}" stroke-width="${round(scale * 26)}" stroke-linecap="round"/>`
    : '';
  return `<defs><g id="o">${ornament}</g></defs>
<g color="${colour}">${stamps.join('')}${small}</g>`;
}

const round = (n: number): number => Math.round(n * 10) / 10;

const isFree = (x: number, y: number, radius: number, { left, top, width, high }: Label): boolean =>
  x + radius < left || x - radius > left + width || y + radius < top || y - radius > top + high;
