import { BULLET, type Counting, counted } from '../document/item-signs.ts';

interface List {
  readonly tag: string;
  /** How it counts; '•' where it does not, '' where it shows no sign. */
  readonly as: Counting | typeof BULLET | '';
  readonly step: 1 | -1;
  next: number;
  /** Items counted down from a number that only the list's end tells: where their signs wait. */
  readonly waiting: { readonly place: number; readonly before: number }[] | undefined;
  items: number;
}

export const LISTS: ReadonlySet<string> = new Set(['ol', 'ul', 'dir', 'menu']);
const DEEPEST = 1000;

/** The signs that a browser shows before the items of lists: numbers as the page counts them, bullets. */
export class Lists {
  private readonly open_: List[] = [];
  /** The sign of the item that has begun and shown nothing yet. */
  private sign = '';
  private countdown: { readonly list: List; readonly before: number } | undefined;

  open(tag: string, attributes: ReadonlyMap<string, string>): void {
    if (this.open_.length >= DEEPEST) return;
    const reversed = tag === 'ol' && attributes.has('reversed');
    const start = integer(attributes.get('start'));
    this.open_.push({
      tag,
      as: countingOf(attributes, tag === 'ol' ? '1' : isOfSite(attributes) ? '' : BULLET),
      step: reversed ? -1 : 1,
      next: start ?? 1,
      waiting: reversed && start === undefined ? [] : undefined,
      items: 0,
    });
  }

  item(attributes: ReadonlyMap<string, string>): void {
    const list = this.open_.at(-1);
    const as = countingOf(attributes, list?.as ?? BULLET);
    this.countdown = undefined;
    this.sign = as;
    if (!list) return;
    list.items++;
    list.next = integer(attributes.get('value')) ?? list.next;
    if (as !== '' && as !== BULLET) {
      this.sign = `${counted(list.next, as)}.`;
      if (list.waiting && list.as === '1') this.countdown = { list, before: list.items - 1 };
    }
    list.next += list.step;
  }

  /** An item's end: a sign that nothing was shown behind is nothing. */
  endItem(): void {
    this.sign = '';
  }

  /** The sign for the block that is about to be set down at a place; '' for any but an item's first. */
  take(place: number): string {
    const { sign, countdown } = this;
    this.sign = '';
    if (sign && countdown) countdown.list.waiting?.push({ place, before: countdown.before });
    return sign;
  }

  /** Signs that are known only now, by the place of their blocks: those of a list that counted down to one. */
  close(tag: string): (readonly [place: number, sign: string])[] {
    const at = this.open_.findLastIndex((list) => list.tag === tag);
    if (at < 0) return [];
    const { waiting, items } = this.open_[at]!;
    this.open_.length = at;
    this.sign = '';
    return (waiting ?? []).map(({ place, before }) => [place, `${items - before}.`]);
  }
}

/**
 * Lists without numbers that a site dresses as it likes: menus, tags, notes. Writers give theirs no name; calibre gives one
 * to all.
 */
const isOfSite = (attributes: ReadonlyMap<string, string>): boolean =>
  !/^calibre\d*$/.test(attributes.get('class') ?? 'calibre') || attributes.has('id');

function countingOf(attributes: ReadonlyMap<string, string>, usual: List['as']): List['as'] {
  const type = attributes.get('type')?.trim() ?? '';
  if (/^[1aAiI]$/.test(type)) return type as Counting;
  const style = /list-style(?:-type)?\s*:\s*([a-z-]+)/i.exec(attributes.get('style') ?? '')?.[1]?.toLowerCase();
  return (style !== undefined && STYLES[style]) || (style === 'none' ? '' : usual);
}

const STYLES: Readonly<Record<string, Counting | typeof BULLET>> = {
  decimal: '1',
  'lower-alpha': 'a',
  'lower-latin': 'a',
  'upper-alpha': 'A',
  'upper-latin': 'A',
  'lower-roman': 'i',
  'upper-roman': 'I',
  disc: BULLET,
  circle: BULLET,
  square: BULLET,
};

const integer = (text: string | undefined): number | undefined =>
  /^\s*[+-]?\d{1,7}\s*$/.test(text ?? '') ? Number(text) : undefined;
