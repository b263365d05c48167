/** A download as calibre prints it: the Archive's preface as labels beside values, notes and story set in by white space. */
import { makePdfFile, PDF_ADVANCE, type PdfPage, type PdfPiece } from '../documents/pdf.ts';
import { labelFor, type Tale } from './tale.ts';

const HOST = 'http://archiveofourown.org';
const SIZE = 12.75;
const [LEFT, RIGHT, TOP] = [41, 571, 740];

interface Word {
  readonly text: string;
  readonly style: 'r' | 'i' | 'b';
  readonly link: string;
  /** It follows the one before without a space. */
  readonly glued: boolean;
}

/** The words of a piece of HTML with their styles and links. */
function wordsOf(html: string): Word[] {
  const words: Word[] = [];
  let [style, link, glued]: ['r' | 'i' | 'b', string, boolean] = ['r', '', false];
  for (const part of html.replaceAll('&amp;', '&').split(/(<[^>]*>|\s+)/)) {
    if (/^\s+$/.test(part)) glued = false;
    else if (/^<(?:em|strong)/.test(part)) style = part.startsWith('<em') ? 'i' : 'b';
    else if (/^<\/(?:em|strong)/.test(part)) style = 'r';
    else if (part.startsWith('<a ')) link = /href="([^"]*)"/.exec(part)?.[1] ?? '';
    else if (part === '</a>') link = '';
    else if (part && !part.startsWith('<')) {
      words.push({ text: part, style, link, glued });
      glued = true;
    }
  }
  return words;
}

/** Pages that are filled from the top. */
class Printer {
  readonly pages: PdfPiece[][] = [[]];
  private y = TOP;

  /** @param space white above it, in points */
  put(html: string, x: number, space: number, { size = SIZE, centred = false, right = RIGHT, label = '' } = {}): void {
    const advance = size * PDF_ADVANCE;
    const lines: Word[][] = [[]];
    let width = 0;
    for (const word of wordsOf(html)) {
      const more = (word.text.length + (word.glued || width === 0 ? 0 : 1)) * advance;
      if (x + width + more > right && width > 0 && !word.glued) {
        lines.push([{ ...word, glued: true }]);
        width = word.text.length * advance;
      } else {
        lines.at(-1)!.push(width === 0 ? { ...word, glued: true } : word);
        width += more;
      }
    }
    this.y -= space;
    if (label) this.add({ x: 54.5, y: this.y, size, text: `${label}:` });
    lines.forEach((line, i) => {
      if (i > 0) this.y -= size * 1.2;
      let at = centred ? (LEFT + RIGHT - this.widthOf(line) * advance) / 2 : x;
      for (const { text, style, link, glued } of joinedWords(line)) {
        if (!glued) at += advance;
        this.add({ x: at, y: this.y, size, style, text, ...(link ? { link } : {}) });
        at += text.length * advance;
      }
    });
  }

  page(): void {
    this.pages.push([]);
    this.y = TOP;
  }

  private widthOf(line: readonly Word[]): number {
    return line.reduce((n, w) => n + w.text.length + (w.glued ? 0 : 1), 0);
  }

  private add(piece: PdfPiece): void {
    this.pages.at(-1)!.push(piece);
  }
}

/** Neighbours in one style and link are drawn together. */
function joinedWords(line: readonly Word[]): Word[] {
  const out: Word[] = [];
  for (const word of line) {
    const last = out.at(-1);
    if (last && last.style === word.style && last.link === word.link)
      out[out.length - 1] = { ...last, text: `${last.text}${word.glued ? '' : ' '}${word.text}` };
    else out.push(word);
  }
  return out;
}

const link = (words: string, i = 0) => `<a href="${HOST}/tags/${i}">${words}</a>`;

