import { languageOfSentences, runsOfLetters } from './language.ts';

/** Words of a language for somebody (not "you", whom papers address, too), and for what was and happened. */
interface Telltale {
  readonly person: RegExp;
  readonly past: RegExp;
}

const TELLTALES: { readonly [language: string]: Telltale } = {
  en: {
    person: /\b(?:[Ss]?[Hh]e|[Hh]im|[Hh]er|[Hh](?:im|er)self|I|I['’](?:m|d|ll|ve)|me|myself)\b/,
    past: /\b(?:was|were|had|did|said|looked|turned|went|came|knew|thought|felt|saw|told|took|stood|sat|left|heard|began|made|gave|ran|fell|held|kept|lay|put|got|found)\b/gi,
  },
  de: {
    person: /\b(?:er|sie|ihn|ihm|ich|mich|mir|sagte|rief|fragte)\b/,
    past: /\b(?:war|waren|hatte|hatten|kam|ging|sah|stand|saß|lag|blieb|wurde|ließ|nahm|\p{Ll}{3,}te)\b/gu,
  },
  fr: {
    person: /\b(?:elle|lui|je|moi|dit|(?<!\b[Ss])il (?!est |y )\p{Ll}+)\b|\bj['’]/u,
    past: /\b(?:était|étaient|avait|avaient|fut|fit|vint|\p{Ll}{3,}(?:ait|aient))\b/gu,
  },
  es: {
    person: /(?<!\p{L})(?:él|ella|yo|mí|dijo|preguntó)(?!\p{L})/u,
    past: /(?<!\p{L})(?:era|estaba|había|fue|tenía|\p{Ll}{3,}(?:ó|aba|ían?))(?!\p{L})/gu,
  },
  it: {
    person: /\b(?:lui|lei|io|egli|ella|disse|chiese)\b/,
    past: /\b(?:era|aveva|fu|stava|\p{Ll}{3,}(?:ava|eva|iva))\b/gu,
  },
  pt: {
    person: /(?<!\p{L})(?:[Ee]ll?[ea]s?|eu|mim|lhe|disse|perguntou|respondeu)(?!\p{L})/u,
    past: /(?<!\p{L})(?:era|estava|foi|tinha|havia|\p{Ll}{3,}(?:ou|ava|avam|iam?|eram|iram))(?!\p{L})/gu,
  },
  nl: {
    person: /\b(?:hij|hem|zij|ze|haar|ik|mij|me|zei|vroeg)\b/,
    past: /\b(?:was|waren|had|hadden|kwam|ging|zag|stond|zat|lag|bleef|\p{Ll}{3,}de)\b/gu,
  },
};
const SAID = /["“«„][^"”»“\n]{1,200}[.,!?…—-]["”»“]|(?:^|\n)\s*[—–-]{1,2}\s?\p{Lu}|[”"]\s*\p{Ll}/u;
const FEWEST = 40;

/**
 * Does a text of some length speak of nobody, quote nobody, and tell of nothing that was? False, too, where its language is not
 * known here.
 */
export function isHollow(text: string): boolean {
  // Nearly every story quotes somebody: that is seen first.
  if (SAID.test(text)) return false;
  const words = runsOfLetters(text);
  if (words < FEWEST) return false;
  const telltale = telltaleOf(text, words);
  return telltale !== undefined && !telltale.person.test(text) && pastIn(text, telltale) <= 1;
}

/** Does a text tell of what was and happened, more than in passing? False where its language is not known here. */
export function tellsOfThePast(text: string): boolean {
  const words = runsOfLetters(text);
  const telltale = telltaleOf(text, words);
  return telltale !== undefined && pastIn(text, telltale) >= Math.max(2, words * 0.02);
}

const pastIn = (text: string, { past }: Telltale): number => text.match(past)?.length ?? 0;

function telltaleOf(text: string, words: number): Telltale | undefined {
  const language = languageOfSentences(text, words);
  return language === undefined ? undefined : TELLTALES[language];
}
