import { LETTER } from './kinds.ts';
import { classAfter, isQuote } from './signs.ts';

/**
 * What an apostrophe looks like: how much it costs to read a single sign as an apostrophe, from the word it stands at.
 * Costs are negative log-likelihood ratios against a quote: 0 = surely an apostrophe, 8 = hardly ever.
 */

const words = (list: string): Set<string> => new Set(list.split(/\s+/).filter(Boolean));

/** Words that lose their beginning: an apostrophe stands before them and hardly ever a quote. */
const ELIDED = words(`
  tis tisn twas twasn twere tweren twill twould twouldn twixt tween tain taint tother
  em til till cause cos coz cuz bout n nuff nough nother nuther neath gainst mongst mong midst pon fraid spose
  spect spects scuse stead kay im er e un uns ud ld s d ll re ve m t way nless cept ceptin ware bye fore ead eart
  eaven ell elp ere ow oo ouse ome ope orse undred ard arf alf appen appened ave aving aven ad adn as asn igh im isself
  erself ospital otel usband ungry urry urt umble ighness onour onor old oliday orrible at zat course member tween
  low lectric lasses taters tater baccy bacco skeeters possum coon gator quaintance steen ristocrat lowance sturbance
  prentice plain pears long rithmetic tention cello phone bus plane flu burbs hood zounds sblood sdeath swounds
  specially less nstead deed dentical magine xactly xpect rangements pothecary postle nighted tirely
  ssembly fess nihilate round tendin tending`);

/** Common words in h: speech that drops the h writes the rest behind an apostrophe. */
const DROPPED_H = words(`
  had hair half hall ham hand handed hands handsome hang hanged hanging happen happened happens happy harbour hard hardly
  harm harry has hasn hat hate hated have haven having he head heads health heap hear heard hearing heart hearts heat
  heaven heavy hedge heel held hell hello help helped hen henry her here herself hi hid hide hideous high hill hills him himself
  hire his history hit hold holding hole holes holiday holler holy home honest hook hop hope hoped hoping horrible horse
  horses horspital hospital hot hotel hour house houses how however huge human humble hundred hung hungry hunt hurry hurt
  husband hut`);

/** Words that lose their end or are cut to a stump: an apostrophe stands behind them. */
const STUMPS = words(`
  o th an wi ol lil mo fo po ev ha lea t d jes jus mus las nex firs bes kep tol hol chil fin min roun aroun groun soun
  han lan stan sen frien frien's en i ye yo de gi sa ca a fu awa no nae m n t' tha wha whi wit mebbe di didn couldn wouldn
  isn wasn don won can ain ma'am mos les wan don' po' li'l ole sho tho altho thro bo's'n fr agin twel dat wid las' ter fust
  lef sof col bol wil worl fiel hind behin kin mind unnerstan understan han's 'n thousan husban pard sez gent tol' hadn shouldn
  mightn needn gran secon`);

const letters = /^[\p{L}\p{M}]{1,16}/u;
const lettersBefore = /[\p{L}\p{M}]{1,16}$/u;

/** Cost of an apostrophe before a word, as in 'tis; `at` is where the word begins. */
export function costBefore(content: string, at: number): number {
  const c = content.charCodeAt(at);
  if (c >= 48 && c <= 57) return /^\d\ds?(?![\d\p{L}'’"”])/u.test(content.slice(at, at + 6)) ? 0.3 : 5;
  const word = letters.exec(content.slice(at, at + 16))?.[0].toLowerCase();
  if (!word) return 7;
  if (ELIDED.has(word)) return 0;
  if (DROPPED_H.has(`h${word}`)) return 0.8;
  return 3.5;
}

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
