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
    of: /(?<!\p{L})(?:o|os|as|do|da|dos|das|e|um|uma|que|em|no|na|por|com|se|não|ao|seu|sua)(?!\p{L})/giu,
    person: /(?<!\p{L})(?:[Ee]ll?[ea]s?|eu|mim|lhe|disse|perguntou|respondeu)(?!\p{L})/u,
    past: /(?<!\p{L})(?:era|estava|foi|tinha|havia|\p{Ll}{3,}(?:ou|ava|avam|iam?|eram|iram))(?!\p{L})/gu,
  },
  {
    of: /\b(?:de|het|een|en|van|in|op|te|met|voor|is|niet|aan)\b/gi,
    person: /\b(?:hij|hem|zij|ze|haar|ik|mij|me|zei|vroeg)\b/,
    past: /\b(?:was|waren|had|hadden|kwam|ging|zag|stond|zat|lag|bleef|\p{Ll}{3,}de)\b/gu,
  },
];
const SAID = /["“«„][^"”»“\n]{1,200}[.,!?…—-]["”»“]|(?:^|\n)\s*[—–-]{1,2}\s?\p{Lu}|[”"]\s*\p{Ll}/u;
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
  const telltale = telltaleOf(text, words);
  return telltale !== undefined && !telltale.person.test(text) && !SAID.test(text) && pastIn(text, telltale) <= 1;
}

/** Does a text tell of what was and happened, more than in passing? False where its language is not known here. */
export function tellsOfThePast(text: string): boolean {
  const words = text.match(/\p{L}+/gu)?.length ?? 0;
  const telltale = telltaleOf(text, words);
  return telltale !== undefined && pastIn(text, telltale) >= Math.max(2, words * 0.02);
}

const pastIn = (text: string, { past }: Telltale): number => text.match(past)?.length ?? 0;

/** Those of the language that most of its small words are of. */
function telltaleOf(text: string, words: number): Telltale | undefined {
  const counts = TELLTALES.map(({ of }) => text.match(of)?.length ?? 0);
  const most = Math.max(...counts);
  return most < words * LEAST ? undefined : TELLTALES[counts.indexOf(most)];
}
