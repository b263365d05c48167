/** How a list's items are counted: as HTML's `type` names them. */
export type Counting = '1' | 'a' | 'A' | 'i' | 'I';

export const BULLET = '•';

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** The number of a list's item as it is shown: `4`, `d`, `D`, `iv`, `IV`. What has no letters for it stays in figures. */
export function counted(n: number, as: Counting): string {
  if (as === 'a' || as === 'A') return inCase(n >= 1 && n < 1e6 ? letters(n) : String(n), as === 'A');
  if (as === 'i' || as === 'I') return inCase(n >= 1 && n < 4000 ? roman(n) : String(n), as === 'I');
  return String(n);
}

const inCase = (text: string, capitals: boolean): string => (capitals ? text.toUpperCase() : text);

function letters(n: number): string {
  let out = '';
  for (let left = n; left > 0; left = Math.floor((left - 1) / 26))
    out = String.fromCharCode(97 + ((left - 1) % 26)) + out;
  return out;
}

function roman(n: number): string {
  let out = '';
  let left = n;
  for (const [value, sign] of ROMAN)
    while (left >= value) {
      out += sign;
      left -= value;
    }
  return out;
}
