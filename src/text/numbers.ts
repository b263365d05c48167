const ONES =
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
/** Numbers written out in other languages, as far as chapter headings need them. */
const OTHERS: readonly string[] = [
  'eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn',
  'erstes zweites drittes viertes fünftes sechstes siebtes achtes neuntes zehntes elftes zwölftes',
  'erster zweiter dritter vierter fünfter sechster siebter achter neunter zehnter',
  'un deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze',
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième',
  'uno dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince',
  'primero segundo tercero cuarto quinto sexto séptimo octavo noveno décimo',
  'uno due tre quattro cinque sei sette otto nove dieci undici dodici',
];

const WORDS = new Map<string, number>();
for (const list of [...OTHERS.map((s) => s.split(' ')), ORDINALS, ONES])
  for (const [i, w] of list.entries()) WORDS.set(w, i + 1);
TENS.forEach((ten, t) => {
  WORDS.set(ten, (t + 2) * 10);
  for (let i = 0; i < 9; i++) {
    WORDS.set(`${ten}-${ONES[i]}`, (t + 2) * 10 + i + 1);
    WORDS.set(`${ten} ${ONES[i]}`, (t + 2) * 10 + i + 1);
  }
});

const ROMAN = /^(?=[ivxlc])(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$|^c(?:x[cl]|l?x{0,3})(?:i[xv]|v?i{0,3})$/i;
const VALUE: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

/** The value of a roman numeral up to CXCIX in one case (`iv`, `IV`), or undefined. */
export function roman(word: string): number | undefined {
  if (!ROMAN.test(word) || (word !== word.toUpperCase() && word !== word.toLowerCase())) return undefined;
  let sum = 0;
  for (let i = 0; i < word.length; i++) {
    const v = VALUE[word[i]!.toLowerCase()]!;
    sum += v < (VALUE[word[i + 1]?.toLowerCase() ?? ''] ?? 0) ? -v : v;
  }
  return sum;
}

/** The number that a word, a roman numeral or digits name: `4`, `IV`, `twenty-one`, `Viertes`. */
export function numberOf(word: string): number | undefined {
  if (/^\d{1,3}$/.test(word)) return Number(word);
  return roman(word) ?? WORDS.get(word.toLowerCase().replace(/\s+/g, ' '));
}
