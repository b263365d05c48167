import { countOfRuns } from '../../text/word-units.ts';
import { WordLists } from './word-lists.ts';

/** Words of a language for somebody (not "you", whom papers address, too), and for what was and happened. */
interface Telltale {
  /** What its grammar asks for. */
  readonly of: string;
  /** The same with letters beyond ASCII. */
  readonly also?: RegExp;
  readonly person: RegExp;
  readonly past: RegExp;
}

const TELLTALES: readonly Telltale[] = [
  {
    of: 'the and of to a an in is for with',
    person: /\b(?:[Ss]?[Hh]e|[Hh]im|[Hh]er|[Hh](?:im|er)self|I|I['’](?:m|d|ll|ve)|me|myself)\b/,
    past: /\b(?:was|were|had|did|said|looked|turned|went|came|knew|thought|felt|saw|told|took|stood|sat|left|heard|began|made|gave|ran|fell|held|kept|lay|put|got|found)\b/gi,
  },
  {
    of: 'der die das und den dem ein eine mit von zu im ist nicht auf',
    also: /\bfür\b/gi,
    person: /\b(?:er|sie|ihn|ihm|ich|mich|mir|sagte|rief|fragte)\b/,
    past: /\b(?:war|waren|hatte|hatten|kam|ging|sah|stand|saß|lag|blieb|wurde|ließ|nahm|\p{Ll}{3,}te)\b/gu,
  },
  {
    of: 'le la les des du et un une est dans pour que qui par sur',
    person: /\b(?:elle|lui|je|moi|dit|(?<!\b[Ss])il (?!est |y )\p{Ll}+)\b|\bj['’]/u,
    past: /\b(?:était|étaient|avait|avaient|fut|fit|vint|\p{Ll}{3,}(?:ait|aient))\b/gu,
  },
  {
    of: 'el la los las de del y un una en que por con para se',
    person: /(?<!\p{L})(?:él|ella|yo|mí|dijo|preguntó)(?!\p{L})/u,
    past: /(?<!\p{L})(?:era|estaba|había|fue|tenía|\p{Ll}{3,}(?:ó|aba|ían?))(?!\p{L})/gu,
  },
  {
    of: 'il la le di del della e un una in che per con non si',
    person: /\b(?:lui|lei|io|egli|ella|disse|chiese)\b/,
    past: /\b(?:era|aveva|fu|stava|\p{Ll}{3,}(?:ava|eva|iva))\b/gu,
  },
  {
    of: 'de het een en van in op te met voor is niet aan',
    person: /\b(?:hij|hem|zij|ze|haar|ik|mij|me|zei|vroeg)\b/,
    past: /\b(?:was|waren|had|hadden|kwam|ging|zag|stond|zat|lag|bleef|\p{Ll}{3,}de)\b/gu,
  },
];
const LISTS = new WordLists(TELLTALES.map(({ of }) => ({ words: of })));
const SAID = /["“«„][^"”»“\n]{1,200}[.,!?…—-]["”»“]|(?:^|\n)\s*[—–-] \p{Lu}|[”"]\s*\p{Ll}/u;
/** Words that grammar asks for, of all words: fewer, and the text is a list or in another language. */
const LEAST = 0.12;
const FEWEST = 40;

/**
 * Does a text of some length speak of nobody, quote nobody, and tell of nothing that was? False, too, where its language is not
 * known here.
 */
export function isHollow(text: string): boolean {
  const words = countOfRuns(text);
  if (words < FEWEST) return false;
  const counted = LISTS.countIn(text);
  const counts = TELLTALES.map(({ also }, i) => counted[i]! + (also ? (text.match(also)?.length ?? 0) : 0));
  const most = Math.max(...counts);
  if (most < words * LEAST) return false;
  const { person, past } = TELLTALES[counts.indexOf(most)]!;
  return !person.test(text) && !SAID.test(text) && (text.match(past)?.length ?? 0) <= 1;
}
