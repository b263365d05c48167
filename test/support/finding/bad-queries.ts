import fc from 'fast-check';

/** What searches choke on: signs of ours and of others, halves of pairs, scripts in both directions, letters that are none. */
const SIGNS = [
  ...'" “ ( ) (( )) - -- -( NOT AND OR || && * a* th* ** ~ ^ : :: < <= > = , \\ \\" / | + ! ? [ ] { }'.split(' '),
  ...'title: text: fandom: fandom:" main:" tag: -tag:" author= by:( any:* words> words:1- words>9e99 date: date:0-0-0 updated:<'.split(
    ' ',
  ),
  ...'lang: -lang:xx,yy rating: rating<= rating:teen- sort: sort:>nothing sure:900% suggested:maybe crossover: otp:2'.split(
    ' ',
  ),
  ..."(a+)+$ ^(.*a){20}$ [a-z]{9,}~2 %00 &amp; <script> '; ../../".split(' '),
];
const LETTERS = [
  ...'Tidewatch lantern winter harbour the a I Ilse Odile שלום ‏עולם‎ مصباح 図書館 図 がぎぐ 🕯️ 👩‍👩‍👧 🇫🇷 é é ß ﬁ Ⅻ İ ı'.split(
    ' ',
  ),
  '\u202e',
  '\u0000',
  '\u0007',
  '\ud800',
  '\udfff',
  '\ufeff',
  'z'.repeat(400),
  'é'.repeat(150),
  'lantern'.repeat(20),
];

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...SIGNS) },
  { weight: 4, arbitrary: fc.constantFrom(...LETTERS) },
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ maxLength: 30 }),
);
const between = fc.constantFrom('', ' ', ' ', ' OR ', ' -', '" "', ')(');

const few = fc.tuple(fc.array(piece, { maxLength: 14 }), between).map(([pieces, glue]) => pieces.join(glue));
/** A little, over and over: up to 100,000 letters. */
const long = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 4 }), between, fc.constantFrom(50, 1000, 20_000, 100_000))
  .map(([pieces, glue, letters]) => {
    const one = pieces.join(glue) + (glue || ' ');
    return one.repeat(Math.ceil(letters / one.length)).slice(0, letters);
  });
/** Very many different words or tags. */
const many = fc
  .tuple(
    fc.constantFrom('', 'OR ', '-', 'fandom:', '-freeform:', 'title:', 'main:'),
    fc.constantFrom(300, 1000),
    fc.nat(99),
  )
  .map(([sign, n, seed]) => Array.from({ length: n }, (_, i) => `${sign}w${(i * 7919 + seed) % 9973}`).join(' '));

/** What somebody may type, by accident or to do harm. */
export const badTyped = fc.oneof({ weight: 8, arbitrary: few }, { weight: 2, arbitrary: long }, many);

const PLACES = ['/search', '/search', '/search', '/api/v1/works', '/feed.atom', '/search/tags/freeform', '/fandoms'];
const NAMES =
  'q q q fandom not-character main not-main tag words-from words-to date-from date-to lang not-lang sort direction after rating-from rating-to without with named sure-from suggested only-main read'.split(
    ' ',
  );
/** A name of a parameter, or rubbish; a value as a browser sends it, or bytes that are no letters. */
const parameter = fc.tuple(
  fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...NAMES) }, fc.string({ maxLength: 8 })),
  badTyped,
  fc.oneof(
    { weight: 9, arbitrary: fc.constant('') },
    fc.constantFrom('%', '%zz', '%ED%A0%80', '%C3', '%00', '&&==', '+'),
  ),
);

/** Addresses at which anything is asked. */
export const badAddress = fc
  .tuple(fc.constantFrom(...PLACES), fc.array(parameter, { minLength: 1, maxLength: 4 }))
  .map(([place, parameters]) => {
    const pairs = parameters.map(
      ([name, value, end]) =>
        `${encodeURIComponent(name.toWellFormed())}=${encodeURIComponent(value.toWellFormed())}${end}`,
    );
    return `${place}?${pairs.join('&')}`;
  });
