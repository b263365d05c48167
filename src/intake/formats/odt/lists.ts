import { BULLET, type Counting, counted } from '../../document/item-signs.ts';

interface Level {
  readonly bullet: boolean;
  readonly as: Counting | '';
  readonly before: string;
  readonly behind: string;
  /** How many levels' numbers are shown. */
  readonly shown: number;
  readonly start: number;
}

interface List {
  readonly style: string;
  n: number | undefined;
}

const DEEPEST = 1000;

/** Lists of OpenDocument: their styles as these pass, and how far each open one has counted. */
export class Lists {
  private readonly styles = new Map<string, Map<number, Level>>();
  private style: Map<number, Level> | undefined;
  private readonly open_: List[] = [];
  /** How far the last list of a style counted, for one that goes on. */
  private readonly ended = new Map<string, number>();
  private sign = '';

  /** A tag of a list's style. */
  openStyle(tag: string, attributes: ReadonlyMap<string, string>): void {
    const get = (name: string) => attributes.get(name);
    if (tag === 'text:list-style') {
      this.style = new Map();
      this.styles.set(get('style:name') ?? '', this.style);
    } else if (tag === 'text:list-level-style-bullet' || tag === 'text:list-level-style-number')
      this.style?.set(whole(get('text:level'), 1), {
        bullet: tag.endsWith('bullet'),
        as: (get('style:num-format') ?? '1') as Counting | '',
        before: get('style:num-prefix') ?? '',
        behind: get('style:num-suffix') ?? '',
        shown: whole(get('text:display-levels'), 1),
        start: whole(get('text:start-value'), 1),
      });
  }

  open(attributes: ReadonlyMap<string, string>): void {
    if (this.open_.length >= DEEPEST) return;
    const style = attributes.get('text:style-name') ?? this.open_.at(-1)?.style ?? '';
    const goesOn = attributes.get('text:continue-numbering') === 'true' || attributes.has('text:continue-list');
    this.open_.push({ style, n: goesOn ? this.ended.get(`${style} ${this.open_.length + 1}`) : undefined });
  }

  close(): void {
    const depth = this.open_.length;
    const list = this.open_.pop();
    if (list?.n !== undefined) this.ended.set(`${list.style} ${depth}`, list.n);
    this.sign = '';
  }

  item(attributes: ReadonlyMap<string, string>): void {
    const list = this.open_.at(-1);
    const depth = this.open_.length;
    const level = list && this.styles.get(list.style)?.get(depth);
    this.sign = '';
    if (!level) return;
    const given = attributes.get('text:start-value');
    list.n = given === undefined ? (list.n ?? level.start - 1) + 1 : whole(given, 1);
    if (level.bullet) this.sign = BULLET;
    else if (level.as !== '') this.sign = `${level.before}${this.numbers(level, depth)}${level.behind}`.trim();
  }

  endItem(): void {
    this.sign = '';
  }

  /** The sign for the paragraph that begins; '' for any but an item's first. */
  take(): string {
    const { sign } = this;
    this.sign = '';
    return sign;
  }

  private numbers({ shown }: Level, depth: number): string {
    return this.open_
      .slice(Math.max(0, depth - shown), depth)
      .map(({ style, n }, i, all) => {
        const as = this.styles.get(style)?.get(depth - all.length + i + 1)?.as ?? '1';
        return as === '' ? '' : counted(n ?? 1, as);
      })
      .filter(Boolean)
      .join('.');
  }
}

const whole = (text: string | undefined, usual: number): number =>
  /^\d{1,6}$/.test(text ?? '') ? Number(text) : usual;
