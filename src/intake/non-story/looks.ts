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
  const lines = text.split('\n', 1500).filter(hasWord);
  const counts = lines.map(countOfWords);
  const words = Math.max(1, sum(counts));
  const letters = Math.max(1, countOfLetters(text));
  const share = (pattern: RegExp, of: number, most: number) =>
    Math.min(1, (text.match(pattern)?.length ?? 0) / of / most);
  const ofLines = (is: (line: string, i: number) => boolean) => lines.filter(is).length / Math.max(1, lines.length);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const ended = (line: string) => SENTENCE_END.test(line.trimEnd().slice(-20));
  const inSentences = sum(counts.map((n, i) => (n >= 8 && ended(lines[i]!) ? n : 0)));
  const does = count(DOES);
  const heads = lines.map(headOf);
  const alike = new Map<string, number>();
  for (const head of heads) alike.set(head, (alike.get(head) ?? 0) + 1);
  return [
    ...WORDS.map(([pattern, most]) => share(pattern, words, most)),
    inSentences / words,
    ofLines(ended),
    Math.min(1, Math.log2(1 + words / Math.max(1, lines.length)) / 6),
    ofLines((_, i) => counts[i]! <= 3),
    ofLines((_, i) => counts[i]! <= 8),
    share(/\d/g, letters, 0.2),
    share(/[|{}<>=/\\_#@~^*+$%&;[\]]/g, letters, 0.15),
    ofLines((line) => LABEL.test(line)),
    ofLines((line) => ITEM.test(line)),
    share(/(?<=[\p{Ll},;] )\p{Lu}/gu, words, 0.25),
    share(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu, words, 0.15),
    share(/["“”«»„]/g, words, 0.08),
    share(/[.!?,;][”"’']|[”"’'] (?=\p{Ll})/gu, words, 0.03),
    lines.length > 6 ? ofLines((_, i) => alike.get(heads[i]!)! >= 3) : 0,
    share(DATED, Math.max(1, lines.length), 1),
    Math.min(1, does / words / 0.06),
    1 / (1 + does),
    Math.min(1, Math.max(0, letters / words - 3) / 4),
    speakersIn(lines) / Math.max(1, lines.length),
  ];
}

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
