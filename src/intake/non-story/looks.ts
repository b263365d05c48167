import { countOfLetters, countOfWords, hasWord } from '../../text/word-units.ts';
import { type Signs, signsIn } from './signs.ts';
import { type WordList, WordLists } from './word-lists.ts';

/** What a text shows of itself to whoever does not read it: the words that tell, the shape of its lines, its signs. */
/** An address is one thing said, whatever words are in it. */
const OF_SITES =
  /\b(?:page|site|web|click|links?|e?-?mail|account|password|log ?in|search|settings?|options?|profile|posts?|posted|comments?|reviews?|files?|version|updated?|copyright|archive|authors?|stories|fics?|http\S*|www\S*|free|order|member|list|help|use|used|new)\b/gi;
const ADDRESS = /http|www/i;
/** The same where no address stands. */
const OF_SITES_WORDS: WordList = {
  words:
    'page site web click link links email mail account password login log_in search setting settings option options profile ' +
    'post posts posted comment comments review reviews file files version update updated copyright archive author authors ' +
    'stories fic fics free order member list help use used new',
};
const WORDS: readonly (readonly [words: WordList | RegExp | keyof Signs, most: number, also?: RegExp])[] = [
  // Of a story: somebody, who says and does something, one thing after the other, in a place.
  [{ words: 'she he him her his hers himself herself said says whispered smiled laughed nodded sighed' }, 0.05],
  [{ words: 'I me my mine myself we us our', exact: true }, 0.08],
  [{ words: 'they them their it' }, 0.05],
  [
    {
      words:
        'was were had did looked turned went came knew thought felt saw told took stood sat left began heard made gave',
    },
    0.08,
  ],
  ['past', 0.06],
  [{ words: 'and but then when while until as because so though if that who which what how' }, 0.12],
  [{ words: 'never only still even again once always now just away down out back up there here over' }, 0.06],
  [
    {
      words:
        'eye eyes hand hands face door night light head voice room house water sea dark heart hair feet air wind stair stairs ' +
        'arm arms world moon man woman girl boy mother father love old little',
    },
    0.04,
  ],
  [{ words: 'the a an of in to on at with from into like' }, 0.35],
  [/\b(?:isn|wasn|don|didn|can|couldn|won|wouldn|hadn)['’]t\b|['’](?:s|d|ll|re|ve)\b/gi, 0.04],
  // Of what is for use: it addresses its reader, allows, asks, counts and dates.
  [{ words: 'you your yours' }, 0.08],
  [
    {
      words:
        'please must may can cannot will should shall do_not require required requires allowed available is are be',
    },
    0.08,
  ],
  [OF_SITES, 0.08],
  [
    {
      words:
        'min mins hour hours day days week weeks year years price total date name type size level number age first best add ' +
        'make serve serves cut open send see ask note',
    },
    0.06,
    /\b(?:nos?|vol|pp?)\.\b/gi,
  ],
  // Of the same in other ways: papers, laws, meetings, guides to series, what is cooked, sown and mended.
  ['abstract', 0.12],
  [
    /\b(?:is|are|be|been|being|was|were|ist|sind|wird|werden|est|sont|es|son)\s+\p{L}{2,}(?:ed|en|t|é|ée|és|ido|ado)\b/giu,
    0.05,
  ],
  [
    {
      words:
        'season seasons episode episodes aired series finale pilot canon character characters actor actors played portrayed ' +
        'directed written_by guest flashback fandom fandoms reader readers recommend* title titles published edition chapter ' +
        'chapters part parts page pages work works',
    },
    0.06,
  ],
  [
    {
      words:
        'meeting meetings committee society association report agenda minutes chair secretary treasurer department university ' +
        'library hall attend* held annual present service services member members guest guests visitor visitors customer ' +
        'customers user users participant participants colleagues information details contact tel phone office',
    },
    0.06,
  ],
  [
    {
      words:
        'chop stir bake boil simmer fry beat sift mix pour cook cool oven butter flour egg eggs oil onion onions sugar salt pan ' +
        'bowl sow plant prune feed knit knot loop fold glue press push pull remove replace insert install apply check choose ' +
        'select turn keep leave place hold repeat',
    },
    0.06,
  ],
  [
    {
      words:
        'agreement parties party grant grants warrant* claim claims law right rights term terms condition conditions subject_to ' +
        'pursuant notice shall thereof herein datenschutz* personenbezogen* recht daten* widerruf* cookies droit droits ' +
        'mentions datos derecho derechos usuario usuarios condiciones legal* dati diritti utente gegevens rechten voorwaarden',
    },
    0.05,
    /\b(?:gemäß|données|conformément)\b/gi,
  ],
];
const LISTS = new WordLists([
  OF_SITES_WORDS,
  ...WORDS.flatMap(([words]) => (words instanceof RegExp || typeof words === 'string' ? [] : [words])),
]);
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
  const times = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const share = (pattern: RegExp, of: number, most: number) => Math.min(1, times(pattern) / of / most);
  const ofLines = (is: (line: string, i: number) => boolean) => lines.filter(is).length / Math.max(1, lines.length);
  const counted = LISTS.countIn(text);
  const signs = signsIn(text);
  const hasAddress = ADDRESS.test(text);
  let list = 1;
  const does = times(DOES);
  const ended = (line: string) => SENTENCE_END.test(line.trimEnd().slice(-20));
  const inSentences = sum(counts.map((n, i) => (n >= 8 && ended(lines[i]!) ? n : 0)));
  const heads = new Map<string, number>();
  for (const line of lines) heads.set(headOf(line), (heads.get(headOf(line)) ?? 0) + 1);
  return [
    ...WORDS.map(([of, most, also]) => {
      const n =
        of === OF_SITES && !hasAddress
          ? counted[0]!
          : of instanceof RegExp
            ? times(of)
            : typeof of === 'string'
              ? signs[of]
              : counted[list++]!;
      return Math.min(1, (n + (also ? times(also) : 0)) / words / most);
    }),
    inSentences / words,
    ofLines(ended),
    Math.min(1, Math.log2(1 + words / Math.max(1, lines.length)) / 6),
    ofLines((_, i) => counts[i]! <= 3),
    ofLines((_, i) => counts[i]! <= 8),
    Math.min(1, signs.digits / letters / 0.2),
    Math.min(1, signs.symbols / letters / 0.15),
    ofLines((line) => line.includes(':') && LABEL.test(line)),
    ofLines((line) => ITEM.test(line)),
    Math.min(1, signs.capitals / words / 0.25),
    Math.min(1, signs.shouted / words / 0.15),
    Math.min(1, signs.quotes / words / 0.08),
    Math.min(1, signs.closed / words / 0.03),
    lines.length > 6 ? ofLines((line) => heads.get(headOf(line))! >= 3) : 0,
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
    const name = line.includes(':') ? SPOKEN.exec(line)?.[1]?.toLowerCase() : undefined;
    if (name) said.set(name, (said.get(name) ?? 0) + 1);
  }
  const talk = [...said.values()].filter((n) => n > 1);
  return talk.length < 2 || talk.length > 8 ? 0 : sum(talk);
}

const headOf = (line: string): string => /^\s*(\S{1,30})/.exec(line)?.[1]?.toLowerCase() ?? '';
const sum = (numbers: readonly number[]): number => numbers.reduce((n, m) => n + m, 0);
