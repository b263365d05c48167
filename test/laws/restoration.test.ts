import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { restore } from '../../src/restoration/restore.ts';
import type { Context, Rule } from '../../src/restoration/rule.ts';
import { RULES } from '../../src/restoration/rules.ts';
import { readPages } from '../../src/text/apparatus/pages/printed-pages.ts';
import { apply, type Change, undo, undoAll } from '../../src/text/change.ts';
import { restoredBlocks } from '../../src/text/restored.ts';
import { isApparatus, plain, type Text } from '../../src/text/text.ts';
import { compare } from '../../src/text/trace.ts';
import { typePages } from '../support/typed-pages.ts';

/** The rules that may change one letter for another: they repair letters that were decoded wrongly. */
const RELETTERING = new Set(['mojibake', 'entities']);
/** The rule that takes numbers of printed pages out of sentences; between paragraphs it leaves them, apart. */
const UNPAGING = 'printed-page';
const CONTEXT: Context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false };

const letters = (content: string): string => content.replace(/[^\p{L}\p{N}]/gu, '');

/** Pieces of which old files are made, told and untold. */
const PIECES = [
  'The ice held', 'and so it was', 'Mira looked up', 'he said', '"No,"', '"Come in."', '“Wait—”', '‘Ay’', "it's", 'well-known', 'some-', 'thing',
  'harbour', 'I', '--', '...', '. . .', '.', ',', '!', '?', ':', '"', "'", '*word*', '_word_', '(so)', '1', '12',
  '\n', '\n', '\n', '\n\n', '\n\n\n', '\n\n\n\n', '\r\n', '\r', ' ', ' ', ' ', '  ', '\t', '     ', '\f', '\u00ad', '\u200b', '\ufeff', '\u00a0',
  '***', '* * *', '~~~', 'oOo', '-----', '#', '-=-=-', '[hr]', '* SENN * SENN *', '❦',
  'Chapter 1', 'CHAPTER II', 'Chapter 3: The Lamp', 'Prologue', 'IV', '4.', '~ 1 ~', 'Part 1/4', 'Kapitel 3',
  'Title: Green Ice', 'Author: O. Fell', 'Rating: G', 'Disclaimer: not mine.', 'A/N: Hello!', '-- ', 'The End', 'TBC', 'CONTENTS', 'I The Lamp', 'S\nP\nO\nI\nL\nE\nR', '.\n.\n.\n.\n.', '- 7 -', '[Pg 7]', '{8}',
  '> quoted', '>', '- item', '* item', '1. item', '| a | b |', 'a     b     c', 'â€œ', 'Ã©', '&amp;', '&#147;', '\ud83d', '\ude00', '👩‍🚀', 'é', 'ß', '海', '\u0000', '\u0085', '\u2028', '\u202e',
]; // biome-ignore format: a list

const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 120 }).map((all) => all.join(''));
const spaced = fc.array(fc.constantFrom(...PIECES), { maxLength: 160 }).map((all) => all.join(' '));
const anything = fc.string({ unit: 'binary', maxLength: 200 });
const halves = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 80 })
  .map((codes) => String.fromCharCode(...codes));

/** Prose of whole sentences, wrapped or not: what most files are. */
const word = fc.constantFrom(
  ...'the a ice lamp harbour keeper stairs green went looked and under over Mira Tov slowly never again'.split(' '),
);
const sentence = fc
  .tuple(fc.array(word, { minLength: 2, maxLength: 18 }), fc.constantFrom('.', '.', '?', '!', '...'), fc.boolean())
  .map(
    ([words, end, said]) =>
      `${said ? '"' : ''}${words.join(' ').replace(/^./, (c) => c.toUpperCase())}${end}${said ? '"' : ''}`,
  );
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 7 }).map((all) => all.join(' '));
const story = fc
  .tuple(
    fc.array(
      fc.oneof(
        { weight: 9, arbitrary: paragraph },
        { weight: 1, arbitrary: fc.constantFrom('***', 'oOo', 'Chapter 2', 'II', 'Green ice,\nold ice,\nno ice') },
      ),
      { minLength: 1, maxLength: 30 },
    ),
    fc.integer({ min: 30, max: 90 }),
    fc.constantFrom('\n\n', '\n', '\n     ', ' ', '\n\n\n', '\r\n\r\n'),
    fc.boolean(),
  )
  .map(([all, width, between, wrapped]) =>
    all
      .filter((p) => between !== ' ' || !/^(?:Chapter|II)/.test(p))
      .map((p) => (wrapped ? wrap(p, width) : p))
      .join(between),
  );

function wrap(text: string, width: number): string {
  let column = 0;
  return text.replace(/[^ \n]+ ?/g, (w) => {
    const cut = column > 0 && column + w.trimEnd().length > width;
    column = cut ? w.length : column + w.length;
    return cut ? `\n${w}` : w;
  });
}

/** The same on typed pages, with numbers and heads that come in every which way. */
const pages = fc
  .tuple(
    fc.array(paragraph, { minLength: 8, maxLength: 40 }),
    fc.integer({ min: 8, max: 40 }),
    fc.integer({ min: 1, max: 30 }),
    fc.constantFrom<(n: number) => string>(
      (n) => `- ${n} -`,
      String,
      (n) => `THE LAMP      ${n}`,
      (n) => `Page ${n}`,
    ),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([all, rows, first, mark, feed, indent]) =>
    typePages(all, { rows, first, feed, indent, foot: (n) => ['', mark(n), ''] }),
  );

