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
];
const WORD = /[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu;
const DATED = /\d+[:./-]\d+|[$£€]\s?\d|\d\s?%|\b(?:19|20)\d\d\b/g;
const LABEL = /^[\s*_>-]{0,6}\p{L}[\p{L}\p{N} ’'./()-]{0,30}\s?:(?:\s|$)/u;
const ITEM = /^\s*(?:[-*•+·>]|\(?\d{1,3}[.)]|\(?[a-z][.)])\s/i;
const SENTENCE_END = /[.!?…,;:—]["”’'»)*_]*$/;

/** How many figures `looksOf` gives. */
export const LOOKS = WORDS.length + 15;

/** Figures of a text between 0 and 1, in a fixed order that the trained weights know. @param text at most some 24,000 characters */
export function looksOf(text: string): number[] {
  const lines = text.split('\n', 1500).filter((line) => /[\p{L}\p{N}]/u.test(line));
  const counts = lines.map((line) => line.match(WORD)?.length ?? 0);
  const words = Math.max(1, sum(counts));
  const letters = Math.max(1, text.match(/\p{L}/gu)?.length ?? 0);
  const share = (pattern: RegExp, of: number, most: number) =>
    Math.min(1, (text.match(pattern)?.length ?? 0) / of / most);
  const ofLines = (is: (line: string, i: number) => boolean) => lines.filter(is).length / Math.max(1, lines.length);
  const ended = (line: string) => SENTENCE_END.test(line.trimEnd());
  const inSentences = sum(counts.map((n, i) => (n >= 8 && ended(lines[i]!) ? n : 0)));
  const heads = new Map<string, number>();
  for (const line of lines) heads.set(headOf(line), (heads.get(headOf(line)) ?? 0) + 1);
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
    lines.length > 6 ? ofLines((line) => heads.get(headOf(line))! >= 3) : 0,
    share(DATED, Math.max(1, lines.length), 1),
  ];
}

const headOf = (line: string): string => /^\s*(\S{1,30})/.exec(line)?.[1]?.toLowerCase() ?? '';
const sum = (numbers: readonly number[]): number => numbers.reduce((n, m) => n + m, 0);
