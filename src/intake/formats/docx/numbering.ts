import { BULLET, type Counting, counted } from '../../document/item-signs.ts';
import { readXml } from '../../html/tokens.ts';

interface Level {
  start: number;
  format: string;
  /** With `%1` … `%9` for the numbers of the levels. */
  text: string;
}

interface Numbered {
  /** The list that it belongs to: its numbers go on where another of the same list stopped. */
  list: string;
  /** Numbers that it begins anew with, by level. */
  readonly starts: Map<number, number>;
}

const COUNTINGS: Readonly<Record<string, Counting>> = {
  lowerLetter: 'a',
  upperLetter: 'A',
  lowerRoman: 'i',
  upperRoman: 'I',
};
const LEVELS = 9;

/** The lists of `word/numbering.xml`, and how far each has counted. */
export class Numbering {
  private readonly lists = new Map<string, Level[]>();
  private readonly numbered = new Map<string, Numbered>();
  private readonly counts = new Map<string, number[]>();
  private readonly begun = new Set<string>();

  constructor(xml: string) {
    let list: Level[] | undefined;
    let level: Level | undefined;
    let numbered: Numbered | undefined;
    let own = 0;
    readXml(xml, {
      open: (tag, attributes) => {
        const value = attributes.get('w:val') ?? '';
        if (tag === 'w:abstractnum') {
          list = [];
          this.lists.set(attributes.get('w:abstractnumid') ?? '', list);
        } else if (tag === 'w:num') {
          list = level = undefined;
          own = 0;
          numbered = { list: '', starts: new Map() };
          this.numbered.set(attributes.get('w:numid') ?? '', numbered);
        } else if (tag === 'w:abstractnumid' && numbered) numbered.list = value;
        else if (tag === 'w:lvloverride') own = levelOf(attributes.get('w:ilvl'));
        else if (tag === 'w:startoverride') numbered?.starts.set(own, numberOf(value));
        else if (tag === 'w:lvl' && list) {
          level = { start: 1, format: 'decimal', text: '' };
          list[levelOf(attributes.get('w:ilvl'))] = level;
        } else if (!level) return;
        else if (tag === 'w:start') level.start = numberOf(value);
        else if (tag === 'w:numfmt') level.format = value;
        else if (tag === 'w:lvltext') level.text = value.slice(0, 100);
      },
      close: (tag) => {
        if (tag === 'w:abstractnum') list = level = undefined;
      },
      text() {},
    });
  }

  /** The sign before the next paragraph of a list, as Word shows it; '' where it shows none. */
  next(id: string, at: number): string {
    const numbered = this.numbered.get(id);
    const list = numbered && this.lists.get(numbered.list);
    const level = list?.[at];
    if (!numbered || !level) return '';
    const counts = this.counts.get(numbered.list) ?? [];
    this.counts.set(numbered.list, counts);
    if (!this.begun.has(id)) {
      this.begun.add(id);
      for (const [which, start] of numbered.starts) counts[which] = start - 1;
    }
    counts[at] = (counts[at] ?? level.start - 1) + 1;
    counts.length = at + 1;
    if (level.format === 'bullet') return BULLET;
    if (level.format === 'none') return '';
    return level.text
      .replace(/%([1-9])/g, (_, digit: string) => {
        const which = Number(digit) - 1;
        const n = counts[which] ?? list[which]?.start ?? 1;
        return counted(n, COUNTINGS[list[which]?.format ?? ''] ?? '1');
      })
      .trim();
  }
}

export const levelOf = (text: string | undefined): number => Math.min(Math.max(Number(text) || 0, 0), LEVELS - 1);
const numberOf = (text: string): number => Math.min(Math.max(Math.trunc(Number(text)) || 0, 0), 1e6);
