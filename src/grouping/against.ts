import { isGenericTitle, titleKey } from '../text/titles/key.ts';
import type { Copies } from './copies.ts';

const DAY = 86_400_000;
/** Parts that follow each other are seldom further apart. */
const YEARS = 2;
/** Within this many days texts of one name were posted together. */
const TOGETHER = 31;
/** A story of so many parts may have rested for years. */
const MANY = 3;
/** A title of as many words or letters is not used twice by chance. */
const RARE = { words: 3, letters: 14 };

/**
 * Does anything speak against a text being a part of the same work as those that share its title and writer? Another
 * fandom or pairing, years between it and the part before it, or a title that many texts have, with no other sign.
 * @param parts those that make the work so far, by number
 */
export function speaksAgainst(text: Copies, parts: readonly Copies[]): boolean {
  if (parts.length === 0 || text.story !== undefined) return false;
  const [fandoms, pairs] = [said(text, 'fandoms'), said(text, 'pairs')];
  const [theirs, theirPairs] = (['fandoms', 'pairs'] as const).map((what) => parts.flatMap((p) => said(p, what)));
  if (areDisjoint(fandoms, theirs!, sameFandom) || areDisjoint(pairs, theirPairs!, sharesName)) return true;
  const neighbour = parts.reduce((a, b) => (distance(text, b) < distance(text, a) ? b : a));
  const days = daysBetween(text, neighbour);
  const total = text.part?.of;
  const goesOn = total !== undefined && parts.some((p) => p.part?.of === total);
  const isNext = parts.length >= MANY && text.part?.number === (neighbour.part?.number ?? 0) + 1;
  if (days !== undefined && days > YEARS * 365.25 && !((goesOn || isNext) && isRare(text.title ?? ''))) return true;
  if (text.stem !== undefined || !isGenericTitle(text.title ?? '')) return false;
  const together = days !== undefined && days <= TOGETHER;
  return !(
    goesOn ||
    together ||
    fandoms.some((f) => theirs!.some((t) => sameFandom(f, t))) ||
    pairs.some((p) => theirPairs!.includes(p))
  );
}

const said = ({ cards }: Copies, what: 'fandoms' | 'pairs'): string[] => cards.flatMap((card) => card[what] ?? []);

const areDisjoint = (a: readonly string[], b: readonly string[], same: (a: string, b: string) => boolean): boolean =>
  a.length > 0 && b.length > 0 && !a.some((x) => b.some((y) => same(x, y)));

/** A word in common, or initials: "The Long Quay (TV)", "Long Quay" and "TLQ". */
function sameFandom(a: string, b: string): boolean {
  const [x, y] = [a, b].map(namesOf);
  return (
    x!.whole === y!.whole ||
    x!.words.some((w) => w.length > 2 && y!.words.includes(w)) ||
    x!.initials.includes(y!.whole) ||
    y!.initials.includes(x!.whole)
  );
}

function namesOf(fandom: string) {
  const said = fandom.replace(/\([^()]*\)/g, '');
  const words = titleKey(said).split(' ');
  const first = (all: readonly string[]) => all.map((w) => w[0] ?? '').join('');
  return { words, whole: words.join(''), initials: [first(words), first(said.trim().split(/[^\p{L}\p{N}]+/u))] };
}

/** Pairs of whom one is the same: the story goes on with them. */
const sharesName = (a: string, b: string): boolean => {
  const names = a.split('/');
  return b.split('/').some((n) => names.some((m) => m === n || m.startsWith(n) || n.startsWith(m)));
};

const distance = (a: Copies, b: Copies): number => Math.abs((a.part?.number ?? 0) - (b.part?.number ?? 0));

const isRare = (title: string): boolean => {
  const key = titleKey(title);
  return !isGenericTitle(title) && (key.split(' ').length >= RARE.words || key.length >= RARE.letters);
};

/** The days between two dates, the fewest where one says only its month or year; undefined where one is not known. */
function daysBetween({ date: a }: Copies, { date: b }: Copies): number | undefined {
  if (!a || !b) return undefined;
  const [x, y] = [span(a), span(b)];
  return Math.max(0, x.from - y.to, y.from - x.to) / DAY;
}

function span(date: string): { readonly from: number; readonly to: number } {
  const [year = 0, month, day] = date.split('-').map(Number);
  const from = Date.UTC(year, (month ?? 1) - 1, day ?? 1);
  const to = day ? from : month ? Date.UTC(year, month, 0) : Date.UTC(year, 11, 31);
  return { from, to };
}
