import { sentence } from '../../../text/sentence.ts';
import { draftOf, type Property } from '../../document/draft-of.ts';
import type { Intake } from '../../draft.ts';
import type { Decoded } from '../../encoding/decode.ts';
import { readPage } from '../../html/reader.ts';
import { LeftOutList } from '../../left-out.ts';
import { setAside } from '../../non-story/kinds.ts';
import { nonStory } from '../../non-story/non-story.ts';

const FIELDS: Readonly<Record<string, Property['field']>> = {
  title: 'title',
  author: 'author',
  authors: 'author',
  date: 'date',
  description: 'summary',
  summary: 'summary',
  tags: 'tag',
  keywords: 'tag',
  series: 'series',
  language: 'language',
  lang: 'language',
  fandom: 'fandom',
  rating: 'rating',
};
const FRONT = /^---\n((?:[^\n]{0,5000}\n){1,200}?)(?:---|\.\.\.)\n/;

let known: { render(markdown: string): string } | undefined;

/** Markdown (CommonMark, with HTML in it) as one draft; lines between `---` at its top are what it says about itself. */
export async function readMarkdown(path: string, decoded: Decoded): Promise<Intake> {
  const what = nonStory(path, decoded.text);
  if (what) return setAside(path, what);
  known ??= new (await import('markdown-it')).default('commonmark', { html: true, maxNesting: 100 });
  const front = FRONT.exec(decoded.text);
  const body = front && /^[\w-]+\s*:/.test(front[1]!) ? decoded.text.slice(front[0].length) : decoded.text;
  const page = readPage(known.render(body));
  const left = new LeftOutList();
  if (body !== decoded.text) left.add('claim', front![1]!, sentence('place.lines-above'));
  left.addAll(page.leftOut);
  return draftOf(path, {
    format: 'markdown',
    blocks: page.blocks,
    properties: body === decoded.text ? [] : propertiesOf(front![1]!),
    encoding: decoded.encoding,
    encodingEvidence: decoded.evidence,
    warnings: decoded.warnings,
    lossy: decoded.lossy,
    ...left.field,
  });
}

/** The lines of a front matter that say one thing or list some; what is more than that in YAML is left aside. */
function propertiesOf(front: string): Property[] {
  const found: Property[] = [];
  let name = '';
  for (const line of front.split('\n')) {
    const [, key, said, item] = /^(?:([\w-]+)\s*:\s*(.*)|\s*-\s+(.+))$/.exec(line) ?? [];
    if (key) name = key.toLowerCase();
    const field = FIELDS[name];
    if (!field) continue;
    const value = item ?? said ?? '';
    const values = field === 'tag' || /^\[.*\]$/.test(value) ? value.replace(/^\[|\]$/g, '').split(',') : [value];
    for (const one of values) {
      const bare = one.trim().replace(/^(["'])(.*)\1$/, '$2');
      if (bare && bare !== '|' && bare !== '>') found.push({ field, name, value: bare });
    }
  }
  return found;
}
