import { expect, test } from 'vitest';
import { TYPED } from '../../../test/support/typed-pages.ts';
import { plain } from '../text.ts';
import { readEnding } from './ending.ts';

const STORY = TYPED.slice(0, 5).join('\n\n');
const HEADERS =
  'From: Corin [mailto:corin@example.org]\nSent: Monday, March 05, 2001 10:12 PM\nTo: tam@example.org\nSubject: RE: the lamp';
const apart = (content: string) => readEnding(plain(content)).map((r) => content.slice(r.start, r.end));

test.each(['-----Original Message-----', '----- Original Message ----', '-----Ursprüngliche Nachricht-----'])(
  'the message that was answered is set apart: %s',
  (line) => {
    const below = `${line}\n${HEADERS}\n\nMore, please! When is the next part coming?`;
    expect(apart(`${STORY}\n\n${below}`)).toEqual([below]);
  },
);

test('a story that was passed on, and a line of it without headers, stay', () => {
  expect(apart(`Look at this!\n\n-----Original Message-----\n${HEADERS}\n\n${STORY}`)).toEqual([]);
  expect(apart(`${STORY}\n\n-----Original Message-----\n\nCome home, it said. She read it twice.`)).toEqual([]);
});
