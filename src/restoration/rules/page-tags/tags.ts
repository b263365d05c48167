/** A tag of HTML as it stands in a text. */
export interface Tag {
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly closes: boolean;
  /** It has attributes, as no words in brackets have. */
  readonly dressed: boolean;
  /** What it parts: nothing, lines, blocks; `rule` draws a line. */
  readonly kind: 'inline' | 'line' | 'block' | 'rule';
  /** Place of the tag that it is paired with, in the list of all. */
  pair?: number;
}

const KINDS = new Map<string, Tag['kind']>([
  ['br', 'line'],
  ['hr', 'rule'],
  ...'p div center blockquote h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table tbody tr td th pre body html head title section article'
    .split(' ')
    .map((name): [string, Tag['kind']] => [name, 'block']),
  ...'a font span small big sup sub s strike del ins tt code kbd samp abbr acronym img nobr o:p'
    .split(' ')
    .map((name): [string, Tag['kind']] => [name, 'inline']),
]);
/** They stand alone. */
const SINGLE = new Set(['br', 'hr', 'img', 'p', 'li', 'dt', 'dd', 'o:p', 'tr', 'td', 'th']);
/** `<s>` and `<a>` alone may be anything; a closing tag of more than one letter is never a word. */
const TAG = /<(\/?)([a-z][a-z0-9]{0,10}(?::p)?)((?:\s[^<>]{0,1000})?)\/?>/gi;
const ATTRIBUTES =
  /^(?:\s{1,20}[\w:-]{1,40}(?:\s{0,3}=\s{0,3}(?:"[^"]{0,900}"|'[^']{0,900}'|[^\s"'<>]{1,500}))?){0,30}\s{0,20}\/?\s{0,3}$/;

/** The tags of a text that page-making knows, those that belong together paired. What cannot be a tag is not among them. */
export function tagsIn(content: string): Tag[] {
  const tags: Tag[] = [];
  const open = new Map<string, number[]>();
  for (const m of content.matchAll(TAG)) {
    const name = m[2]!.toLowerCase();
    const kind = KINDS.get(name);
    const inside = m[3]!;
    if (!kind || isNested(content, m.index, m.index + m[0].length)) continue;
    // `<a long time ago>` has no value given to anything.
    const dressed = inside.includes('=');
    const bare = inside.replace('/', '').trim();
    if (!dressed && bare !== '' && !(name === 'hr' && /^noshade$/i.test(bare))) continue;
    if (dressed && !ATTRIBUTES.test(inside)) continue;
    const tag: Tag = { start: m.index, end: m.index + m[0].length, name, closes: m[1] === '/', dressed, kind };
    const at = tags.push(tag) - 1;
    const waiting = open.get(name) ?? [];
    open.set(name, waiting);
    if (!tag.closes) waiting.push(at);
    else {
      const first = waiting.pop();
      if (first !== undefined) {
        tag.pair = first;
        tags[first]!.pair = at;
      }
    }
  }
  return tags;
}

/** A bracket that is open around it, or doubled: `<b<i>>` is nobody's tag. */
const isNested = (content: string, start: number, end: number): boolean =>
  content[end] === '>' || /<[^>]*$/.test(content.slice(Math.max(0, start - 200), start));

/** Is it surely a tag and no word in brackets? `others` = tags of the text that are. */
export const isSure = (tag: Tag): boolean =>
  tag.pair !== undefined || tag.dressed || SINGLE.has(tag.name) || (tag.closes && tag.name.length > 1);
