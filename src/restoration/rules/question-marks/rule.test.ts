import { expect, test } from 'vitest';
import { runCases } from '../../../../test/support/cases.ts';
import { apply } from '../../../text/change.ts';
import { plain } from '../../../text/text.ts';
import { questionMarks } from './rule.ts';

runCases(questionMarks, import.meta.dirname);

const context = { format: 'text', encoding: 'utf-8', language: 'en', safe: false } as const;

test.each([
  'Who is it? Tell me. Is it you? Yes?',
  'What?? she said. What...? Really!? No?',
  'See http://lamp.example/view?s=1 and http://lamp.example/view?t=2 and view?d=3 and page?m=4',
  'The caf?s and the na?ve boy went to Z?rich.',
  '“Don’t,” she said. “I can’t say?s what he told.” “It’s late?s.” I won’t, he won’t.',
  '? a lone mark ? and another ?',
])('%s stays', (text) => expect(questionMarks.find(plain(text), context)).toEqual([]));

test('a letter that became ? is left, also beside marks that are mended', () => {
  const text = plain('I don?t know, it wasn?t the captain?s caf?s.');
  expect(questionMarks.find(text, context).map((c) => text.content.slice(c.start - 1, c.end + 1))).toEqual([
    'n?t',
    'n?t',
    'n?s',
  ]);
});

test('U+FFFD that a program wrote for quotes is turned back as ? is', () => {
  const text = plain('\ufffdYou\ufffdre late,\ufffd he said. \ufffdI don\ufffdt mind. It\ufffds the caf\ufffd.\ufffd');
  expect(apply(text, questionMarks.find(text, context)).content).toBe(
    '“You’re late,” he said. “I don’t mind. It’s the caf\ufffd.”',
  );
});

const F = '\ufffd';
const lost = (text: string): string => {
  const whole = plain(text.replace(/[“”‘’—]/g, F));
  return apply(whole, questionMarks.find(whole, context)).content;
};

test('a quote within a quote is set as one, and what speech cuts off as an apostrophe', () => {
  const story = '“Tell ’em it’s late,” said Oda. “I’m off.”';
  expect(lost(story)).toBe(story);
  const nested = '“It’s said,” he began. “They’ve sung ‘Row home, my lad,’ and they’ll sing it again.” She didn’t.';
  expect(lost(nested)).toBe(nested);
});

test('where the signs of a paragraph do not pair nothing in it is guessed', () => {
  const sure = '“It’s late,” said Oda. “I’m off.” He wasn’t.\n\n';
  expect(lost(`${sure}‘‘Who,’ says he, ‘goes there?”`)).toBe(`${sure}${F}${F}Who,${F} says he, ${F}goes there?${F}`);
  expect(lost(`${sure}“He was ‘Lost’ to us, as he told us.”`)).toBe(
    `${sure}${F}He was ${F}Lost${F} to us, as he told us.${F}`,
  );
});
