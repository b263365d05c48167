/** Printers' ornaments, drawn around 0,0 inside a circle of radius 100, as SVG in `currentColor`. */
export const ORNAMENTS: readonly (() => string)[] = [
  rosette(6),
  compass,
  asterism,
  waves,
  sun,
  sprig,
  rings,
  moon,
  rosette(9),
  lattice,
];

const at = (r: number, turn: number): readonly [number, number] => [
  round(r * Math.sin(turn * 2 * Math.PI)),
  round(-r * Math.cos(turn * 2 * Math.PI)),
];
const round = (n: number): number => Math.round(n * 10) / 10 || 0;
const polygon = (points: readonly (readonly [number, number])[]) =>
  `<polygon points="${points.map((p) => p.join(',')).join(' ')}" fill="currentColor"/>`;
const line = (d: string, width = 7) =>
  `<path d="${d}" fill="none" stroke="currentColor" stroke-width="${width}" stroke-linecap="round"/>`;
const dot = (x: number, y: number, r: number) => `<circle cx="${x}" cy="${y}" r="${r}" fill="currentColor"/>`;
const times = <T>(n: number, f: (i: number) => T): T[] => Array.from({ length: n }, (_, i) => f(i));
const star = (points: number, outer: number, inner: number, x = 0, y = 0) =>
  polygon(
    times(points * 2, (i) => at(i % 2 ? inner : outer, i / points / 2)).map(
      ([a, b]) => [round(a + x), round(b + y)] as const,
    ),
  );

function rosette(petals: number) {
  return () =>
    times(
      petals,
      (i) =>
        `<ellipse cx="0" cy="-58" rx="${round(150 / petals)}" ry="40" fill="currentColor" transform="rotate(${round((360 * i) / petals)})"/>`,
    ).join('') + dot(0, 0, 11);
}

function compass() {
  return `${star(4, 100, 17)}<g transform="rotate(45)">${star(4, 58, 15)}</g><circle r="76" fill="none" stroke="currentColor" stroke-width="4"/>`;
}

function asterism() {
  return star(6, 42, 16, 0, -46) + star(6, 42, 16, -56, 44) + star(6, 42, 16, 56, 44);
}

function waves() {
  return [-44, 0, 44]
    .map((y) =>
      line(
        `M-98 ${y}${times(4, (i) => `q12.25 ${i % 2 ? 26 : -26} 24.5 0t24.5 0`).join('')}`.replace(
          /q12\.25 26/g,
          'q12.25 -26',
        ),
        9,
      ),
    )
    .join('');
}

function sun() {
  return `${dot(0, 0, 38)}${times(12, (i) => line(`M${at(56, i / 12).join(' ')}L${at(i % 2 ? 78 : 97, i / 12).join(' ')}`, 8)).join('')}`;
}

function sprig() {
  const leaf = (y: number, size: number) =>
    [-1, 1]
      .map(
        (side) =>
          `<path d="M0 ${y}q${side * size * 0.3} ${-size} ${side * size} ${round(-size * 0.8)}q${round(side * -size * 0.1)} ${round(size * 0.75)} ${side * -size} ${round(size * 0.8)}" fill="currentColor"/>`,
      )
      .join('');
  return line('M0 98V-60') + leaf(78, 62) + leaf(34, 56) + leaf(-10, 46) + dot(0, -80, 15);
}

function rings() {
  return times(3, (i) => at(40, i / 3))
    .map(([x, y]) => `<circle cx="${x}" cy="${y}" r="54" fill="none" stroke="currentColor" stroke-width="9"/>`)
    .join('');
}

function moon() {
  return `<path d="M36 -76a84 84 0 1 0 40 112a66 66 0 1 1 -40 -112z" fill="currentColor"/>${star(4, 30, 9, 46, -22)}`;
}

function lattice() {
  const cells = [
    [0, -66],
    [-44, -22],
    [44, -22],
    [0, 22],
    [-88, 22],
    [88, 22],
    [-44, 66],
    [44, 66],
  ] as const;
  return cells
    .map(([x, y]) =>
      polygon([
        [x, y - 32],
        [x + 32, y],
        [x, y + 32],
        [x - 32, y],
      ]),
    )
    .join('');
}
