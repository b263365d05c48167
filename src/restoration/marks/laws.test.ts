import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { apply, undo } from '../../text/change.ts';
import { plain } from '../../text/text.ts';
import type { Context, Rule } from '../rule.ts';
import { dashes } from '../rules/dashes/rule.ts';
import { ellipses } from '../rules/ellipses/rule.ts';
import { emphasis } from '../rules/emphasis/rule.ts';
import { lostQuotes } from '../rules/lost-quotes/rule.ts';
import { quotes } from '../rules/quotes/rule.ts';
import { quotesAgain } from '../rules/quotes-again/rule.ts';
import { spacing } from '../rules/spacing/rule.ts';
import { typedTags } from '../rules/typed-tags/rule.ts';

const RULES: readonly Rule[] = [spacing, ellipses, dashes, typedTags, emphasis, quotes, lostQuotes, quotesAgain];
const languages = fc.constantFrom('en', 'de', 'fr', 'sv', 'pl');
const context = (language: string): Context => ({ format: 'text', encoding: 'utf-8', language, safe: false });

/** What a hand at a keyboard, and a broken converter, may have left. */
const bits = fc.constantFrom(
  ...['"', "'", '“', '”', '‘', '’', '„', '«', '»', '`', '``', "''", '´', '-', '--', '---', '----', '—', '–', '―'],
  ...['.', '...', '. . .', '…', ',', ';', ':', '!', '?', ' ', '  ', '\t', '\n', '\n\n', '\u00a0', '_', '*', '/', '\\'],
  ...[
    '<i>',
    '</i>',
    '[b]',
    '[/b]',
    '<',
    '>',
    '(',
    ')',
    'tis',
    'em',
    'n',
    's',
    'Wren',
    'lamp',
    'goin',
    'said',
    'she said',
  ],
  ...['I', 'a', 'ills', 'é', '5', '10', '1914', 'pages', 'x', '😀', '\ud800', '\0'],
);
const texts = fc.array(bits, { maxLength: 60 }).map((list) => list.join(''));
/** The letters of a typed tag are no letters of the story. */
const lettersOf = (s: string) => s.replace(/<\/?i>|\[\/?b\]/g, '').replace(/[^\p{L}\p{N}]/gu, '');

describe.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  test('loses and adds no letter, can be undone, and finds nothing in what it mended', () => {
    fc.assert(
      fc.property(texts, languages, (content, language) => {
        const changes = rule.find(plain(content), context(language));
        const mended = apply(plain(content), changes);
        expect(lettersOf(mended.content)).toBe(lettersOf(content));
        expect(undo(mended.content, changes)).toBe(content);
        for (const c of changes) {
          expect(c.rule).toBe(rule.id);
          expect(c.before).not.toBe(c.after);
          expect(c.confidence).toBeGreaterThanOrEqual(0.5);
          expect(c.confidence).toBeLessThan(1);
        }
        expect(rule.find(mended, context(language))).toEqual([]);
      }),
      { numRuns: 1500 },
    );
  });

  test('takes time that grows with the length of the text, whatever stands in it', () => {
    const unit = [
      '"',
      "'",
      '"a',
      "'a ",
      '_a',
      '_',
      '<i>',
      '<',
      '- ',
      '-',
      '. ',
      '.',
      ' ',
      '\n',
      '\n\n"',
      '/a',
      ' ,',
      '“a ',
    ];
    for (const u of unit) {
      const long = u.repeat(Math.ceil(200_000 / u.length));
      const began = process.cpuUsage();
      rule.find(plain(long), context('en'));
      const { user, system } = process.cpuUsage(began);
      expect((user + system) / 1000, JSON.stringify(u)).toBeLessThan(2000);
    }
  });
});
