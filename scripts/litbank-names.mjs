// When does an annotated speaker's id (`Captain_Peleg-33`, `his_mother-5`, `MRS__REED-1`) agree with a character of ours, by words alone?
//
//   - articles, possessors ("his", "Tom's") and what follows the noun ("who came in", "of the gang") are dropped;
//   - then the words are equal, or all words of one are among the other's and the last word of one is the last of the other
//     or, of a full name, its first ("Margaret" and "Margaret Hale", "the young man" and "the man");
//   - titles never count as words unless nothing else is left, and two that speak of different genders, or of a wife and of
//     a girl, never agree; nor does a name with a title for a woman agree with a man.
const FEMALE = new Set('mrs miss ms madam madame lady aunt mother sister queen princess duchess countess'.split(' '));
const MALE = new Set('mr sir lord master uncle father brother king prince duke count'.split(' '));
const OTHER = 'dr doctor captain colonel general major lieutenant professor reverend judge bishop farmer st old'.split(
  ' ',
);
const TITLES = new Set([...FEMALE, ...MALE, ...OTHER]);
const DROPPED = new Set('the a an his her their my our your its this that certain'.split(' '));
const NOBODY = new Set('one another they he she i we you my other others both all someone narrator'.split(' '));
const ENDS = /\s(?:who|which|that|of|at|in|on|with|from|than|to)\s.*$/;

const wordsOf = (said) => {
  const plain = said
    .toLowerCase()
    .replace(/^.*[’']s\s/u, '')
    .replace(ENDS, '')
    .replace(/[^\p{L}\s-]/gu, ' ');
  const all = plain.split(/\s+/).filter((word) => word && !DROPPED.has(word));
  const titles = all.filter((word) => TITLES.has(word));
  const words = all.filter((word) => !TITLES.has(word) && word !== 'narrator');
  return { words: words.length > 0 ? words : titles, titles };
};

/** The id of an annotated speaker as it was written. */
const written = (id) =>
  id
    .replace(/-\d+$/, '')
    .replace(/___.*$/, '')
    .replace(/_s_/g, "'s ")
    .replace(/__/g, ' ')
    .replace(/_/g, ' ');

const genderOf = (titles) => (titles.some((t) => FEMALE.has(t)) ? 'f' : titles.some((t) => MALE.has(t)) ? 'm' : null);

/** 4 the same words and titles, 3 the same words, 2 one's words within the other's and the first the same, 1 the last the same, 0 no agreement. */
function agreement(gold, name, gender) {
  const a = wordsOf(written(gold));
  const b = wordsOf(name);
  if (a.words.length === 0 || b.words.length === 0 || a.words.every((word) => NOBODY.has(word))) return 0;
  const ga = genderOf(a.titles);
  const gb = genderOf(b.titles) ?? gender;
  if (ga && gb && ga !== gb) return 0;
  const has = (n, title) => n.titles.includes(title);
  if ((has(a, 'mrs') && has(b, 'miss')) || (has(a, 'miss') && has(b, 'mrs'))) return 0;
  const [short, long] = a.words.length <= b.words.length ? [a.words, b.words] : [b.words, a.words];
  if (!short.every((word) => long.includes(word))) return 0;
  if (short.length === long.length) return a.titles.join() === b.titles.join() ? 4 : 3;
  return short[0] === long[0] ? 2 : short.at(-1) === long.at(-1) ? 1 : 0;
}

/** The gender that an annotated speaker's title speaks of, if any. */
export const genderOfId = (id) => genderOf(wordsOf(written(id)).titles);

/** How well an annotated speaker agrees with a character: the best of its names. */
export const agrees = (gold, character) =>
  Math.max(0, ...[character.name, ...character.aliases].map((n) => agreement(gold, n, character.gender)));
