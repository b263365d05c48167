/** Small words of a language. */
interface SmallWords {
  readonly own: string;
  /** Further ones that its neighbours have not, or hardly: by these and its own it is told. */
  readonly more?: string;
  /** What its neighbours have, too: with its own ones what its grammar asks for most. */
  readonly shared?: string;
  /** What stands before an apostrophe. */
  readonly elided?: string;
}

// biome-ignore format: a language a line
const SMALL: { readonly [language: string]: SmallWords } = {
  en: { own: 'the and of to with for is', more: 'you that it was not from this are be have by your or at they were', shared: 'an a in' },
  de: { own: 'der die das und den dem ein eine mit von zu im ist nicht auf für', more: 'einen ich sie er es sich auch wie des aber daß dass' },
  fr: { own: 'le les des du et un une est dans pour que qui sur', more: 'il elle je vous ne pas avec au ce son sa plus', shared: 'la par', elided: '[ldjmtnsc]' },
  es: { own: 'el los las de del y un una en que por con para se', more: 'lo su al como no le', shared: 'la' },
  it: { own: 'il di del della che e un una per con non si le la', more: 'lo gli al da era sua suo come ma i nel nella', shared: 'in', elided: '(?:dell|all|nell|un|l|d)' },
  pt: { own: 'o os as do da dos das e um uma que em no na por com se não ao seu sua', more: 'nao de para mais como' },
  nl: { own: 'de het een en van op te met voor niet aan', more: 'ik hij ze zij dat die er maar naar', shared: 'in is' },
  pl: { own: 'i w na z do nie się że to jest o jak ale od po tak za' },
  sv: { own: 'och att det som en på är av för med till inte han hon jag den ett om' },
  la: { own: 'et in ad cum non est quod per ex sunt ut qui quae sed si ab' },
};

const anyOf = (words: string): string => String.raw`(?<!\p{L})(?:${words.trim().replaceAll(' ', '|')})(?!\p{L})`;
const patterns = (of: (words: SmallWords) => string) =>
  Object.entries(SMALL).map(([language, words]) => [language, new RegExp(of(words), 'giu')] as const);

const TELLING = patterns(
  ({ own, more = '', elided }) =>
    anyOf(`${own} ${more}`) + (elided ? String.raw`|(?<!\p{L})${elided}['’](?=\p{L})` : ''),
);
const ASKED_FOR = patterns(({ own, shared = '' }) => anyOf(`${own} ${shared}`));

/** Of all words, the small ones of the language that it is in: fewer, and it is a list or in one not known here. */
const LEAST = 0.06;
/** The same, of those that grammar asks for most. */
const LEAST_IN_SENTENCES = 0.115;

/**
 * The language of a text by its small words, as a tag of two letters; undefined for lists, which have none, and for others.
 * @param words how many it has
 */
export const languageOf = (text: string, words: number): string | undefined => mostOf(TELLING, text, words * LEAST);

/** The same of what is written in sentences, as their grammar has them. */
export const languageOfSentences = (text: string, words: number): string | undefined =>
  mostOf(ASKED_FOR, text, words * LEAST_IN_SENTENCES);

function mostOf(patterns: typeof TELLING, text: string, least: number): string | undefined {
  let [best, most] = [undefined as string | undefined, least];
  for (const [language, small] of patterns) {
    const count = text.match(small)?.length ?? 0;
    if (count > most) [best, most] = [language, count];
  }
  return best;
}
