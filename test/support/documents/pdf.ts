import { type SampleParagraph, STORY, styledRuns } from './story.ts';

/** A piece of text at its place on a page: points from the lower left corner, the baseline. */
export interface PdfPiece {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** r = roman, i = italic, b = bold. */
  readonly style?: 'r' | 'i' | 'b';
  readonly text: string;
  /** Where it leads. */
  readonly link?: string;
}

export interface PdfPage {
  readonly pieces: readonly PdfPiece[];
  readonly width?: number;
  readonly height?: number;
  /** Addresses under a place. */
  readonly links?: readonly string[];
  /** What is drawn, as PDF has it: `50 400 200 1 re f`. */
  readonly drawn?: string;
}

export interface PdfOptions {
  readonly info?: Readonly<Record<string, string>>;
  readonly outline?: readonly { readonly title: string; readonly page: number }[];
  /** Objects that stand in the file's trailer, such as `/Encrypt …`. */
  readonly trailer?: string;
  /** Says no Unicode of its letters beyond what the encoding of the font says. */
  readonly objects?: readonly string[];
}

/** Every letter of the fonts is half as wide as the font is high. */
export const PDF_ADVANCE = 0.5;
const FONTS = { r: 'Lamp-Roman', i: 'Lamp-Italic', b: 'Lamp-Bold' };
/** Beyond ASCII, by the code of a font of two bytes. */
const isWide = (text: string): boolean => /[^\x20-\x7e]/.test(text);

/**
 * A PDF file: fonts of one width, streams as they are, a table of references. Letters beyond ASCII are written in a font
 * of two bytes with a table of their Unicode (ToUnicode), as word processors do it today.
 */
