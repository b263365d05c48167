import { isHalf, isLetterUnit } from '../../text/word-units.ts';

/** Small words of a language. */
interface SmallWords {
  readonly own: string;
  /** Further ones that its neighbours have not, or hardly: by these and its own it is told. */
  readonly more?: string;
  /** What its neighbours have, too: with its own ones what its grammar asks for most. */
  readonly shared?: string;
  /** What stands before an apostrophe. */
  readonly elided?: string;
}

// biome-ignore format: a language a line
const SMALL: { readonly [language: string]: SmallWords } = {
  en: { own: 'the and of to with for is', more: 'you that it was not from this are be have by your or at they were', shared: 'an a in' },
  de: { own: 'der die das und den dem ein eine mit von zu im ist nicht auf für', more: 'einen ich sie er es sich auch wie des aber daß dass' },
  fr: { own: 'le les des du et un une est dans pour que qui sur', more: 'il elle je vous ne pas avec au ce son sa plus', shared: 'la par', elided: 'l d j m t n s c' },
  es: { own: 'el los las de del y un una en que por con para se', more: 'lo su al como no le', shared: 'la' },
  it: { own: 'il di del della che e un una per con non si le la', more: 'lo gli al da era sua suo come ma i nel nella', shared: 'in', elided: 'dell all nell un l d' },
  pt: { own: 'o os as do da dos das e um uma que em no na por com se não ao seu sua', more: 'nao de para mais como' },
  nl: { own: 'de het een en van op te met voor niet aan', more: 'ik hij ze zij dat die er maar naar', shared: 'in is' },
  pl: { own: 'i w na z do nie się że to jest o jak ale od po tak za' },
  sv: { own: 'och att det som en på är av för med till inte han hon jag den ett om' },
  la: { own: 'et in ad cum non est quod per ex sunt ut qui quae sed si ab' },
};

/** The languages by number; for each small word, a bit for every language that tells it, and one that asks for it most. */
const LANGUAGES = Object.keys(SMALL);
interface Bits {
  telling: number;
  askedFor: number;
  /** Before an apostrophe and a letter. */
  elided: number;
}
const WORDS = new Map<string, Bits>();
LANGUAGES.forEach((language, i) => {
  const { own, more = '', shared = '', elided = '' } = SMALL[language]!;
  const add = (words: string, what: keyof Bits) => {
    for (const word of words.split(' ').filter(Boolean)) {
      const bits = WORDS.get(word) ?? { telling: 0, askedFor: 0, elided: 0 };
      bits[what] |= 1 << i;
      WORDS.set(word, bits);
    }
  };
  add(`${own} ${more}`, 'telling');
  add(`${own} ${shared}`, 'askedFor');
  add(elided, 'elided');
});
const LONGEST = Math.max(...[...WORDS.keys()].map((word) => word.length));

/** Of all words, the small ones of the language that it is in: fewer, and it is a list or in one not known here. */
const LEAST = 0.06;
/** The same, of those that grammar asks for most. */
const LEAST_IN_SENTENCES = 0.115;

/** The runs of letters in a text, and how many of them are small words of each language. */
interface SmallWordsIn {
  readonly words: number;
  readonly telling: Uint32Array;
  readonly askedFor: Uint32Array;
}

let last: { readonly text: string; readonly found: SmallWordsIn } | undefined;

/** One walk tells all languages; several questions are asked of one text after the other. */
function smallWordsIn(text: string): SmallWordsIn {
  if (last?.text !== text) last = { text, found: countSmallWords(text) };
  return last.found;
}

function countSmallWords(text: string): SmallWordsIn {
  const found = { words: 0, telling: new Uint32Array(LANGUAGES.length), askedFor: new Uint32Array(LANGUAGES.length) };
  const size = text.length;
  for (let i = 0; i < size; ) {
    let step = lettersAt(text, i);
    if (step === 0) {
      i++;
      continue;
    }
    const from = i;
    while (step > 0) {
      i += step;
      step = i < size ? lettersAt(text, i) : 0;
    }
    found.words++;
    if (i - from > LONGEST) continue;
    // A long s is an s to whoever asks for words in any case.
    const bits = WORDS.get(text.slice(from, i).toLowerCase().replaceAll('ſ', 's'));
    if (!bits) continue;
    let { telling } = bits;
    if (bits.elided !== 0 && isApostrophe(text.charCodeAt(i)) && i + 1 < size && lettersAt(text, i + 1) > 0)
      telling |= bits.elided;
    addBits(found.telling, telling);
    addBits(found.askedFor, bits.askedFor);
  }
  return found;
}

/** Adds one where a bit is set. */
function addBits(counts: Uint32Array, bits: number): void {
  for (let left = bits; left !== 0; left &= left - 1) counts[31 - Math.clz32(left & -left)]!++;
}

/** How many units the letter at `i` has; 0 where none stands. */
function lettersAt(text: string, i: number): number {
  const unit = text.charCodeAt(i);
  if (!isHalf(unit)) return isLetterUnit(unit) ? 1 : 0;
  const point = text.codePointAt(i)!;
  return point > 0xffff && /\p{L}/u.test(String.fromCodePoint(point)) ? 2 : 0;
}

const isApostrophe = (unit: number): boolean => unit === 39 || unit === 0x2019;

/** Runs of letters. */
export const runsOfLetters = (text: string): number => smallWordsIn(text).words;

/**
 * The language of a text by its small words, as a tag of two letters; undefined for lists, which have none, and for others.
 * @param words how many it has
 */
export const languageOf = (text: string, words: number): string | undefined =>
  mostOf(smallWordsIn(text).telling, words * LEAST);

/** The same of what is written in sentences, as their grammar has them. */
export const languageOfSentences = (text: string, words: number): string | undefined =>
  mostOf(smallWordsIn(text).askedFor, words * LEAST_IN_SENTENCES);

function mostOf(counts: Uint32Array, least: number): string | undefined {
  let [best, most] = [undefined as string | undefined, least];
  counts.forEach((count, i) => {
    if (count > most) [best, most] = [LANGUAGES[i]!, count];
  });
  return best;
}
