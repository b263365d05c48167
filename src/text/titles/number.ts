const WORDS: { readonly [word: string]: number } = Object.fromEntries(
  [
    'zero null',
    'one eins first erster i',
    'two zwei second zweiter ii',
    'three drei third dritter iii',
    'four vier fourth vierter iv iiii',
    'five funf fünf fifth fünfter v',
    'six sechs sixth vi',
    'seven sieben seventh vii',
    'eight acht eighth viii',
    'nine neun ninth ix viiii',
    'ten zehn tenth x',
    'eleven elf xi',
    'twelve zwölf xii',
    'thirteen dreizehn xiii',
    'fourteen vierzehn xiv',
    'fifteen fünfzehn xv',
    'sixteen sechzehn xvi',
    'seventeen siebzehn xvii',
    'eighteen achtzehn xviii',
    'nineteen neunzehn xix',
    'twenty zwanzig xx',
  ].flatMap((names, n) => names.split(' ').map((name) => [name, n])),
);

/** Digits, an English or German number word, or a Roman numeral up to 20; undefined for anything else. */
export function numberOf(written: string): number | undefined {
  const word = written.toLowerCase();
  return /^\d{1,4}$/.test(word) ? Number(word) : Object.hasOwn(WORDS, word) ? WORDS[word] : undefined;
}

/** For use inside a regular expression: all that {@link numberOf} reads. */
export const NUMBER = `(?:\\d{1,3}|${Object.keys(WORDS)
  .sort((a, b) => b.length - a.length)
  .join('|')})`;
