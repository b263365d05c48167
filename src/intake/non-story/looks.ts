import { countOfLetters, countOfWords, hasWord } from '../../text/word-units.ts';

/** What a text shows of itself to whoever does not read it: the words that tell, the shape of its lines, its signs. */
const WORDS: readonly (readonly [words: RegExp, most: number])[] = [
  // Of a story: somebody, who says and does something, one thing after the other, in a place.
  [/\b(?:s?he|him|her|his|hers|(?:him|her)self|said|says|whispered|smiled|laughed|nodded|sighed)\b/gi, 0.05],
  [/\b(?:I|I['’](?:m|d|ll|ve)|me|my|mine|myself|we|us|our)\b/g, 0.08],
  [/\b(?:they|them|their|it)\b/gi, 0.05],
  [
    /\b(?:was|were|had|did|looked|turned|went|came|knew|thought|felt|saw|told|took|stood|sat|left|began|heard|made|gave)\b/gi,
    0.08,
  ],
  [/\b[a-z]{3,}ed\b/g, 0.06],
  [/\b(?:and|but|then|when|while|until|as|because|so|though|if|that|who|which|what|how)\b/gi, 0.12],
  [/\b(?:never|only|still|even|again|once|always|now|just|away|down|out|back|up|there|here|over)\b/gi, 0.06],
  [
    /\b(?:eyes?|hands?|face|door|night|light|head|voice|room|house|water|sea|dark|heart|hair|feet|air|wind|stairs?|arms?|world|moon|man|woman|girl|boy|mother|father|love|old|little)\b/gi,
    0.04,
  ],
  [/\b(?:the|a|an|of|in|to|on|at|with|from|into|like)\b/gi, 0.35],
  [/\b(?:isn|wasn|don|didn|can|couldn|won|wouldn|hadn)['’]t\b|['’](?:s|d|ll|re|ve)\b/gi, 0.04],
  // Of what is for use: it addresses its reader, allows, asks, counts and dates.
  [/\b(?:you|your|yours)\b/gi, 0.08],
  [/\b(?:please|must|may|can|cannot|will|should|shall|do not|require[ds]?|allowed|available|is|are|be)\b/gi, 0.08],
  [
    /\b(?:page|site|web|click|links?|e?-?mail|account|password|log ?in|search|settings?|options?|profile|posts?|posted|comments?|reviews?|files?|version|updated?|copyright|archive|authors?|stories|fics?|http\S*|www\S*|free|order|member|list|help|use|used|new)\b/gi,
    0.08,
  ],
  [
    /\b(?:no\.|nos\.|vol\.|pp?\.|mins?|min|hours?|days?|weeks?|years?|price|total|date|name|type|size|level|number|age|first|best|add|make|serves?|cut|open|send|see|ask|note)\b/gi,
    0.06,
  ],
  // Of the same in other ways: papers, laws, meetings, guides to series, what is cooked, sown and mended.
  [
    /\b\p{L}{3,}(?:tions?|ments?|ances?|ences?|ity|ities|ungs?|ungen|keit|heit|ción|ciones|zione|zioni|ité|ités)\b/giu,
    0.12,
  ],
  [
    /\b(?:is|are|be|been|being|was|were|ist|sind|wird|werden|est|sont|es|son)\s+\p{L}{2,}(?:ed|en|t|é|ée|és|ido|ado)\b/giu,
    0.05,
  ],
  [
    /\b(?:seasons?|episodes?|aired|series|finale|pilot|canon|characters?|actors?|played|portrayed|directed|written by|guest|flashback|fandoms?|readers?|recommend\w*|titles?|published|edition|chapters?|parts?|pages?|works?)\b/gi,
    0.06,
  ],
  [
    /\b(?:meetings?|committee|society|association|report|agenda|minutes|chair|secretary|treasurer|department|university|library|hall|attend\w*|held|annual|present|services?|members?|guests?|visitors?|customers?|users?|participants?|colleagues|information|details|contact|tel|phone|office)\b/gi,
    0.06,
  ],
  [
    /\b(?:chop|stir|bake|boil|simmer|fry|beat|sift|mix|pour|cook|cool|oven|butter|flour|eggs?|oil|onions?|sugar|salt|pan|bowl|sow|plant|prune|feed|knit|knot|loop|fold|glue|press|push|pull|remove|replace|insert|install|apply|check|choose|select|turn|keep|leave|place|hold|repeat)\b/gi,
    0.06,
  ],
  [
    /\b(?:agreement|parties|party|grants?|warrant\w*|claims?|law|rights?|terms?|conditions?|subject to|pursuant|notice|shall|thereof|herein|datenschutz\w*|personenbezogen\w*|gemäß|recht|daten|daten\w+|widerruf\w*|cookies|données|droits?|conformément|mentions|datos|derechos?|usuarios?|condiciones|legal\w*|dati|diritti|utente|gegevens|rechten|voorwaarden)\b/gi,
    0.05,
  ],
];
/** Somebody who does something. */
const DOES =
  /\b(?:I|[Ss]?[Hh]e|[Ww]e|[Tt]hey|[Yy]ou|who)(?:['’](?:d|m|s|re|ve|ll))?\s+(?!(?:can|may|must|should|will|shall|are|have|need|want|would|do)\b)(?:\p{L}+ly\s+|never |only |still |just |had |was )?\p{Ll}{2,}/gu;
const DATED = /\d+[:./-]\d+|[$£€]\s?\d|\d\s?%|\b(?:19|20)\d\d\b/g;
const LABEL = /^[\s*_>-]{0,6}\p{L}[\p{L}\p{N} ’'./()-]{0,30}\s?:(?:\s|$)/u;
const ITEM = /^\s*(?:[-*•+·>]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i;
const SENTENCE_END = /[.!?…,;:—]["”’'»)*_]*$/;

/** How many figures `looksOf` gives. */
export const LOOKS = WORDS.length + 19;

/** Figures of a text between 0 and 1, in a fixed order that the trained weights know. @param text at most some 24,000 characters */
export function looksOf(text: string): number[] {
  const looks = new Looks(text);
  return Array.from({ length: LOOKS }, (_, i) => looks.figure(i));
}

/** The sum of the figures, each by its weight, and of the weight behind the last. */
export function weigh(text: string, weights: readonly number[]): number {
  return sumOf(looksOf(text), weights);
}

function sumOf(looks: readonly number[], weights: readonly number[]): number {
  let sum = weights[LOOKS]!;
  for (let i = 0; i < LOOKS; i++) sum += weights[i]! * looks[i]!;
  return sum;
}

/** What says most about a story and costs least comes first. */
const ORDER = [20, 21, 22, 23, 24, 8, 25, 3, 0, 12, 29, 33, 7, 2, 28, 27, 17, 16, 18, 13, 26, 6, 30, 37, 10, 15];
for (let i = 0; i < LOOKS; i++) if (!ORDER.includes(i)) ORDER.push(i);
/** More than what adding up in another order may change. */
const ROUNDING = 1e-6;

/** Is {@link weigh} more than `least`? The figures are looked up until those that are left can no longer change the answer. */
export function weighsMore(text: string, weights: readonly number[], least: number): boolean {
  const looks = new Looks(text);
  const figures = new Array<number>(LOOKS).fill(0);
  let [lowest, highest] = [weights[LOOKS]!, weights[LOOKS]!];
  for (let i = 0; i < LOOKS; i++) {
    lowest += Math.min(0, weights[i]!);
    highest += Math.max(0, weights[i]!);
  }
  for (const i of ORDER) {
    const weight = weights[i]!;
    figures[i] = looks.figure(i);
    lowest += weight * figures[i]! - Math.min(0, weight);
    highest += weight * figures[i]! - Math.max(0, weight);
    if (highest < least - ROUNDING) return false;
    if (lowest > least + ROUNDING) return true;
  }
  return sumOf(figures, weights) > least;
}

/** What is looked at, each figure when it is asked for. */
class Looks {
  readonly #text: string;
  readonly #lines: readonly string[];
  readonly #counts: readonly number[];
  readonly #words: number;
  #letters = 0;
  #does = -1;

  constructor(text: string) {
    this.#text = text;
    this.#lines = text.split('\n', 1500).filter(hasWord);
    this.#counts = this.#lines.map(countOfWords);
    this.#words = Math.max(1, sum(this.#counts));
  }

  figure(i: number): number {
    const words = this.#words;
    const counts = this.#counts;
    const own = WORDS[i];
    if (own) return this.#share(own[0], words, own[1]);
    switch (i - WORDS.length) {
      case 0:
        return sum(counts.map((n, k) => (n >= 8 && isEnded(this.#lines[k]!) ? n : 0))) / words;
      case 1:
        return this.#ofLines(isEnded);
      case 2:
        return Math.min(1, Math.log2(1 + words / Math.max(1, this.#lines.length)) / 6);
      case 3:
        return this.#ofLines((_, k) => counts[k]! <= 3);
      case 4:
        return this.#ofLines((_, k) => counts[k]! <= 8);
      case 5:
        return this.#share(/\d/g, this.#lettersIn(), 0.2);
      case 6:
        return this.#share(/[|{}<>=/\\_#@~^*+$%&;[\]]/g, this.#lettersIn(), 0.15);
      case 7:
        return this.#ofLines((line) => LABEL.test(line));
      case 8:
        return this.#ofLines((line) => ITEM.test(line));
      case 9:
        return this.#share(/(?<=[\p{Ll},;] )\p{Lu}/gu, words, 0.25);
      case 10:
        return this.#share(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, words, 0.15);
      case 11:
        return this.#share(/["“”«»„]/g, words, 0.08);
      case 12:
        return this.#share(/[.!?,;][”"’']|[”"’'] (?=\p{Ll})/gu, words, 0.03);
      case 13:
        return this.#alike();
      case 14:
        return this.#share(DATED, Math.max(1, this.#lines.length), 1);
      case 15:
        return Math.min(1, this.#doing() / words / 0.06);
      case 16:
        return 1 / (1 + this.#doing());
      case 17:
        return Math.min(1, Math.max(0, this.#lettersIn() / words - 3) / 4);
      default:
        return speakersIn(this.#lines) / Math.max(1, this.#lines.length);
    }
  }

  #share(pattern: RegExp, of: number, most: number): number {
    return Math.min(1, this.#count(pattern) / of / most);
  }

  #count(pattern: RegExp): number {
    return this.#text.match(pattern)?.length ?? 0;
  }

  #ofLines(is: (line: string, i: number) => boolean): number {
    return this.#lines.filter(is).length / Math.max(1, this.#lines.length);
  }

  #lettersIn(): number {
    this.#letters ||= Math.max(1, countOfLetters(this.#text));
    return this.#letters;
  }

  #doing(): number {
    if (this.#does < 0) this.#does = this.#count(DOES);
    return this.#does;
  }

  /** Lines that begin as at least two others do. */
  #alike(): number {
    if (this.#lines.length <= 6) return 0;
    const heads = this.#lines.map(headOf);
    const alike = new Map<string, number>();
    for (const head of heads) alike.set(head, (alike.get(head) ?? 0) + 1);
    return this.#ofLines((_, i) => alike.get(heads[i]!)! >= 3);
  }
}

const isEnded = (line: string): boolean => SENTENCE_END.test(line.trimEnd().slice(-20));

const SPOKEN = /^\W{0,4}(\p{L}[\p{L}\p{M}’' _-]{0,20}?)\W{0,4}:\W{0,4}\s\p{L}.*\p{L}/u;

/** Lines of a talk among a few, each with who speaks before it. */
function speakersIn(lines: readonly string[]): number {
  const said = new Map<string, number>();
  for (const line of lines) {
    const name = SPOKEN.exec(line)?.[1]?.toLowerCase();
    if (name) said.set(name, (said.get(name) ?? 0) + 1);
  }
  const talk = [...said.values()].filter((n) => n > 1);
  return talk.length < 2 || talk.length > 8 ? 0 : sum(talk);
}

const headOf = (line: string): string => /^\s*(\S{1,30})/.exec(line)?.[1]?.toLowerCase() ?? '';
const sum = (numbers: readonly number[]): number => numbers.reduce((n, m) => n + m, 0);
