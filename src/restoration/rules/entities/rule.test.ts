import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCases } from '../../../../test/support/cases.ts';
import { spent } from '../../../../test/support/spent.ts';
import { apply, undo } from '../../../text/change.ts';
import { plain } from '../../../text/text.ts';
import { entities } from './rule.ts';

runCases(entities, import.meta.dirname);

const context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false } as const;
const mend = (content: string): string => apply(plain(content), entities.find(plain(content), context)).content;

describe('entities', () => {
  it.each([
    ['&quot;Wait&#151;&quot; &amp; go', '"Wait—" & go'],
    ['&#147;It&#146;s&#148; &#8220;so&#x201D;', '“It’s” “so”'],
    ['&amp;quot;twice&amp;amp;quot; escaped', '"twice" escaped'],
    ['it&#146s and &#8217t', 'it’s and ’t'],
    ['caf&eacute; &AMP; &Eacute;t&eacute;', 'café & Été'],
    ['&#x1F600; &#128512;', '\u{1f600} \u{1f600}'],
    ['&lt;grin&gt; &frac12;', '<grin> ½'],
  ])('writes out %s', (before, after) => expect(mend(before)).toBe(after));

  it.each([
    'Marks & Sparks; R&B; Q&A; AT&T;',
    '&c; & co.',
    '&nosuchname; &constructor;',
    '&#0; &#xD800; &#1114112; &#129;',
    '&#104;&#105;',
    'a?b=1&copy=2',
    '&;',
  ])('leaves %s alone', (text) => expect(entities.find(plain(text), context)).toEqual([]));

  it('leaves apparatus alone', () => {
    const text = { content: '&quot; &quot;', marks: [{ type: 'navigation' as const, start: 0, end: 6 }] };
    expect(apply(text, entities.find(text, context)).content).toBe('&quot; "');
  });

  it('keeps the laws on any text: undone, once = twice', () => {
    const part = fc.constantFrom(
      '&',
      'amp;',
      'quot;',
      '#38;',
      '#x26;',
      '#146',
      ';',
      'lt',
      '&#',
      '35',
      '8',
      'x26',
      ' ',
      'é',
      '&amp;',
      '&#59;',
      'a',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = plain(parts.join(''));
        const changes = entities.find(text, context);
        const mended = apply(text, changes);
        expect(undo(mended.content, changes)).toBe(text.content);
        expect(entities.find(mended, context)).toEqual([]);
      }),
      { numRuns: 5000 },
    );
  });

  it('takes a long line in its stride', () => {
    for (const part of ['&', '&amp;', '&#38;', '&#', '&a']) {
      const began = spent();
      entities.find(plain(part.repeat(1_000_000)), context);
      expect(spent() - began).toBeLessThan(5000);
    }
  });
});
