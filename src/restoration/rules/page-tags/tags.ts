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

/** Tags of forums for where and how words stand, never for emphasis. They count where they are paired or have a value. */
const FORUM = /\[(\/?)(center|centre|left|right|justify|align|indent|quote|size|colou?r|font)(=[^\][\n]{1,60})?\]/gi;
const FORUM_NAMES: Readonly<Record<string, string>> = {
  size: 'font',
  color: 'font',
  colour: 'font',
  quote: 'blockquote',
};

/** The tags of a text that page-making knows, those that belong together paired. What cannot be a tag is not among them. */
export function tagsIn(content: string): Tag[] {
  const found = pageTagsIn(content);
  const forum = content.includes('[') ? forumTagsIn(content) : [];
  const tags = forum.length > 0 ? [...found, ...forum].sort((a, b) => a.start - b.start) : found;
  pair(tags);
  const isLoose = (tag: Tag) => content[tag.start] === '[' && tag.pair === undefined && !tag.dressed;
  if (!tags.some(isLoose)) return tags;
  const kept = tags.filter((tag) => !isLoose(tag)).map(({ pair: _pair, ...tag }): Tag => tag);
  pair(kept);
  return kept;
}

function pair(tags: readonly Tag[]): void {
  const open = new Map<string, number[]>();
  for (const [at, tag] of tags.entries()) {
    const waiting = open.get(tag.name) ?? [];
    open.set(tag.name, waiting);
    if (!tag.closes) {
      waiting.push(at);
      continue;
    }
    const first = waiting.pop();
    if (first === undefined) continue;
    tag.pair = first;
    tags[first]!.pair = at;
  }
}

/** A title, a break or an end mark in bold in the middle of the page: the bold means nothing more there. */
const CENTRED = /\[(cent(?:er|re))\]\s{0,3}((?:\[[biu]\]){1,3})([^\n[\]]{1,80})((?:\[\/[biu]\]){1,3})\s{0,3}\[\/\1\]/gi;

function forumTagsIn(content: string): Tag[] {
  const bold = Array.from(content.matchAll(CENTRED)).flatMap((m): Tag[] => {
    const [, , before, words, after] = m as unknown as [string, string, string, string, string];
    const at = content.indexOf(before, m.index);
    const then = at + before.length + words.length;
    const tag = { name: 'centred', dressed: true, kind: 'inline' as const };
    return [
      { ...tag, start: at, end: at + before.length, closes: false },
      { ...tag, start: then, end: then + after.length, closes: true },
    ];
  });
  const layout = Array.from(content.matchAll(FORUM), (m): Tag => {
    const said = m[2]!.toLowerCase();
    const name = FORUM_NAMES[said] ?? (said === 'font' ? 'font' : 'div');
    const span = { start: m.index, end: m.index + m[0].length };
    return { ...span, name, closes: m[1] === '/', dressed: m[3] !== undefined, kind: KINDS.get(name)! };
  });
  return [...layout, ...bold];
}

function pageTagsIn(content: string): Tag[] {
  const tags: Tag[] = [];
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
    tags.push(tag);
  }
  return tags;
}

/** A bracket that is open around it, or doubled: `<b<i>>` is nobody's tag. */
const isNested = (content: string, start: number, end: number): boolean =>
  content[end] === '>' || /<[^>]*$/.test(content.slice(Math.max(0, start - 200), start));

/** Is it surely a tag and no word in brackets? `others` = tags of the text that are. */
export const isSure = (tag: Tag): boolean =>
  tag.pair !== undefined || tag.dressed || SINGLE.has(tag.name) || (tag.closes && tag.name.length > 1);
