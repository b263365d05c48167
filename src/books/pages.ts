import type { Work } from '../catalogue/work.ts';
import { type Block, type Inline, inlinesOf } from '../text/tree.ts';
import { say, t } from '../words/words.ts';
import { figure, inARow } from '../words/writing.ts';
import { chapterName } from './epub/chapters.ts';
import { type ColophonOptions, ruleInWords } from './parts/colophon.ts';
import { label, legal } from './parts/escape.ts';
import { byline, certainWriters, factsOf, settled, summaryOf, titleOf } from './parts/facts.ts';
import { marksOf, missingOf } from './parts/front.ts';
import { languageOf } from './parts/language.ts';
import { seriesOf } from './parts/series.ts';
import { refine } from './parts/typography.ts';

/** Sizes in mm; type in pt, leading in em. */
const PAPERS = {
  a5: { width: 148, height: 210, inside: 19, outside: 16, top: 20, bottom: 20, size: 10.5, leading: 0.62 },
  a4: { width: 210, height: 297, inside: 34, outside: 34, top: 30, bottom: 32, size: 12, leading: 0.68 },
  letter: { width: 215.9, height: 279.4, inside: 36, outside: 36, top: 28, bottom: 30, size: 12, leading: 0.68 },
} as const;
export type Paper = keyof typeof PAPERS;
export const PAPER_NAMES = Object.keys(PAPERS) as readonly Paper[];

/** Text as the compositor takes it: never mark-up, always data. */
type Part = string | { readonly em: readonly Part[] } | { readonly strong: readonly Part[] } | { readonly br: true };
type Piece =
  | { readonly type: 'p'; readonly text: readonly Part[]; readonly goesOn: boolean }
  | { readonly type: 'heading'; readonly text: readonly Part[]; readonly level: number }
  | { readonly type: 'scene' }
  | { readonly type: 'verse' | 'quote' | 'letter' | 'note'; readonly of: readonly (readonly Part[])[] }
  | { readonly type: 'pre'; readonly of: readonly string[] };

export interface PageOptions extends ColophonOptions {
  readonly paper: Paper;
}

/**
 * A work as data for the compositor (`library/books/book.typ`), which makes a PDF of it.
 * Whatever stands in the story, it is never read as anything but text.
 */
export function makePages(work: Work, options: PageOptions) {
  const { tag, dir } = languageOf(work);
  const several = work.chapters.length > 1;
  const series = seriesOf(settled(work.fields.series));
  const title = titleOf(work);
  return {
    title,
    writers: certainWriters(work),
    by: byline(work),
    running: t('cover.title', { title: shortened(title), writers: shortened(inARow(certainWriters(work))) }),
    // The compositor knows languages of two and three letters.
    lang: tag === 'und' ? 'en' : tag.split('-')[0]!,
    rtl: dir === 'rtl',
    hyphenate: tag !== 'und',
    paper: PAPERS[options.paper],
    world: (settled(work.fields.fandoms) ?? []).map(label).filter(Boolean).slice(0, 4).join(' · '),
    set: series ? (series.position ? t('book.volume', { series: series.name, n: series.position }) : series.name) : '',
    summary: summaryOf(work).map((one) => parts(one, tag)),
    marks: marksOf(work),
    missing: missingOf(work),
    contents: several ? t('book.contents') : null,
    chapters: work.chapters.map((chapter, i) => ({
      name: several || label(chapter.title ?? '') ? chapterName(work, i) : null,
      opens: i > 0,
      blocks: pieces(chapter.blocks, tag),
    })),
    about: about(work, options),
  };
}

/** What the compositor is given, but for its fonts. */
export type Pages = ReturnType<typeof makePages>;

function about(work: Work, options: ColophonOptions) {
  const edition = options.editionNumber === undefined ? '' : ` ${t('book.edition', { n: options.editionNumber })}`;
  const mends = Object.entries(work.changes.byRule)
    .filter(([, n]) => n > 0)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([id, n]) => `${ruleInWords(id, options.rules ?? {})}: ${figure(n)}`);
  const files = work.sources.map((s) => label(`${s.path} (${s.format}, ${s.encoding}) sha256 ${s.sha256}`));
  return {
    title: t('book.about'),
    facts: factsOf(work).map(({ name, value, given }) => [name, given ? value : `${value} ${t('book.suggested')}`]),
    lines: [
      t('book.mends', { n: work.changes.count }) + edition,
      ...mends,
      ...work.warnings.map((w) => label(say(w))),
      ...files,
    ],
  };
}

/** Letters of a paragraph whose lines are broken together: ten times as many take a hundred times as long. */
const LONG = 12_000;
const AROUND = new Set(['verse', 'quote', 'letter', 'note']);

function pieces(blocks: readonly Block[], language: string): Piece[] {
  const out: Piece[] = [];
  for (let i = 0; i < blocks.length; ) {
    const { type, text, level } = blocks[i]!;
    if (AROUND.has(type)) {
      const of: (readonly Part[])[] = [];
      for (; i < blocks.length && blocks[i]!.type === type; i++) {
        const one = legal(blocks[i]!.text);
        if (!one.trim()) continue;
        if (type !== 'verse') of.push(parts(one, language));
        else
          for (const line of [...(of.length ? [''] : []), ...one.split('\n')])
            of.push(line ? parts(indented(line), language) : []);
      }
      if (of.length) out.push({ type: type as 'verse', of });
      continue;
    }
    i++;
    if (type === 'scene-break') out.push({ type: 'scene' });
    else if (!legal(text).trim()) continue;
    else if (type === 'preformatted') out.push({ type: 'pre', of: legal(text).split('\n').map(kept) });
    else if (type === 'heading') out.push({ type: 'heading', level: level ?? 1, text: parts(legal(text), language) });
    else
      for (const [n, some] of handfuls(parts(legal(text), language)).entries())
        out.push({ type: 'p', text: some, goesOn: n > 0 });
  }
  return out;
}

/** A paragraph of very many letters as several that are set below one another, cut between words. */
function handfuls(all: readonly Part[]): Part[][] {
  const out: Part[][] = [[]];
  let letters = 0;
  const take = (part: Part, size: number) => {
    if (letters > 0 && letters + size > LONG) {
      out.push([]);
      letters = 0;
    }
    out.at(-1)!.push(part);
    letters += size;
  };
  for (const part of all) {
    if (typeof part !== 'string') take(part, JSON.stringify(part).length);
    else if (letters + part.length <= LONG) take(part, part.length);
    else for (const some of part.match(/[\s\S]{1,6000}(?:\s|$)|[\s\S]{1,6000}/gu) ?? []) take(some, some.length);
  }
  return out;
}

/** Spaces that are not folded. */
const kept = (line: string): string => line.replaceAll('\t', '    ').replaceAll(' ', '\u00a0');
const indented = (line: string): string =>
  line.replace(/^[ \t]+/, (s) => '\u2003'.repeat(Math.min(8, Math.ceil(s.length / 2))));

const parts = (text: string, language: string): Part[] => inlinesOf(refine(text, language)).map(part);

function part(inline: Inline): Part {
  // Line ends that nobody meant are spaces.
  if (typeof inline === 'string') return inline.replace(/\s*\n\s*/g, ' ');
  if (inline.type === 'break') return { br: true };
  return inline.type === 'strong' ? { strong: inline.children.map(part) } : { em: inline.children.map(part) };
}

const shortened = (text: string): string => {
  const letters = [...text];
  return letters.length > 40 ? `${letters.slice(0, 39).join('').trimEnd()}…` : text;
};
