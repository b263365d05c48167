import { hash } from './letters.ts';

/** What a small function word says about a sentence. One word has one class; the order below settles ties. */
export const WORD_CLASS = {
  other: 0,
  he: 1,
  she: 2,
  it: 3,
  they: 4,
  i: 5,
  we: 6,
  you: 7,
  the: 8,
  a: 9,
  his: 10,
  her: 11,
  my: 12,
  there: 13,
  this: 14,
  and: 15,
  but: 16,
  time: 17,
  question: 18,
  preposition: 19,
  so: 20,
  yes: 21,
  if: 22,
  quantity: 23,
  say: 24,
  be: 25,
  honorific: 26,
  had: 27,
  modal: 28,
  not: 29,
  your: 30,
  move: 31,
  name: 32,
  ing: 33,
  ly: 34,
  number: 35,
  none: 36,
} as const;

const LISTS: readonly [number, string][] = [
  [WORD_CLASS.he, 'he him himself'],
  [WORD_CLASS.she, 'she herself'],
  [WORD_CLASS.it, 'it itself its'],
  [WORD_CLASS.they, 'they them themselves their theirs'],
  [WORD_CLASS.i, "i me myself i'm i've i'd i'll i’m i’ve i’d i’ll"],
  [WORD_CLASS.we, "we us ourselves our ours we're we've we'll we’re we’ve we’ll"],
  [WORD_CLASS.you, "you yourself thee thou ye you're you've you'll you'd you’re you’ve you’ll you’d"],
  [WORD_CLASS.your, 'your yours thy thine'],
  [WORD_CLASS.the, 'the'],
  [WORD_CLASS.a, 'a an'],
  [WORD_CLASS.his, 'his'],
  [WORD_CLASS.her, 'her hers'],
  [WORD_CLASS.my, 'my mine'],
  [WORD_CLASS.there, 'there here'],
  [WORD_CLASS.this, "this that these those that's that’s"],
  [WORD_CLASS.and, 'and or nor'],
  [WORD_CLASS.but, 'but yet however though although still nevertheless only'],
  [
    WORD_CLASS.time,
    'when while after afterwards before then now once until till later soon presently suddenly meanwhile finally again today tomorrow yesterday tonight morning evening night afternoon noon midnight monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter day days week weeks month months year years hour hours minute minutes moment moments next since dawn dusk',
  ],
  [WORD_CLASS.question, 'who what where why how which whose whom whatever'],
  [
    WORD_CLASS.preposition,
    'in on at to from with by of for under over into upon through across behind beyond beside above below between among near without within about along around down up out off against during toward towards',
  ],
  [WORD_CLASS.so, 'so thus therefore hence accordingly because for'],
  [WORD_CLASS.yes, 'yes no oh ah well why eh aye nay hello hullo look listen come please alas'],
  [WORD_CLASS.if, 'if unless whether as like than'],
  [
    WORD_CLASS.quantity,
    'all some many most few both each every one two three four five six seven eight nine ten nothing everything something anything nobody everybody everyone someone another other others',
  ],
  [
    WORD_CLASS.say,
    'said say says asked ask asks replied reply replies answered answer answers cried cry cries exclaimed shouted whispered murmured muttered observed remarked returned continued added demanded inquired enquired called growled snapped sighed laughed repeated declared explained announced interrupted suggested responded protested told tells went began agreed admitted insisted urged pleaded begged gasped groaned grunted roared screamed shrieked snarled sobbed stammered yelled wondered thought rejoined retorted ejaculated quoth resumed pursued interposed faltered drawled breathed commented concluded confessed echoed gulped hissed moaned mumbled nodded persisted piped pronounced purred rasped sneered spoke stated warned yawned bellowed croaked put',
  ],
  [
    WORD_CLASS.be,
    "is are was were be been being am isn't wasn't weren't aren't isn’t wasn’t weren’t aren’t do does did done don't didn't doesn't don’t didn’t doesn’t",
  ],
  [
    WORD_CLASS.honorific,
    'mr mrs miss ms dr sir lady lord madam mme mlle monsieur madame captain capt colonel col major general sergeant uncle aunt father mother professor prof doctor st king queen prince princess',
  ],
  [WORD_CLASS.had, "had has have hadn't haven't hasn't hadn’t haven’t hasn’t"],
  [
    WORD_CLASS.modal,
    "will would shall should can could may might must won't wouldn't can't couldn't shouldn't won’t wouldn’t can’t couldn’t shouldn’t cannot",
  ],
  [WORD_CLASS.not, 'not never none neither'],
  [
    WORD_CLASS.move,
    'looked turned came took stood sat walked rose got gave saw ran smiled stared shook moved made passed stopped lay drew fell opened heard felt knew paused glanced entered left',
  ],
];

/** Words after which a full stop ends no sentence. */
const ABBREVIATIONS = 'mr mrs ms dr st messrs mme mlle prof rev capt col gen lt sgt hon esq jr sr no vol mt ste ch fig';

let classes: Map<number, number> | undefined;
let abbreviations: Set<number> | undefined;

/** Class of a word by its hash (`hash`), or `other`. */
export function wordClass(h: number): number {
  if (!classes) {
    classes = new Map();
    for (const [c, list] of LISTS) for (const w of list.split(' ')) if (!classes.has(hash(w))) classes.set(hash(w), c);
  }
  return classes.get(h) ?? 0;
}

export function isAbbreviation(h: number): boolean {
  abbreviations ??= new Set(ABBREVIATIONS.split(' ').map(hash));
  return abbreviations.has(h);
}
