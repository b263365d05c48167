import type { Work } from '../catalogue/work.ts';
import { t } from '../words/words.ts';
import { inARow } from '../words/writing.ts';
import { FACE, inSight, runsOf, runsSvg, startsFromRight } from './cover/faces.ts';
import { hash } from './cover/hash.ts';
import { LEADING, oneLine, setTitle } from './cover/lines.ts';
import { ORNAMENTS } from './cover/ornaments.ts';
import { pattern } from './cover/pattern.ts';
import { label, xml } from './parts/escape.ts';
import { certainWriters, settled, titleOf } from './parts/facts.ts';

/** Book cloths; cream on each of them is 7:1 or better. */
const CLOTHS = [
  '#6e2326',
  '#74381b',
  '#5f4814',
  '#46531f',
  '#25503a',
  '#1d5354',
  '#1f4a66',
  '#2a3a63',
  '#41356b',
  '#5a2c5c',
  '#702b4a',
] as const;
const PLAIN_CLOTH = '#41454b';
const CREAM = '#faf3e3';
const GOLD = '#e6c88c';
/** Of the label that is set into the pattern. */
const LABEL = { width: 608, middle: 560, most: 880 };
const TITLE = { width: 512, height: 440 };

/** Gold on a cloth, of which a fifth is seen through it. */
const stamped = (cloth: string): string =>
  `#${[1, 3, 5]
    .map((at) => [GOLD, cloth].map((colour) => Number.parseInt(colour.slice(at, at + 2), 16)))
    .map(([gold, below]) =>
      Math.round(gold! * 0.8 + below! * 0.2)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;

/** The colour of a fandom's shelf: the same name always has the same one; slate where the fandom is not known. */
export const clothOf = (fandom: string | undefined): string =>
  fandom ? CLOTHS[hash(fandom.toLowerCase()) % CLOTHS.length]! : PLAIN_CLOTH;

/** What stands on a cover, and in which colour. */
export interface Cover {
  readonly title: string;
  readonly by: string;
  readonly fandom: string;
  readonly cloth: string;
}

/** What stands on a work's cover. */
export function coverOf(work: Pick<Work, 'title' | 'authors' | 'fields'>): Cover {
  const writers = certainWriters(work);
  const by = writers.length > 3 ? t('cover.and-others', { writers: inARow(writers.slice(0, 2)) }) : inARow(writers);
  const fandom = label(settled(work.fields.fandoms)?.[0] ?? '');
  return { title: titleOf(work), by, fandom, cloth: clothOf(fandom) };
}

/** How wide a text is in a face, in em. */
export type WidthOf = (text: string, face: string) => number;

/** A work's cover as {@link drawCover} draws it. */
export const makeCover = (work: Pick<Work, 'title' | 'authors' | 'fields'>): string => drawCover(coverOf(work));

/**
 * A cover as SVG, 800 × 1200: the cloth of its fandom, stamped all over with one ornament, and a label with title and writer.
 * Only shapes and text; no picture of anybody.
 * @param widthOf given where the program that draws it cannot set several scripts in one line: their places are then worked out here
 */
export function drawCover({ title, by, fandom, cloth }: Cover, widthOf?: WidthOf): string {
  const { size, lines } = setTitle(title, TITLE.width, TITLE.height);
  const chosen = hash(`${title} ${by}`);
  const step = size * LEADING;
  const above = fandom ? 118 : 84;
  const high = Math.min(LABEL.most, Math.round(above + lines.length * step + 196));
  const top = Math.round(LABEL.middle - high / 2);
  const left = (800 - LABEL.width) / 2;
  const first = top + above + size * 0.8;
  const world = oneLine(fandom, TITLE.width, 34, 26);
  const writer = oneLine(by, TITLE.width, 46, 32);
  const rule = top + high - 138;
  const text = (content: string, y: number, size: number, fill: string, more = '') => {
    const way = startsFromRight(content) ? ' direction="rtl"' : '';
    const placed = widthOf && placedRuns(content, size, widthOf);
    return `<text x="400" y="${y}" font-size="${size}" fill="${fill}" text-anchor="${placed ? 'start' : 'middle'}"${more}${placed ? '' : way}>${placed ?? runsSvg(content)}</text>`;
  };
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1200" viewBox="0 0 800 1200" font-family="${FACE}" role="img" aria-labelledby="t">
<title id="t">${xml(t('cover.title', { title, writers: by }))}</title>
<rect width="800" height="1200" fill="${cloth}"/>
${pattern(ORNAMENTS[chosen % ORNAMENTS.length]!(), Math.floor(chosen / ORNAMENTS.length), stamped(cloth), { left, top, width: LABEL.width, high })}
<rect x="${left}" y="${top}" width="${LABEL.width}" height="${high}" fill="none" stroke="${GOLD}" stroke-width="5"/>
<rect x="${left + 13}" y="${top + 13}" width="${LABEL.width - 26}" height="${high - 26}" fill="none" stroke="${GOLD}" stroke-width="1.5"/>
${fandom ? `${text(world.lines[0]!, top + 82, world.size, GOLD, ' font-style="italic"')}\n` : ''}${lines.map((l, i) => text(l, Math.round(first + i * step), size, CREAM)).join('\n')}
<path d="M340 ${rule}h44m32 0h44" stroke="${GOLD}" stroke-width="2.5"/><path d="M400 ${rule - 9}l9 9l-9 9l-9 -9z" fill="${GOLD}"/>
${text(writer.lines[0]!, top + high - 66, writer.size, CREAM)}
</svg>
`;
}

/** Each run at its own place; undefined for a line that one face can set. */
function placedRuns(line: string, size: number, widthOf: WidthOf): string | undefined {
  const runs = inSight(runsOf(line));
  if (runs.length < 2) return undefined;
  const widths = runs.map(({ text, face = FACE }) => widthOf(text, face) * size);
  let x = 400 - widths.reduce((sum, w) => sum + w, 0) / 2;
  return runs
    .map(({ text, face = FACE }, i) => {
      // Behind its last letter is to the left of a run that is read from there.
      const at = x + (startsFromRight(text) && text.endsWith(' ') ? 0.3 * size : 0);
      x += widths[i]!;
      return `<tspan x="${Math.round(at * 10) / 10}" font-family="${face}">${xml(text.trim())}</tspan>`;
    })
    .join('');
}