export function ao3Pdf(tale: Tale): Uint8Array {
  const out = new Printer();
  const title = (name: string, centred = true) => out.put(name, LEFT, 0, { size: 18, centred });
  const notes = (label: string, said: readonly string[] | undefined, x: number, remark = '') => {
    if (!said?.length && !remark) return;
    out.put(label, x, 53);
    for (const [i, p] of (said ?? []).entries()) out.put(p, x + 25.5, i === 0 ? 53 : 28);
    if (remark) out.put(remark, x, 50, { size: 9.5 });
  };
  const body = (blocks: readonly string[]) => {
    for (const [i, html] of blocks.entries()) {
      if (html.startsWith('<h3')) out.put(html.replaceAll('h3>', 'strong>'), 66.5, 56, { size: 14.34 });
      else if (html.startsWith('<blockquote')) out.put(html, 96.5, 28, { right: 515 });
      else if (html !== '<hr/>') out.put(html, 66.5, i === 0 ? 64 : 28, { right: 545 });
    }
  };
  title('Preface', false);
  out.put(tale.title, LEFT, 32, { centred: true });
  const address = `${HOST}/works/${tale.id}`;
  out.put(
    `Posted originally on the <a href="${HOST}/">Archive of Our Own</a> at <a href="${address}">${address}</a>.`,
    LEFT,
    15,
    { centred: true },
  );
  let space = 41;
  const row = (label: string, html: string) => {
    out.put(html, 182, space, { label });
    space = 17;
  };
  for (const [name, values] of Object.entries(tale.tags))
    if (values.length > 0) row(labelFor(name, values), values.map(link).join(', '));
  row('Language', tale.language);
  if (tale.series.length > 0) row('Series', tale.series.map(([n, p]) => `Part ${p} of ${link(n, p)}`).join(', '));
  if (tale.collections.length > 0) row('Collections', tale.collections.map(link).join(', '));
  const changed = tale.planned === tale.chapters.length ? 'Completed' : 'Updated';
  row(
    'Stats',
    `Published: ${tale.published}${tale.changed ? ` ${changed}: ${tale.changed}` : ''} Words: ${tale.words} Chapters: ${tale.chapters.length}/${tale.planned}`,
  );
  out.page();
  title(tale.title);
  out.put(`by ${tale.authors.join(', ')}`, LEFT, 29, { centred: true });
  notes('Summary', tale.summary, LEFT);
  const more = tale.notes?.length ? 'more ' : '';
  notes('Notes', tale.notes, LEFT, tale.endNotes ? `See the end of the work for ${more}notes` : '');
  for (const related of tale.related ?? []) out.put(related, 71, 28);
  for (const [i, chapter] of tale.chapters.entries()) {
    if (tale.chapters.length > 1) {
      out.page();
      title(chapter.title ?? `Chapter ${i + 1}`);
      if (chapter.by) out.put(`Chapter by ${chapter.by}`, LEFT, 32, { centred: true });
      notes('Chapter Summary', chapter.summary ? [chapter.summary] : undefined, 53.7);
      const remark = chapter.endNotes ? `See the end of the chapter for ${chapter.notes ? 'more ' : ''}notes` : '';
      notes('Chapter Notes', chapter.notes, 53.7, remark);
    }
    body(chapter.body);
    if (tale.chapters.length > 1) notes('Chapter End Notes', chapter.endNotes, 53.7);
  }
  out.page();
  title('Afterword', false);
  notes('End Notes', tale.endNotes, LEFT);
  for (const work of tale.inspired ?? []) out.put(`Works inspired by this one ${work}`, LEFT, 53);
  out.put(
    `Please <a href="${address}/comments/new">drop by the Archive and comment</a> to let the creator know if you enjoyed their work!`,
    73.4,
    30,
  );
  const pages: PdfPage[] = out.pages.map((pieces) => ({ pieces, width: 612, height: 792 }));
  return makePdfFile(pages, {
    info: {
      Title: tale.title.replaceAll('&amp;', '&'),
      Author: tale.authors.map((a) => a.replace(/ \(.*/, '')).join(', '),
      Keywords: ['Fanworks', ...Object.values(tale.tags).flat()].join(', '),
    },
    outline: [
      { title: 'Preface', page: 1 },
      ...(tale.chapters.length > 1
        ? tale.chapters.map((c, i) => ({ title: c.title ?? `Chapter ${i + 1}`, page: 3 + i }))
        : []),
      { title: 'Afterword', page: pages.length },
    ],
  });
}
