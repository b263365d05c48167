/** Speech tags of English fiction: `said he`, `she whispered`, `Mr. Brown went on`. */

const VERBS = [
  'said|says|asked|replied|answered|cried|called|shouted|whispered|murmured|muttered|exclaimed|added|returned|remarked',
  'inquired|enquired|observed|declared|demanded|explained|repeated|suggested|agreed|admitted|insisted|sighed|laughed',
  'smiled|grinned|snapped|growled|grunted|gasped|yelled|screamed|hissed|mumbled|groaned|protested|interrupted|announced',
  'ventured|pleaded|begged|warned|retorted|rejoined|responded|stammered|sobbed|chuckled|complained|concluded|offered',
  'ordered|urged|roared|croaked|breathed|droned|drawled|went on|continued|burst out|put in|broke in',
].join('|');
/** After a pronoun these tell of other things as often as of speech. */
const PLAIN_VERBS = VERBS.replace(/observed\||offered\||called\||returned\||begged\|/g, '');
const NAME =
  "(?:(?:the|my|our|their|one|old|young|little|Mr|Mrs|Miss|Ms|Dr|Sir|Lady|Lord|Captain)\\.? ){0,2}\\p{Lu}?[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?";
const PERSON =
  "(?:I|he|she|it|they|we|(?:the|my|his|her) [\\p{Ll}’'-]+(?: [\\p{Ll}’'-]+)?|(?:(?:Mr|Mrs|Miss|Ms|Dr|Sir|Lady|Lord)\\.? )?\\p{Lu}[\\p{L}’'-]+(?: \\p{Lu}[\\p{L}’'-]+)?)";

/** A tag right behind the comma or mark that ends what is said. `that` and `to` would make it a report. */
const TAG = new RegExp(
  `(?<=[,?!…—]|[.,?!…—][*_]) (?:(?:${VERBS}) (?:I|he|she|it|they|we|${NAME})|(?!I |He |She |They )${PERSON} (?:\\p{L}+ly )?(?:${PLAIN_VERBS}))(?![\\p{L}’'])(?! (?:that|to|of|if|whether|how|what|why|him|me|her|them|us)\\b)`,
  'u',
);

/** The same with a great letter, as many type it behind a question: `love me? She asked.` */
const CAPITAL_TAG =
  /(?<=[?!]|[?!][*_]) (?:He|She|They) (?:\p{L}+ly )?(?:said|asked|cried|whispered|shouted|demanded|exclaimed|yelled|screamed|murmured|muttered|inquired|snapped|replied|answered|called out)(?=[.,;:]|\s+(?:as|with|when|while|in a|and|softly|quietly|again|at last|\p{Ll}+ly)(?!\p{L})|\s*$)/u;

/** Where the first tag begins: the offset of the blank before it, or -1. */
export function tagIn(text: string): number {
  const [plain, capital] = [TAG, CAPITAL_TAG].map((tag) => tag.exec(text)?.index ?? -1);
  return plain! < 0 || (capital! >= 0 && capital! < plain!) ? capital! : plain!;
}
