import type { Work } from '../catalogue/work.ts';
import { t } from '../words/words.ts';
import { inARow } from '../words/writing.ts';
import { hash } from './cover/hash.ts';
import { cut, LEADING, setTitle } from './cover/lines.ts';
import { ORNAMENTS } from './cover/ornaments.ts';
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
const FACE = "Literata, Georgia, 'Times New Roman', serif";

/** The colour of a fandom's shelf: the same name always has the same one; slate where the fandom is not known. */
export const clothOf = (fandom: string | undefined): string =>
  fandom ? CLOTHS[hash(fandom.toLowerCase()) % CLOTHS.length]! : PLAIN_CLOTH;

/**
 * A work's cover as SVG, 800 × 1200: title, writer, the cloth of its fandom and one ornament.
 * Only shapes and text; no picture of anybody.
 */
export function makeCover(work: Pick<Work, 'title' | 'authors' | 'fields'>): string {
  const title = titleOf(work);
  const writers = certainWriters(work);
  const by = writers.length > 3 ? t('cover.and-others', { writers: inARow(writers.slice(0, 2)) }) : inARow(writers);
  const fandom = label(settled(work.fields.fandoms)?.[0] ?? '');
  const setting = setTitle(title, 640, 430);
  const ornament = ORNAMENTS[hash(`${title} ${by}`) % ORNAMENTS.length]!();
  const step = setting.size * LEADING;
  const top = 360 - ((setting.lines.length - 1) * step) / 2 + setting.size * 0.34;
  const lines = setting.lines.map((l, i) => text(l, Math.round(top + i * step), setting.size, CREAM));
  return `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="1200" viewBox="0 0 800 1200" role="img" aria-labelledby="t">
<title id="t">${xml(t('cover.title', { title, writers: by }))}</title>
<rect width="800" height="1200" fill="${clothOf(fandom)}"/>
<rect x="34" y="34" width="732" height="1132" fill="none" stroke="${GOLD}" stroke-width="5"/>
<rect x="48" y="48" width="704" height="1104" fill="none" stroke="${GOLD}" stroke-width="1.5"/>
${fandom ? `${text(cut(fandom, 15.5), 118, 38, GOLD)}\n` : ''}${lines.join('\n')}
<g transform="translate(400 795) scale(1.15)" color="${GOLD}">${ornament}</g>
${text(cut(by, 11.8), 1070, 54, CREAM)}
</svg>
`;
}

function text(content: string, y: number, size: number, fill: string): string {
  const dir = /^[^\p{L}]*[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/u.test(content) ? ' direction="rtl"' : '';
  return `<text x="400" y="${y}" font-size="${size}" fill="${fill}" font-family="${FACE}" text-anchor="middle"${dir}>${xml(content)}</text>`;
}
