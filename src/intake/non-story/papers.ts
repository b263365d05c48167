import type { Telling } from './telling.ts';

/** Papers that say of themselves what they are, in words that only such papers put together. */
interface Paper {
  /** Each is counted once. */
  readonly says: readonly RegExp[];
  readonly least: number;
}

const PAPERS: readonly Paper[] = [
  {
    // A scholar's summary of a paper.
    least: 3,
    says: [
      /^\W{0,4}abstract\b(?=\W)/im,
      /\bkey ?words\s*:/i,
      /\b(?:this|the present|our) (?:paper|article|study|thesis|dissertation|essay|chapter|research) (?:\w+ )?(?:examines?|argues?|explores?|investigates?|presents?|considers?|analy[sz]es|proposes|describes|reports|discusses)\b/i,
      /\bwe (?:argue|find|show|propose|discuss|present|conclude|report|introduce|examine)\b/i,
      /\b(?:methodology|methods|corpus|literature review|findings|qualitative|quantitative|participants|empirical|drawing on|implications for)\b/i,
    ],
  },
  {
    // A patent.
    least: 3,
    says: [
      /\bpatent\b|\bpat\. (?:no|pend)/i,
      /\bwhat is claimed\b|\bwe claim\b|^\W{0,4}claims\W{0,4}$/im,
      /\bof claim \d|\baccording to claim \d/i,
      /\bcompris(?:es|ing)\b/i,
      /\bwherein\b|\bthereof\b|\bthe invention\b/i,
    ],
  },
  {
    // The leaflet in a box of medicine.
    least: 4,
    says: [
      /\b(?:this|your|the) medicine\b|\bmedication\b/i,
      /\b(?:tablets?|capsules?|mg|ml|drops|ointment)\b/i,
      /\bside[- ]effects?\b/i,
      /\b(?:doctor|pharmacist|physician)\b/i,
      /\b(?:double|missed|recommended|usual|daily) dose\b|\bdosage\b/i,
      /\bout of (?:the )?(?:reach|sight)\b.{0,20}\bchildren\b/i,
      /\bpregnan(?:t|cy)\b|\bbreast-?feeding\b/i,
      /\b(?:adults?|children)\b.{0,30}(?:\btimes a day\b|\bunder\b|\bover\b)|\btimes (?:a day|daily)\b/i,
      /\bexpiry\b|\bbest before\b|\bstore (?:below|in|at)\b/i,
    ],
  },
  {
    // What a translator or an editor says of the text, without it.
    least: 4,
    says: [
      /^\W{0,4}(?:translator|editor|transcriber|publisher)s?[’']?s? (?:foreword|preface|notes?)\b|^\W{0,4}notes? on the (?:text|translation|edition)\b/im,
      /\brendered\b|\btranslat(?:ed|ion)\b/i,
      /\b(?:spelling|punctuation|capitali[sz]ation|hyphenation)\b/i,
      /\b(?:edition|manuscript|printing|copy-?text)\b/i,
      /\b(?:original|throughout|brackets|footnotes|italics|emended|silently)\b/i,
      /\bhave (?:not )?been (?:kept|retained|converted|corrected|modernised|modernized|left|omitted|added)\b/i,
    ],
  },
  {
    // One word in a dictionary.
    least: 3,
    says: [
      /\bpronunciation\b\s*:?|\[[ˈˌ\p{L}ːəɪʊɛɔæʃŋθð.]+\]|\/[ˈˌ][^/\n]{2,30}\//u,
      /\betymology\b\s*:?|\bfrom (?:Old|Middle) (?:English|French|Norse)\b|\bdiminutive of\b/i,
      /^\W{0,4}\p{L}[\p{L} ’'-]{1,30},? \(?(?:n|v|adj|adv|vb|prep|noun|verb|adjective|adverb)\b\.?\)?/mu,
      /\bderivatives\b\s*:?|\bsynonyms?\b\s*:|\bplural\b\s*:?|\b(?:archaic|obsolete|colloq|dial)\.?(?=[\s,:)])/i,
    ],
  },
  {
    // Who plays at a table, and by what rules.
    least: 4,
    says: [
      /\bplayers?\b/i,
      /\bcharacters? (?:of|at) (?:the )?(?:\w+ )?level\b|\blevel[- ]\d|\b\d(?:st|nd|rd|th)[- ]level\b|\bthird level\b/i,
      /\bdice\b|\bd(?:4|6|8|10|12|20|100)\b|\bnatural (?:20|twenty|1|one)\b/i,
      /\bhouse rules?\b|\b(?:death|saving) (?:saves?|throws?)\b|\bcasters?\b|\bspell slots?\b/i,
      /\b(?:allowed|playable) (?:races|classes)\b|\bcharacter sheets?\b|\bhit points\b|\barmou?r class\b/i,
      /\b(?:dm|gm|game master|dungeon master|campaign|handout)\b/i,
    ],
  },
  {
    // Who is looked for, to help.
    least: 4,
    says: [
      /\b(?:volunteers?|helpers|gophers|staff|betas?|artists|moderators?|writers)\b.{0,20}\b(?:wanted|needed|sought)\b/i,
      /\bwe (?:need|are looking for|seek)\b/i,
      /\bno (?:prior |previous )?experience\b/i,
      /\b(?:fill in|fill out|complete) the form\b|\b(?:mail|e-?mail|contact|write to) (?:the|us|me)\b/i,
      /\b(?:membership|admission|ticket|badge|t-shirt|hours)\b/i,
      /\bunder-?\s?(?:16|18|21)s?\b|\bmust be (?:over )?(?:16|18|21)\b/i,
      /\b(?:apply|sign up|deadline|by the end of)\b/i,
    ],
  },
];
const MOST_WORDS = 700;
/** Of all words, how many may be left beside each thing that is said. */
const WORDS_EACH = 45;

/** A paper that says of itself what it is: an abstract, a patent, a leaflet. Short, and whatever persons are in it. */
export function isPaper(text: string, { words, self }: Telling): boolean {
  if (words > MOST_WORDS || self > 0.04) return false;
  return PAPERS.some(({ says, least }) => {
    const said = says.filter((pattern) => pattern.test(text)).length;
    return said >= least && said * WORDS_EACH >= words;
  });
}