export function makePdfFile(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const objects: string[] = [];
  const add = (body: string) => objects.push(body);
  const stream = (body: string) => add(`<< /Length ${body.length} >>\nstream\n${body}\nendstream`);
  add('<< /Type /Catalog /Pages 2 0 R OUTLINE >>');
  add('PAGES');
  const widths = Array.from({ length: 95 }, () => 500).join(' ');
  const descriptor = (name: string) =>
    `/FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags ${name.endsWith('Italic') ? 98 : 34} /ItalicAngle ${name.endsWith('Italic') ? -12 : 0} /Ascent 700 /Descent -200 /CapHeight 650 /StemV 80 /FontBBox [0 -200 500 700] >>`;
  const fonts: string[] = [];
  const unicode = stream(toUnicode());
  for (const [key, name] of Object.entries(FONTS)) {
    const simple = add(
      `<< /Type /Font /Subtype /Type1 /BaseFont /${name} /FirstChar 32 /LastChar 126 /Widths [${widths}] /Encoding /WinAnsiEncoding ${descriptor(name)} >>`,
    );
    const inner = add(
      `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 ${descriptor(name)} >>`,
    );
    const wide = add(
      `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${inner} 0 R] /ToUnicode ${unicode} 0 R >>`,
    );
    fonts.push(`/${key} ${simple} 0 R /w${key} ${wide} 0 R`);
  }
  const kids = pages.map(({ pieces, width = 595, height = 842, links = [], drawn = '' }) => {
    const content = stream([...pieces.map(written), drawn].join('\n'));
    const annot = (uri: string, place: string) =>
      `<< /Type /Annot /Subtype /Link /Rect [${place}] /Border [0 0 0] /A << /S /URI /URI (${uri}) >> >>`;
    const annots = [
      ...links.map((uri, i) => annot(uri, `50 ${50 + i * 20} 200 ${60 + i * 20}`)),
      ...pieces.flatMap(({ x, y, size, text, link }) =>
        link ? [annot(link, `${x} ${y - size * 0.2} ${x + text.length * size * PDF_ADVANCE} ${y + size * 0.7}`)] : [],
      ),
    ].join(' ');
    return add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << ${fonts.join(' ')} >> >> /Contents ${content} 0 R /Annots [${annots}] >>`,
    );
  });
  objects[1] = `<< /Type /Pages /Count ${kids.length} /Kids [${kids.map((k) => `${k} 0 R`).join(' ')}] >>`;
  objects[0] = objects[0]!.replace('OUTLINE', outlineOf(options.outline ?? [], kids, add));
  const info = add(
    `<< ${Object.entries(options.info ?? {})
      .map(([k, v]) => `/${k} ${hex(`\ufeff${v}`)}`)
      .join(' ')} >>`,
  );
  for (const body of options.objects ?? []) add(body);
  return fileOf(objects, `/Info ${info} 0 R ${options.trailer ?? ''}`);
}

function outlineOf(
  entries: NonNullable<PdfOptions['outline']>,
  kids: readonly number[],
  add: (body: string) => number,
): string {
  if (entries.length === 0) return '';
  const items: number[] = [];
  const root = add('');
  const bodies = entries.map(
    ({ title, page }) =>
      `/Title ${hex(`\ufeff${title}`)} /Parent ${root} 0 R /Dest [${kids[page - 1]} 0 R /XYZ 0 800 0]`,
  );
  // Each knows the one behind it, whose number follows.
  for (const [i, body] of bodies.entries())
    items.push(
      add(
        `<< ${body} ${i + 1 < bodies.length ? `/Next ${root + i + 2} 0 R` : ''} ${i > 0 ? `/Prev ${root + i} 0 R` : ''} >>`,
      ),
    );
  return `/Outlines << /Type /Outlines /First ${items[0]} 0 R /Last ${items.at(-1)} 0 R /Count ${items.length} >>`;
}

function fileOf(objects: readonly string[], trailer: string): Uint8Array {
  let out = '%PDF-1.5\n%\xe2\xe3\xcf\xd3\n';
  const places: number[] = [];
  for (const [i, body] of objects.entries()) {
    places.push(out.length);
    out += `${i + 1} 0 obj\n${body || 'null'}\nendobj\n`;
  }
  const table = places.map((p) => `${String(p).padStart(10, '0')} 00000 n \n`).join('');
  const at = out.length;
  out += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.from(out, 'latin1');
}

const hex = (text: string): string =>
  `<${[...Buffer.from(text, 'utf16le').swap16()].map((b) => b.toString(16).padStart(2, '0')).join('')}>`;

function written({ x, y, size, style = 'r', text }: PdfPiece): string {
  const shown = isWide(text) ? hex(text) : `(${text.replace(/[\\()]/g, '\\$&')})`;
  return `BT /${isWide(text) ? 'w' : ''}${style} ${size} Tf 1 0 0 1 ${x.toFixed(2)} ${y.toFixed(2)} Tm ${shown} Tj ET`;
}

/** Codes of two bytes are UTF-16. */
const toUnicode = (): string =>
  `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Lamp def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange\n${Array.from(
    { length: 3 },
    (_, block) => {
      const rows = Array.from({ length: 86 }, (_, i) => block * 86 + i).filter((n) => n < 256);
      return `${rows.length} beginbfrange\n${rows
        .map((n) => {
          const h = n.toString(16).padStart(2, '0');
          return `<${h}00> <${h}ff> <${h}00>`;
        })
        .join('\n')}\nendbfrange`;
    },
  ).join('\n')}\nendcmap CMapName currentdict /CMap defineresource pop end end`;

export interface Setting {
  readonly width?: number;
  readonly height?: number;
  readonly margin?: number;
  readonly size?: number;
  readonly columns?: number;
  /** How paragraphs are shown. */
  readonly by?: 'indent' | 'gap' | 'nothing';
  readonly hyphens?: boolean;
  readonly head?: (page: number) => string;
  readonly foot?: (page: number) => string;
}

type Word = { readonly text: string; readonly style: 'r' | 'i' | 'b'; readonly glued?: boolean };

/** Sets a story as pages: lines broken at the width of a column, headings larger and centred, columns side by side. */
export function setPages(story: readonly SampleParagraph[] = STORY, setting: Setting = {}): PdfPage[] {
  const {
    width = 420,
    height = 595,
    margin = 50,
    size = 11,
    columns = 1,
    by = 'indent',
    hyphens = false,
    head,
    foot,
  } = setting;
  const leading = size * 1.3;
  const gutter = 18;
  const column = (width - 2 * margin - gutter * (columns - 1)) / columns;
  const pages: PdfPiece[][] = [];
  let at = 0;
  let y = 0;
  const left = () => margin + at * (column + gutter);
  const room = () => {
    if (pages.length > 0 && y - leading >= margin + 15) return;
    if (pages.length > 0 && at + 1 < columns) at++;
    else {
      at = 0;
      const pieces: PdfPiece[] = [];
      pages.push(pieces);
      const n = pages.length;
      const line = (text: string, y: number) =>
        text && pieces.push({ x: (width - text.length * 9 * PDF_ADVANCE) / 2, y, size: 9, text });
      line(head?.(n) ?? '', height - 30);
      line(foot?.(n) ?? '', 30);
    }
    y = height - margin - 15;
  };
  const line = (words: readonly Word[], x: number, s: number) => {
    room();
    y -= leading * (s / size);
    let from = x;
    for (const { text, style, glued } of words) {
      if (glued) from -= s * PDF_ADVANCE;
      pages.at(-1)!.push({ x: from, y, size: s, style, text });
      from += (text.length + 1) * s * PDF_ADVANCE;
    }
  };
  const centred = (text: string, s: number, style: 'r' | 'b' = 'r') => {
    room();
    line([{ text, style }], left() + (column - text.length * s * PDF_ADVANCE) / 2, s);
  };
  let first = true;
  for (const { kind, text } of story) {
    if (!first && (by === 'gap' || kind === 'heading' || kind === 'break')) y -= leading * 0.7;
    first = false;
    if (kind === 'heading') centred(text, size * 1.5, 'b');
    else if (kind === 'break') centred(text, size);
    else {
      for (const [i, part] of text.split('\n').entries()) {
        const indent = kind === 'quote' || kind === 'verse' ? size * 2.5 : by === 'indent' && i === 0 ? size * 1.5 : 0;
        for (const [n, words] of broken(
          wordsOf(part),
          column - (kind === 'quote' ? size * 5 : 0),
          kind === 'quote' ? 0 : indent,
          size,
          hyphens,
        ).entries()) {
          room();
          line(words, left() + (n === 0 || kind === 'quote' || kind === 'verse' ? indent : 0), size);
        }
      }
    }
    if (kind === 'heading' || kind === 'break') y -= leading * 0.7;
  }
  return pages.map((pieces) => ({ pieces, width, height }));
}

const wordsOf = (text: string): Word[] =>
  styledRuns(text).flatMap(({ text: t, style }, i, all) =>
    t
      .split(' ')
      .map(
        (w, n): Word => ({ text: w, style: style || 'r', glued: n === 0 && i > 0 && !all[i - 1]!.text.endsWith(' ') }),
      )
      .filter((w) => w.text !== ''),
  );

function broken(words: readonly Word[], width: number, indent: number, size: number, hyphens: boolean): Word[][] {
  const lines: Word[][] = [[]];
  let left = width - indent;
  const advance = size * PDF_ADVANCE;
  for (let word of words) {
    const gap = lines.at(-1)!.length > 0 && !word.glued ? advance : 0;
    if (word.text.length * advance + gap > left && !word.glued) {
      const fits = Math.floor((left - gap) / advance) - 1;
      if (hyphens && fits >= 3 && word.text.length - fits >= 3 && /^\p{L}+$/u.test(word.text)) {
        lines.at(-1)!.push({ ...word, text: `${word.text.slice(0, fits)}-` });
        word = { ...word, text: word.text.slice(fits) };
      }
      lines.push([]);
      left = width;
    }
    left -= word.text.length * advance + (lines.at(-1)!.length > 0 && !word.glued ? advance : 0);
    lines.at(-1)!.push(word);
  }
  return lines;
}

/** The story as a PDF of a few pages. */
export const makePdf = (
  story: readonly SampleParagraph[] = STORY,
  setting: Setting = {},
  options: PdfOptions = {},
): Uint8Array => makePdfFile(setPages(story, setting), options);
