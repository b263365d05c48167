import { labelled } from '../../../text/apparatus/entries.ts';
import { squash } from '../../../text/folded.ts';
import { titleAndPart } from '../../../text/titles/part.ts';
import { measureProse } from '../../prose.ts';

/** Lines in which the labels of one header stand together. */
const NEAR = 6;
/** A header with less below it is a line of a list. */
const LEAST_WORDS = 60;
const MOST = 500;
const RULE = /^[\s*_=~#+-]{3,}$/;

/**
 * The stories of a file that holds several, each under a header of its own with title and writer; undefined where it holds one.
 * Nothing of the file is left out: what stands over a header belongs to the story before it. Chapters under headers with the
 * same title are one story.
 */
export function storiesIn(content: string): string[] | undefined {
  const lines = content.split('\n');
  const heads = headersIn(lines);
  if (heads.length < 2 || heads.length > MOST) return undefined;
  if (new Set(heads.map(({ title }) => title)).size < heads.length) return undefined;
  const stories = heads.map(({ line }, i) => {
    const from = i === 0 ? 0 : line;
    return lines.slice(from, heads[i + 1]?.line ?? lines.length).join('\n');
  });
  return stories.every((story) => measureProse(story, 20_000).prose >= LEAST_WORDS) ? stories : undefined;
}

/** Headers under a blank line or a row of signs that name both a title and a writer, each by the first of its lines. */
function headersIn(lines: readonly string[]): { line: number; title: string }[] {
  const found: { line: number; title: string }[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (isBlank(lines, i) || !(isBlank(lines, i - 1) || RULE.test(lines[i - 1]!))) continue;
    const head = lines.slice(i, i + NEAR);
    const stop = head.findIndex((line) => line.trim() === '');
    const values = (stop < 0 ? head : head.slice(0, stop)).map(fieldIn);
    if (values[0] === undefined) continue;
    const title = values.find((value) => value?.field === 'title')?.value;
    if (title === undefined || !values.some((value) => value?.field === 'author')) continue;
    const stem = squash(titleAndPart(title).title);
    if (stem !== '') found.push({ line: i, title: stem });
  }
  return found;
}

const isBlank = (lines: readonly string[], i: number): boolean => (lines[i] ?? '').trim() === '';

function fieldIn(line: string): { field: string; value: string } | undefined {
  if (!/[:：】]/.test(line)) return undefined;
  const found = labelled(line);
  // "by" and "from" begin sentences, too.
  if (!found?.label || found.label.weight === 0) return undefined;
  return { field: found.label.field, value: line.slice(found.valueAt).trim() };
}
