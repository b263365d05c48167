import { PARAGRAPHS } from './stories.ts';

/** A story of ours for typing, with straight quotes as a typewriter has them. */
export const TYPED: readonly string[] = PARAGRAPHS.map((p) =>
  p
    .replace(/\{A\}/g, 'Ansa')
    .replace(/\{B\}/g, 'Joren')
    .replace(/\{C\}/g, 'Wil')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\*/g, ''),
);

/** Lines of at most `width` columns. */
export function wrapLines(paragraph: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of paragraph.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

export interface Typing {
  readonly width?: number;
  readonly rows?: number;
  readonly first?: number;
  readonly indent?: boolean;
  /** What stands over and under a page. */
  readonly head?: (page: number) => readonly string[];
  readonly foot?: (page: number) => readonly string[];
  readonly feed?: boolean;
}

/** Paragraphs typed on paper: wrapped, cut into pages of so many rows, each with its head and foot. */
export function typePages(paragraphs: readonly string[], typing: Typing): string {
  const { width = 64, rows = 30, first = 1, indent = false, head = () => [], foot = () => [], feed = false } = typing;
  const lines = paragraphs.flatMap((p) => {
    const wrapped = wrapLines(indent ? `     ${p}` : p, width);
    return indent ? wrapped : [...wrapped, ''];
  });
  const pages: string[] = [];
  for (let at = 0; at < lines.length; at += rows) {
    const page = first + pages.length;
    const body = lines.slice(at, at + rows);
    while (body[0] === '') body.shift();
    while (body.at(-1) === '') body.pop();
    pages.push([...head(page), ...body, ...foot(page)].join('\n'));
  }
  return pages.join(feed ? '\n\f' : '\n');
}
