import fc from 'fast-check';
import { expect, test } from 'vitest';
import { signsIn } from './signs.ts';
import { WordLists } from './word-lists.ts';

const pieces = fc.constantFrom(
  ...'She he was had I i me do not do  not written by written_by Attendance attends atten daten Datenbank isn’t re-read x1 _was was_'.split(
    ' ',
  ),
  ...[
    'do not',
    'the WHOLE',
    'élan',
    'Élan vital',
    'wanted.',
    'walked',
    'Walked',
    'fédérated',
    'notations',
    '3nations',
    'ſtations',
  ],
  ...[
    '“Now,” she',
    '."',
    ', X',
    '; Émile',
    '9',
    '<a=b>',
    ' ',
    '\n',
    '’',
    "' s",
    '”’ z',
    '?!',
    'USA',
    'USA1',
    'ÉTÉ',
    '漢字',
    'İ',
  ],
);
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join(' ')),
  fc.array(pieces, { maxLength: 40 }).map((all) => all.join('')),
  fc.string({ unit: 'binary', maxLength: 24 }),
);
const times = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

test('counts words of many lists as a regular expression for each would', () => {
  const lists = new WordLists([
    { words: 'she he was' },
    { words: 'I me', exact: true },
    { words: 'do_not written_by' },
    { words: 'attend* daten* isn' },
  ]);
  fc.assert(
    fc.property(texts, (text) => {
      expect([...lists.countIn(text)]).toEqual([
        times(text, /\b(?:she|he|was)\b/gi),
        times(text, /\b(?:I|me)\b/g),
        times(text, /\b(?:do not|written by)\b/gi),
        times(text, /\b(?:attend\w*|daten\w*|isn)\b/gi),
      ]);
    }),
    { numRuns: 3000 },
  );
});

test('counts signs as a regular expression for each would, letters beyond ASCII and half signs among them', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        texts,
        texts.map((text) => `${text}𝒳Y 😀`),
      ),
      (text) => {
        expect(signsIn(text)).toEqual({
          digits: times(text, /\d/g),
          symbols: times(text, /[|{}<>=/\\_#@~^*+$%&;[\]]/g),
          quotes: times(text, /["“”«»„]/g),
          closed: times(text, /[.!?,;][”"’']|[”"’'] (?=\p{Ll})/gu),
          capitals: times(text, /(?<=[\p{Ll},;] )\p{Lu}/gu),
          shouted: times(text, /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu),
          past: times(text, /\b[a-z]{3,}ed\b/g),
          abstract: times(
            text,
            /\b\p{L}{3,}(?:tions?|ments?|ances?|ences?|ity|ities|ungs?|ungen|keit|heit|ción|ciones|zione|zioni|ité|ités)\b/giu,
          ),
        });
      },
    ),
    { numRuns: 3000 },
  );
});