const contents = fc.oneof(
  { weight: 4, arbitrary: story },
  { weight: 1, arbitrary: pages },
  { weight: 3, arbitrary: pieces },
  { weight: 3, arbitrary: spaced },
  anything,
  halves,
);
const kept = (text: Text): string =>
  text.marks
    .filter((m) => isApparatus(m.type))
    .map((m) => text.content.slice(m.start, m.end))
    .join('');

/** The text as it comes to a rule: mended by the rules before it. */
function mendedUpTo(rule: Rule, content: string): Text {
  return restore(plain(content), { rules: RULES.slice(0, RULES.indexOf(rule)) }).text;
}

/** The text without what {@link UNPAGING} takes out: lines and numbers of pages, and no letter beside them. */
function withoutPages(text: Text, changes: readonly Change[]): string {
  const { content } = text;
  const { ends, inline } = readPages(text);
  const ofPages = [...ends.flatMap((end) => end.lines), ...inline];
  let left = '';
  let last = 0;
  for (const c of changes) {
    if (c.mark) continue;
    const inside = ofPages.filter((r) => r.start >= c.start && r.end <= c.end);
    const lines = inside.map((r) => content.slice(r.start, r.end));
    expect(letters(c.before)).toBe(letters(lines.join('')));
    // Each counts pages, or says the same over three pages at least.
    for (const line of lines)
      expect(line.length <= 90 && (/\d/.test(line) || content.split(line).length > 3)).toBe(true);
    left += content.slice(last, c.start);
    last = c.end;
  }
  return left + content.slice(last);
}

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test('loses no letter, is undone, and finds nothing twice', () => {
    fc.assert(
      fc.property(contents, fc.boolean(), (content, alone) => {
        const text = alone ? plain(content) : mendedUpTo(rule, content);
        const changes = rule.find(text, CONTEXT);
        const mended = apply(text, changes);
        expect(undo(mended.content, changes)).toBe(text.content);
        const left = id === UNPAGING ? withoutPages(text, changes) : text.content;
        if (!RELETTERING.has(id)) expect(letters(mended.content)).toBe(letters(left));
        expect(rule.find(mended, CONTEXT)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('edits nothing inside what is marked as no story', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const text = mendedUpTo(rule, content);
        const apart = text.marks.filter((m) => isApparatus(m.type));
        for (const c of rule.find(text, CONTEXT)) {
          if (!c.mark) expect(apart.some((m) => c.start < m.end && m.start < c.end)).toBe(false);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('has its own name in every change, sorted, with a probability', () => {
    fc.assert(
      fc.property(contents, (content) => {
        let last = 0;
        for (const c of rule.find(plain(content), CONTEXT)) {
          expect(c.rule).toBe(id);
          expect(c.start).toBeGreaterThanOrEqual(last);
          expect(c.confidence).toBeGreaterThan(0);
          expect(c.confidence).toBeLessThanOrEqual(1);
          last = c.start;
        }
      }),
      { numRuns: 60 },
    );
  });

  test.each([
    ['one line', () => 'The ice held. '.repeat(7_500)],
    ['one word', () => 'a'.repeat(100_000)],
    ['line ends alone', () => '\n'.repeat(100_000)],
    ['spaces alone', () => ' '.repeat(100_000)],
    ['spaces and line ends', () => '  \n'.repeat(33_000)],
    ['one sign', () => '*'.repeat(100_000)],
    ['signs and line ends', () => '***\n\n'.repeat(20_000)],
    ['open quotes', () => '"'.repeat(100_000)],
    ['chapters', () => 'Chapter 1. The ice held. '.repeat(4_000)],
    ['quoted lines', () => '> > ice\n'.repeat(12_000)],
    ['half signs', () => '\ud83d'.repeat(100_000)],
  ])('is done with %s in a moment', (_name, make) => {
    const content = make();
    const began = performance.now();
    rule.find(plain(content), CONTEXT);
    expect(performance.now() - began).toBeLessThan(4_000);
  });
});

test('a restored story goes back to its draft, and the comparison shows all of both', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const { text, ledger } = restore(plain(content));
      expect(undoAll(text.content, ledger)).toBe(content);
      const shown = compare(content, text.content, ledger);
      expect(shown.map((p) => p.before).join('')).toBe(content);
      expect(shown.map((p) => p.after).join('')).toBe(text.content);
    }),
    { numRuns: 300 },
  );
});

test('restoring twice is restoring once', () => {
  fc.assert(
    fc.property(fc.oneof({ weight: 4, arbitrary: story }, pages), (content) => {
      const { text } = restore(plain(content));
      expect(restore(text).ledger).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

test('what stands around the story keeps its letters', () => {
  fc.assert(
    fc.property(contents, (content) => {
      const restored = restore(plain(content));
      const all = restoredBlocks(restored)
        .map((b) => b.text)
        .join('');
      expect(letters(all)).toBe(letters(restored.text.content));
      expect(letters(restored.text.content)).toContain(letters(kept(restored.text)).slice(0, 1));
    }),
    { numRuns: 100 },
  );
});

test('a refused change is not made', () => {
  fc.assert(
    fc.property(story, (content) => {
      const first = restore(plain(content));
      for (const { rule } of first.ledger) {
        const without = restore(plain(content), { refused: { keys: new Set(), rules: new Set([rule]) } });
        expect(without.ledger.some((pass) => pass.rule === rule)).toBe(false);
      }
    }),
    { numRuns: 30 },
  );
});
