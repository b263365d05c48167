/** Words of a language for somebody (not "you", whom papers address, too), and for what was and happened. */
interface Telltale {
  readonly of: RegExp;
  readonly person: RegExp;
  readonly past: RegExp;
}

const TELLTALES: readonly Telltale[] = [
  {
    of: /\b(?:the|and|of|to|an?|in|is|for|with)\b/gi,
    person: /\b(?:[Ss]?[Hh]e|[Hh]im|[Hh]er|[Hh](?:im|er)self|I|I['’](?:m|d|ll|ve)|me|myself)\b/,
    past: /\b(?:was|were|had|did|said|looked|turned|went|came|knew|thought|felt|saw|told|took|stood|sat|left|heard|began|made|gave|ran|fell|held|kept|lay|put|got|found)\b/gi,
  },
  {
    of: /\b(?:der|die|das|und|den|dem|ein|eine|mit|von|zu|im|ist|nicht|auf|für)\b/gi,
    person: /\b(?:er|sie|ihn|ihm|ich|mich|mir|sagte|rief|fragte)\b/,
    past: /\b(?:war|waren|hatte|hatten|kam|ging|sah|stand|saß|lag|blieb|wurde|ließ|nahm|\p{Ll}{3,}te)\b/gu,
  },
  {
    of: /\b(?:le|la|les|des|du|et|un|une|est|dans|pour|que|qui|par|sur)\b/gi,
    person: /\b(?:elle|lui|je|moi|dit|(?<!\b[Ss])il (?!est |y )\p{Ll}+)\b|\bj['’]/u,
    past: /\b(?:était|étaient|avait|avaient|fut|fit|vint|\p{Ll}{3,}(?:ait|aient))\b/gu,
  },
  {
    of: /\b(?:el|la|los|las|de|del|y|un|una|en|que|por|con|para|se)\b/gi,
    person: /(?<!\p{L})(?:él|ella|yo|mí|dijo|preguntó)(?!\p{L})/u,
    past: /(?<!\p{L})(?:era|estaba|había|fue|tenía|\p{Ll}{3,}(?:ó|aba|ían?))(?!\p{L})/gu,
  },
  {
    of: /\b(?:il|la|le|di|del|della|e|un|una|in|che|per|con|non|si)\b/gi,
    person: /\b(?:lui|lei|io|egli|ella|disse|chiese)\b/,
    past: /\b(?:era|aveva|fu|stava|\p{Ll}{3,}(?:ava|eva|iva))\b/gu,
  },
  {
    of: /\b(?:de|het|een|en|van|in|op|te|met|voor|is|niet|aan)\b/gi,
    person: /\b(?:hij|hem|zij|ze|haar|ik|mij|me|zei|vroeg)\b/,
    past: /\b(?:was|waren|had|hadden|kwam|ging|zag|stond|zat|lag|bleef|\p{Ll}{3,}de)\b/gu,
  },
];
const SAID = /["“«„][^"”»“\n]{1,200}[.,!?…—-]["”»“]|(?:^|\n)\s*[—–-] \p{Lu}|[”"]\s*\p{Ll}/u;
/** Words that grammar asks for, of all words: fewer, and the text is a list or in another language. */
const LEAST = 0.12;
const FEWEST = 40;

/**
 * Does a text of some length speak of nobody, quote nobody, and tell of nothing that was? False, too, where its language is not
 * known here.
 */
export function isHollow(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  if (words < FEWEST) return false;
  const counts = TELLTALES.map(({ of }) => text.match(of)?.length ?? 0);
  const most = Math.max(...counts);
  if (most < words * LEAST) return false;
  const { person, past } = TELLTALES[counts.indexOf(most)]!;
  return !person.test(text) && !SAID.test(text) && (text.match(past)?.length ?? 0) <= 1;
}
