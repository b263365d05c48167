import { isQuote } from './families.ts';
import { LETTER } from './kinds.ts';
import { classAfter } from './neighbours.ts';

/**
 * What an apostrophe looks like: how much it costs to read a single sign as an apostrophe, from the word it stands at.
 * Costs are negative log-likelihood ratios against a quote: 0 = surely an apostrophe, 8 = hardly ever.
 */

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that are hardly met but behind an apostrophe. */
const ELIDED = words(`
  tis tisn twas twasn twan twarn twud twudn twere tweren twill twould twouldn twixt tween tain taint tother
  e er ere ee em n ull nless cording til cos coz cuz nuff nough nother nuther neath gainst mongst pon fraid spose spect spects scuse
  s d ll re ve m t ceptin ead eart eaven ell elp ow oo ouse ome ope orse undred ard arf alf appen appened ave aving
  aven adn asn igh im imself isself erself ospital otel usband ungry urry urt umble ighness onour oliday orrible zat
  lectric lasses taters baccy bacco skeeters possum quaintance steen ristocrat lowance sturbance rithmetic
  pears zounds sblood sdeath swounds nstead deed magine xactly xpect rangements pothecary nighted tirely fess tention burbs`);

/** Words that are cut as often as they are whole, or that a quote may well begin with. */
const MAYBE_ELIDED = words(`
  till cause bout round cross most mid stead kay un uns ud ld way cept ware bye fore old onor at course
  member low tater gator coon prentice plain long cello phone bus plane flu hood less dentical postle ssembly
  rest lock ship board lowed lows tend tended sides low neither nigh longside sup`);

/** Common words in h: speech that drops the h writes the rest behind an apostrophe. */
const DROPPED_H = words(`
  had hair half hall ham hand handed hands handsome hang hanged hanging happen happened happens happy harbour hard hardly
  harm harry has hasn hat hate hated hates have haven having he head heads health heap hear heard hearing heart hearts
  heat heaven heavy hedge heel held hell hello help helped hen henry her here herself hid hide hideous high hill hills
  him himself hire his history hit hold holding hole holes holiday holler holy home honest hook hop hope hoped hoping
  horrible horse horses horspital hospital hot hotel hour house houses how however huge human humble hundred hung hungry
  hunt hurry hurt husband hut hart hare harts`);

/** What is left of them and is a word of its own, with which a quote may begin. */
const WHOLE_WITHOUT_H = words(`
  air all am and any arm as at ate eat edge eel ell elm ear eight ill in is it old our owl own ow other ope over us
  anger ash aunt`);

/** Words that lose their end or are cut to a stump: an apostrophe stands behind them. */
const STUMPS = words(`
  o th an wi ol lil mo fo po ev ha lea t d jes jus mus las nex firs bes kep tol hol chil fin min roun aroun groun soun
  han lan stan sen frien frien's en i ye yo de gi sa ca a fu awa no nae m n t' tha wha whi wit mebbe di didn couldn wouldn
  isn wasn don won can ain ma'am mos les wan don' po' li'l ole sho tho altho thro bo's'n fr agin twel dat wid las' ter fust
  lef sof col bol wil worl fiel hind behin kin mind unnerstan understan han's 'n thousan husban pard sez gent tol' hadn shouldn
  mightn needn gran secon`);

/** The years of a century, and no day of a month. */
const DECADE = /^\d\ds?(?:[\s.,;:!?)…—-]|$)(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec))/;
const letters = /^[\p{L}\p{M}]{1,16}/u;
const lettersBefore = /[\p{L}\p{M}]{1,16}$/u;

/** Is the word at `at` one that is hardly met but behind an apostrophe? */
export const isElided = (content: string, at: number): boolean =>
  ELIDED.has(letters.exec(content.slice(at, at + 16))?.[0].toLowerCase() ?? '');

/**
 * Cost of an apostrophe before a word, as in 'tis; `at` is where the word begins.
 * @param first the word begins a paragraph, where speech is likelier to begin
 * @param dialect the story drops its h's elsewhere
 */
export function costBefore(content: string, at: number, first: boolean, dialect: boolean): number {
  const c = content.charCodeAt(at);
  if (c >= 48 && c <= 57) return !first && DECADE.test(content.slice(at, at + 8)) ? 0.3 : 5;
  const word = letters.exec(content.slice(at, at + 16))?.[0].toLowerCase();
  if (!word) return 7;
  if (ELIDED.has(word)) return 0;
  if (MAYBE_ELIDED.has(word)) return first ? 2 : 0.6;
  // A cut-off h leaves a vowel at the front, whatever the word.
  if (!DROPPED_H.has(`h${word}`)) return dialect && !first && /^[aeiou]/.test(word) ? 2 : 3.5;
  if (!WHOLE_WITHOUT_H.has(word)) return 0.6;
  return (dialect ? 0.8 : 3) + (first ? 1.5 : 0) + (/^\p{Lu}/u.test(content.slice(at, at + 2)) ? 0.7 : 0);
}

/** Does the story write speech that drops the h: 'ad, 'im, 'ouse? */
export function dropsH(content: string): boolean {
  let n = 0;
  for (const sign of "'’‘") {
    for (let i = content.indexOf(sign); i >= 0 && n < 4; i = content.indexOf(sign, i + 1)) {
      const c = content.charCodeAt(i + 1) | 32;
      // Most signs stand before an s, a t, a space.
      if (c !== 97 && c !== 101 && c !== 105 && c !== 111 && c !== 117) continue;
      if (CUT_H.test(content.slice(i + 1, i + 9)) && !/[\p{L}\p{N}]$/u.test(content.slice(Math.max(0, i - 2), i))) n++;
    }
  }
  return n >= 4;
}

const CUT_H = /^(?:ave|im|ead|eard|ome|ouse|orse|ere|ell|alf|adn|asn|undred)(?![\p{L}'’])/iu;

/** Cost of an apostrophe behind a word, as in goin', the boys', o'; `at` is where the word ends. */
export function costBehind(content: string, at: number): number {
  const word = lettersBefore.exec(content.slice(Math.max(0, at - 16), at))?.[0].toLowerCase();
  if (!word) return 6;
  const before = content.charCodeAt(at - word.length - 1);
  if (word === 'n' && isQuote(before)) return 0;
  if (STUMPS.has(word)) return 0.3;
  if (word.endsWith('in') && word.length > 3) return 0.6;
  // A possessive wants a thing behind it.
  if (/[sxz]$/.test(word)) return classAfter(content, at + 2) === LETTER ? 1.5 : 3;
  return 4;
}
