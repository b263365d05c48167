/** The forms in which old stories come, made from paragraphs whose truth is known (`***` stands for a scene break). */
import iconv from 'iconv-lite';
import { straight, wrap } from './generated-stories.ts';

interface Form {
  readonly name: string;
  readonly path: string;
  make(paragraphs: readonly string[]): Uint8Array;
}

const WIDTH = 72;
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const clean = (paragraphs: readonly string[]): string => `${paragraphs.join('\n\n')}\n`;
const oneLine = (paragraphs: readonly string[]): string => paragraphs.filter((p) => p !== '***').join(' ');
/** Hard-wrapped mail: paragraphs shown by a blank line, by an indentation, or by nothing at all. */
const wrapped = (paragraphs: readonly string[], between: string, indent = ''): string =>
  `${paragraphs.map((p) => wrap(indent + straight(p), WIDTH)).join(between)}\n`;
const page = (paragraphs: readonly string[]): string =>
  `<html><head><title>A Story</title></head><body bgcolor=white><center><h2>A Story</h2></center>${paragraphs
    .map((p) => (p === '***' ? '<HR>' : `<P><FONT size=2>${p.replace(/&/g, '&amp;').replace(/</g, '&lt;')}`))
    .join('\n')}</body></html>`;

export const FORMS: readonly Form[] = [
  { name: 'clean', path: 'story.txt', make: (p) => utf8(clean(p)) },
  { name: 'wrapped, blank lines', path: 'story.txt', make: (p) => utf8(wrapped(p, '\n\n')) },
  { name: 'wrapped, indents', path: 'story.txt', make: (p) => utf8(wrapped(p, '\n', '     ')) },
  { name: 'wrapped, neither', path: 'story.txt', make: (p) => utf8(wrapped(p, '\n')) },
  { name: 'windows-1252', path: 'story.txt', make: (p) => iconv.encode(clean(p), 'windows-1252') },
  {
    name: 'mojibake',
    path: 'story.txt',
    make: (p) => utf8(iconv.decode(Buffer.from(clean(p), 'utf8'), 'windows-1252')),
  },
  { name: 'tag soup', path: 'story.html', make: (p) => utf8(page(p)) },
  { name: 'one line', path: 'story.txt', make: (p) => utf8(oneLine(p)) },
  { name: 'one line, straight', path: 'story.txt', make: (p) => utf8(straight(oneLine(p))) },
];
