import { expect, test } from 'vitest';
import type { PdfLine } from '../../src/intake/formats/pdf/lines.ts';
import { WordJoiner } from '../../src/intake/formats/pdf/words.ts';
import { overstruck } from '../../src/intake/formats/printed/overstrike.ts';
import { fanficfareText } from '../../src/intake/sites/downloads/fanficfare-text.ts';
import { castOf } from '../../src/people/cast-of.ts';
import { fanficfareText as download } from '../support/downloads/fanficfare.ts';
import { WORK } from '../support/downloads/tale.ts';
import { spent } from '../support/spent.ts';

/** So many letters, one piece behind the other. */
function until(length: number, one: (i: number) => string): string {
  const out: string[] = [];
  for (let i = 0, sum = 0; sum < length; i++) {
    out.push(one(i));
    sum += out.at(-1)!.length;
  }
  return out.join('');
}

/** A story of one paragraph. */
const told = (text: string) => castOf([{ type: 'paragraph', text, start: 0, end: text.length }]);

/** What once took the square of a text's length: so many letters → the work over them. */
const WORK_OVER: Readonly<Record<string, (length: number) => () => unknown>> = {
  'quotes of one paragraph': (n) => {
    const text = until(n, () => '“Go,” said Marit. ');
    return () => told(text);
  },
  'a title page that never ends': (n) => {
    const text = download(WORK)
      .replaceAll('\r\n', '\n')
      .replace('\nGenre', `\n${until(n, (i) => `and so on, ${i}\n`)}Genre`);
    return () => expect(fanficfareText(text)?.entries.length).toBeGreaterThan(3);
  },
  'one word of a PDF': (n) => {
    const line = { text: 'a'.repeat(n), right: 0, x1: 0, size: 1 } as PdfLine;
    return () => new WordJoiner([line]);
  },
  'every second word on a line printed twice': (n) => {
    const bytes = Buffer.from(until(n, (i) => (i % 2 ? `lamp${i % 10}, ` : 'l\bla\bam\bmp\bp ')));
    return () => overstruck(bytes);
  },
};

/** Processor time of the quickest of three runs: milliseconds. */
function cost(work: () => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 3; run++) {
    const before = spent();
    work();
    best = Math.min(best, spent() - before);
  }
  return best;
}

test.each(Object.entries(WORK_OVER))('%s: eight times the text takes no more than 24 times as long', (_, workOver) => {
  const small = cost(workOver(60_000));
  expect(cost(workOver(480_000))).toBeLessThan(Math.max(small, 2) * 24);
});
