import type { Work } from '../../catalogue/work.ts';
import { titleMarks } from '../../text/titles/title-marks.ts';
import { blocksXhtml } from '../parts/blocks.ts';
import { label, xml } from '../parts/escape.ts';
import { titleOf } from '../parts/facts.ts';
import type { Language } from '../parts/language.ts';
import { page } from '../parts/page.ts';

/** A file of a book that stands in the reading order; with a `label` it stands in the table of contents too. */
export interface Listed {
  readonly name: string;
  readonly label?: string;
}

export interface Leaf extends Listed {
  readonly content: string;
}

/** Old readers choke on files over about 300 kB. */
const LARGEST = 260_000;

/** How a chapter is called: its title, or its number where there are several; a single chapter has the work's title. */
export function chapterName(work: Work, index: number): string {
  const title = titleMarks(label(work.chapters[index]?.title ?? ''), work.fields.language?.value);
  return title || (work.chapters.length > 1 ? String(index + 1) : titleOf(work));
}

/** One file a chapter; a long chapter goes on in further files, cut between blocks. */
export function* chapterLeaves(work: Work, language: Language): Generator<Leaf> {
  const titles = new Set<string>();
  for (let i = 0; i < work.chapters.length; i++) yield* leavesOfChapter(work, i, language, titles);
}

/** A chapter's files. @param titles those that are taken already */
export function leavesOfChapter(work: Work, i: number, language: Language, titles = new Set<string>()): Leaf[] {
  const chapter = work.chapters[i]!;
  const name = chapterName(work, i);
  const headed = work.chapters.length > 1 || Boolean(label(chapter.title ?? ''));
  return pieces(blocksXhtml(chapter.blocks, language.tag, 3)).map((blocks, n): Leaf => {
    const heading = headed && n === 0 ? `<h2 dir="auto">${xml(name)}</h2>\n` : '';
    const spoken = n === 0 ? name : `${name} (${n + 1})`;
    const role = n === 0 ? ' epub:type="chapter" role="doc-chapter"' : '';
    const body = `<section${role} aria-label="${xml(spoken)}">\n${heading}${blocks.join('\n')}\n</section>`;
    const file = `chapter-${String(i + 1).padStart(3, '0')}${n ? `-${n + 1}` : ''}.xhtml`;
    return {
      name: file,
      content: page(language, unique(spoken, titles), body, 'bodymatter'),
      ...(n === 0 ? { label: name } : {}),
    };
  });
}

/** The longest escape of a letter, and mark-up around a block: what must be within bounds is not written out to be counted. */
const [LONGEST_ESCAPE, AROUND_BLOCK] = [12, 80];

/** In how many files a chapter stands. */
export function filesOf({ blocks }: Work['chapters'][number], language: Language): number {
  const atMost = blocks.reduce((sum, { text }) => sum + text.length * LONGEST_ESCAPE + AROUND_BLOCK, 0);
  return atMost <= LARGEST ? 1 : pieces(blocksXhtml(blocks, language.tag, 3)).length;
}

function pieces(blocks: readonly string[]): string[][] {
  const out: string[][] = [[]];
  let size = 0;
  for (const block of blocks) {
    const bytes = new TextEncoder().encode(block).length;
    if (size && size + bytes > LARGEST) {
      out.push([]);
      size = 0;
    }
    out.at(-1)!.push(block);
    size += bytes;
  }
  return out;
}

/** Every page of a book has a title of its own. */
function unique(title: string, taken: Set<string>): string {
  let out = title;
  for (let n = 2; taken.has(out); n++) out = `${title} [${n}]`;
  taken.add(out);
  return out;
}
