import { squash } from '../../text/folded.ts';
import type { Headed } from '../contents.ts';
import { oneLine } from '../one-line.ts';
import type { HtmlPage } from './blocks.ts';

const LONGEST = 100;
const MOST_BLOCKS = 60;

/**
 * What stands over a list: the story's title and writer, and whether it says that chapters follow. Undefined where it has no
 * title, or one that many works stand under.
 * @param from the block in which the list begins
 */
export function headOf(page: HtmlPage, from: number): (Headed & { readonly chaptersBelow: boolean }) | undefined {
  const lines = page.blocks.slice(Math.max(0, from - MOST_BLOCKS), from + 1).flatMap((block, i, all) =>
    block.lines.flatMap(({ runs }) => {
      const heading = block.kind === 'heading';
      if (i === all.length - 1 && runs.some((r) => r.link)) return [];
      const said = oneLine(
        runs
          .filter((r) => !r.link)
          .map((r) => r.text)
          .join(''),
      );
      return said && said.length <= LONGEST ? [{ said, heading }] : [];
    }),
  );
  // What stands before the first link in the list's own line: "The Lamp: Chapter 1, Chapter 2".
  const lead = page.blocks[from]?.lines[0]?.runs ?? [];
  const led = oneLine(
    lead
      .slice(
        0,
        lead.findIndex((r) => r.link),
      )
      .map((r) => r.text)
      .join(''),
  );
  if (led && led.length <= LONGEST) lines.push({ said: led, heading: false });
  const candidates = [
    ...lines.filter((l) => l.heading),
    { said: page.title },
    ...lines.filter((l) => !l.heading),
  ].flatMap(({ said }) => titled(said) ?? []);
  const first = candidates[0];
  if (!first) return undefined;
  // The name of a site can stand over the story's own: the page's title tells which of them it is.
  const named = titled(page.title);
  const chosen = (named && candidates.find((c) => same(c.title, named.title))) ?? first;
  const author =
    candidates.find((c) => c.author && same(c.title, chosen.title))?.author ??
    lines.map(({ said }) => writerIn(said)).find((name) => name !== null) ??
    nameIn(page.metas.find(([name]) => name === 'author')?.[1] ?? '');
  if (author !== null && same(author, chosen.title)) return undefined;
  const chaptersBelow = [...lines.map((l) => l.said), page.title].some((said) => CHAPTERS.test(said));
  return { title: chosen.title, author, chaptersBelow };
}

const same = (a: string, b: string): boolean => squash(a) === squash(b);

const CHAPTERS =
  /^(?:.{0,80}[:–—-] {0,2})?\W{0,4}(?:the )?(?:chapters?(?: (?:list|index))?|list of chapters|kapitel)\W{0,4}$/i;
const OF_CONTENTS =
  /(?:^|[\s:,(–—-])(?:table of contents|contents|(?:chapter |main )?index|chapters?(?: list)?|list of chapters|(?:main|title|front) page|kapitel|inhalt)\W{0,3}$/i;
/** Titles that many works stand under. */
const OF_MANY =
  /\b(?:fan ?-?fic(?:tion|s)?|fics?|stories|tales|archives?|(?:home|web) ?-?(?:pages?|sites?)|pages?|sites?|library|writings?|works|links?|recs?|recommend\w*|favou?rites?|series|saga|collections?|anthology|drabbles|vignettes|welcome|updates?|authors?|untitled|document|index of)\b/i;

/** "The Lamp, by Kit Vale: Table of Contents" */
function titled(said: string): Headed | undefined {
  let text = said.slice(0, 2 * LONGEST);
  for (let n = 0; n < 2; n++) text = text.replace(OF_CONTENTS, '').replace(/[\s,:;|–—-]+$/, '');
  const by = /^(.{1,100}?)[\s,:;(–—-]{1,4}(?:written )?by:? (.{2,80})$/i.exec(text);
  const title = (by ? by[1]! : text).replace(/^["“”'‘\s]+|["“”'’\s,]+$/g, '');
  if (title === '' || title.length > LONGEST || OF_MANY.test(title) || !/\p{L}/u.test(title)) return undefined;
  if (/^(?:written |a story )?by\b|^author\b|@|https?:|^rat(?:ed|ing)\b|^(?:home|menu|contents|go to)$/i.test(title))
    return undefined;
  return { title, author: by ? nameIn(by[2]!) : null };
}

const writerIn = (said: string): string | null =>
  nameIn(/^\W{0,4}(?:(?:written|a story|story) )?(?:by|author):? (.{2,80})$/i.exec(said)?.[1] ?? '');

/** A name without the address behind it; null where that is no name. */
function nameIn(said: string): string | null {
  const name = said.replace(/\s*[<([{].*$/, '').replace(/[\s,.:;–—-]+$/, '');
  return name === '' || name.length > 60 || name.includes('@') || name.split(' ').length > 5 ? null : name;
}
