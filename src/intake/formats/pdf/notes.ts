import type { RawBlock } from '../../html/blocks.ts';
import type { PdfLine } from './lines.ts';
import { isBeside } from './measure.ts';

const MARKED = /^\s*(?:\[(\d{1,3})\]|(\d{1,3})[.)]?|([*†‡§]))\s*(?=\S)/u;

/** Lines of the text, and the notes that stand in smaller letters at the foot of its pages. */
export function cutNotes(lines: readonly PdfLine[], body: number): { text: PdfLine[]; notes: RawBlock[] } {
  const text: PdfLine[] = [];
  const notes: RawBlock[] = [];
  for (let i = 0; i < lines.length; ) {
    let end = i + 1;
    while (end < lines.length && isBeside(lines[i]!, lines[end]!)) end++;
    const from = footOf(lines, i, end, body);
    for (const one of lines.slice(i, from)) text.push(one);
    for (let at = from; at < end; ) {
      let to = at + 1;
      while (to < end && !MARKED.test(lines[to]!.text)) to++;
      notes.push(noteOf(lines.slice(at, to)));
      at = to;
    }
    i = end;
  }
  return { text, notes };
}

/** Where the notes of a region begin: small letters to its end, the first with a number or mark. */
function footOf(lines: readonly PdfLine[], start: number, end: number, body: number): number {
  let from = end;
  while (from > start && lines[from - 1]!.size <= body * 0.93) from--;
  while (from < end && !MARKED.test(lines[from]!.text)) from++;
  return from > start ? from : end;
}

function noteOf(lines: readonly PdfLine[]): RawBlock {
  const text = lines.map((l) => l.text).join(' ');
  const [all, bracketed, number, sign] = MARKED.exec(text) ?? [''];
  const mark = `[${bracketed ?? number ?? sign}] `;
  return {
    kind: 'text',
    lines: [{ runs: [{ text: mark + text.slice(all.length), emphasis: false, strong: false }], indented: false }],
    quoted: false,
    centred: false,
    furniture: false,
    labels: false,
    page: lines[0]!.page,
    gap: 0,
    mark: 'note',
  };
}
