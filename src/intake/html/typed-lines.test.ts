import { expect, it } from 'vitest';
import { compose } from './compose.ts';
import { readPage } from './reader.ts';

const KILN = 'The kiln was cold by the time Oda reached the yard, and the gate stood open behind her.';
const SHED = 'She called twice and nobody answered her from the long shed or from the house.';
const VOICE = '"You should not have come alone," said a voice above her head.';
const LADDER = 'A ladder came down slowly, one rung at a time, as if it were paid for by the inch.';
const ALL = [KILN, SHED, VOICE, LADDER];

const paragraphs = (html: string) => compose(readPage(html).blocks, true).text.content.split(/\n{2,}/);
const wrapped = (text: string) => text.replace(/(.{1,40})(?: |$)/g, '$1\n').trim();

it.each([
  ['blank lines in one div', `<p>Menu</p><div class="text">${ALL.join('\n\n')}</div>`],
  ['blank lines in no element at all', `${ALL.join('\n \t\n')}`],
  ['blank lines in one <p>', `<p>${ALL.join('\n\n')}</p>`],
  ['blank lines around <i> that goes over them', `<div>${KILN}\n\n<i>${SHED}\n\n${VOICE}</i>\n\n${LADDER}</div>`],
  ['line ends that the page says it shows', `<div style="white-space: pre-wrap">${ALL.join('\n')}</div>`],
  ['a line each', `<body>${ALL.join('\n')}</body>`],
])('%s part paragraphs', (_, html) => {
  expect(paragraphs(html).flatMap((p) => p.replace(/\*/g, '').split('\n'))).toEqual(expect.arrayContaining(ALL));
});

it.each([
  ['<p> whose source is wrapped', ALL.map((p) => `<p>\n${wrapped(p)}\n</p>`).join('\n\n')],
  ['<div> whose source is wrapped', ALL.map((p) => `<div>${wrapped(p)}</div>`).join('\n\n')],
  ['<br> with blank lines behind them', `<div>${ALL.join('<br>\n\n<br>\n')}</div>`],
])('the source of %s is read as a browser does', (_, html) => {
  expect(paragraphs(html)).toEqual(ALL);
});

it('blank lines in mid-sentence, where all line ends were doubled, part nothing', () => {
  const html = `<p>${wrapped(ALL.join(' ')).replaceAll('\n', '\n\n')}</p>`;
  expect(paragraphs(html)).toEqual([ALL.join(' ')]);
});

it('keeps the lines between blank lines for the rules, and those of <br>', () => {
  const verse = 'the clay turns red\nthe clay turns grey';
  expect(paragraphs(`<div>${KILN}\n\n${SHED}\n\n${verse}\n\n${VOICE}\n\n${LADDER}</div>`)).toContain(verse);
  expect(
    paragraphs(`<p>${KILN}\n\n${SHED}\n\n${verse.replace('\n', '<br>\n')}\n\n${VOICE}\n\n${LADDER}</p>`),
  ).toContain(verse);
});

it('a single blank line in one of many paragraphs is a slip of its source', () => {
  const html = `${[...ALL, ...ALL].map((p) => `<p>${p}</p>`).join('')}<p>${KILN}\n\n${SHED}</p>`;
  expect(paragraphs(html).at(-1)).toBe(`${KILN} ${SHED}`);
});
