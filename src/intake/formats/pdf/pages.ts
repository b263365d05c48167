import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { withDrawnBreaks } from './drawn-breaks.ts';
import { withLinks } from './links.ts';
import type { PageText } from './page-text.ts';
import type { Piece } from './piece.ts';

const UNREAD: PageText = { width: 0, height: 0, pieces: [], turned: '', unseen: '', unread: true };

/** Links count where a download says of its story what it knows: on the first pages, and on the last. */
const LINKED = { first: 12, last: 3 };

/** Letters of a page, beyond any that is read by people. */
const MOST_ON_A_PAGE = 200_000;

/** Letters as they are drawn: joined (`ﬁ`), or in the shape that their place in an Arabic word asks for. */
const SHAPED = /[\ufb00-\ufb06\ufb13-\ufb17\ufb50-\ufdfb\ufe70-\ufefc]/g;

const CONTROLS = /[\x00-\x08\v\f\x0e-\x1f\x7f-\x9f\ufeff\ufffe\uffff]/g;

const clean = (text: string): string =>
  text
    .replace(CONTROLS, '')
    .replace(SHAPED, (c) => c.normalize('NFKC'))
    .toWellFormed();

interface FontStyle {
  readonly emphasis: boolean;
  readonly strong: boolean;
}

/** Reads the pages of a document one by one, the damaged ones too, and lets each go before the next. */
export async function* readPages(document: PDFDocumentProxy): AsyncGenerator<PageText> {
  const fonts = new Map<string, FontStyle>();
  for (let n = 1; n <= document.numPages; n++) {
    let page: PDFPageProxy;
    try {
      page = await document.getPage(n);
    } catch {
      yield UNREAD;
      continue;
    }
    const plain = await readPage(page, fonts);
    const read = plain.pieces.length > 0 ? { ...plain, pieces: await withDrawnBreaks(page, plain.pieces) } : plain;
    const linked = n <= LINKED.first || n > document.numPages - LINKED.last;
    yield linked ? { ...read, pieces: await withLinks(page, read.pieces) } : read;
    page.cleanup();
    if (n % 50 === 0) await document.cleanup(true);
  }
}

async function readPage(page: PDFPageProxy, fonts: Map<string, FontStyle>): Promise<PageText> {
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const pieces: Piece[] = [];
  let turned = '';
  let unseen = '';
  let letters = 0;
  const items = await itemsOf(page);
  if (!items) return UNREAD;
  await learnFonts(page, items, fonts);
  for (const item of items) {
    const [a, b, c, d, e, f] = product(transform, item.transform);
    const size = Math.hypot(c!, d!);
    letters += item.str.length;
    if (letters > MOST_ON_A_PAGE) break;
    if (clean(item.str).trim() === '') continue;
    if (!(size > 0.5)) {
      unseen += `${clean(item.str)} `;
      continue;
    }
    if (Math.abs(b!) > Math.abs(a!) * 0.2 || d! > 0) {
      turned += `${clean(item.str)} `;
      continue;
    }
    const style = fonts.get(item.fontName) ?? { emphasis: false, strong: false };
    // Letters may be slanted by the page itself.
    const slanted = Math.abs(c!) > Math.abs(d!) * 0.1;
    pieces.push({
      text: clean(item.str),
      x: e!,
      y: f!,
      width: item.width,
      size,
      emphasis: style.emphasis || slanted,
      strong: style.strong,
      rightToLeft: item.dir === 'rtl',
    });
  }
  const text = { width, height, pieces, turned: turned.trim(), unseen: unseen.trim() };
  return letters > MOST_ON_A_PAGE ? { ...text, unread: true } : text;
}

async function itemsOf(page: PDFPageProxy): Promise<TextItem[] | undefined> {
  try {
    const { items } = await page.getTextContent();
    return items.filter((item): item is TextItem => 'str' in item);
  } catch {
    return undefined;
  }
}

/** Fonts are known by name only when a page is made ready to be drawn: done once for each. */
async function learnFonts(
  page: PDFPageProxy,
  items: readonly TextItem[],
  fonts: Map<string, FontStyle>,
): Promise<void> {
  const unknown = new Set(items.map((i) => i.fontName).filter((name) => !fonts.has(name)));
  if (unknown.size === 0) return;
  try {
    await page.getOperatorList();
  } catch {}
  for (const name of unknown) {
    const font = page.commonObjs.has(name) ? (page.commonObjs.get(name) as FontData | null) : null;
    fonts.set(name, font ? styleOf(font) : { emphasis: false, strong: false });
  }
}

interface FontData {
  readonly name?: string;
  readonly bold?: boolean;
  readonly black?: boolean;
  readonly italic?: boolean;
}

/** Names say it in many ways: Lamp-It, LampOblique, CMTI10, SFBX1200, Lamp,Bold. */
function styleOf({ name = '', bold, black, italic }: FontData): FontStyle {
  const plain = name.replace(/^[A-Z]{6}\+/, '');
  return {
    emphasis:
      italic === true ||
      /ital|obli|slant|kursiv|[-,_ ](?:\w*It)(?![a-z])|^(?:CM|SF|EC|LM)(?:TI|SL|BXTI|BXSL|MI)\d|lmroman(?:slant|demi)?\d*-ital/i.test(
        plain,
      ),
    strong:
      bold === true || black === true || /bold|black|heavy|[-,_](?:bd|demi)|^(?:CM|SF|EC)(?:BX|B|SSBX)\d/i.test(plain),
  };
}

function product(m: readonly number[], n: readonly number[]): number[] {
  const [a, b, c, d, e, f] = m as [number, number, number, number, number, number];
  const [g, h, i, j, k, l] = n as [number, number, number, number, number, number];
  return [a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * l + e, b * k + d * l + f];
}
