import type { HtmlPage } from '../html/blocks.ts';
import { kindByShape } from './by-shape.ts';
import type { NonStoryKind } from './kind.ts';
import { type Entry, type ListPage, listPage } from './list-page.ts';
import { nonStory } from './non-story.ts';
import { sampleOf, tellingOf } from './telling.ts';

/** What archives say of a story in their lists, each thing once. */
const SAID_OF_A_WORK: readonly RegExp[] = [
  /\bwords?\b\s*(?:count)?\s*:?\s*[\d,.]+|\b[\d,.]+k?\s+words\b/i,
  /\b(?:rated|rating)\b|\b(?:PG-?13|PG|NC-?17|FR-?1[358])\b|\((?:G|R|K\+?|T|M|MA)\)|(?:^|[\s,-])(?:R|G|K\+?)(?=[\s,.-]|$)/m,
  /\bchapters?\b\s*:?\s*\d+|\b\d+\s+(?:chapters?|parts?)\b|\b\d+\/(?:\d+|\?)/i,
  /\b(?:by|author)\b:?\s+\S/i,
  /\b(?:pairings?|fandoms?|categor(?:y|ies)|genres?|characters?|warnings?|classification|spoilers|keywords)\b/i,
  /\b(?:summary|description)\b/i,
  /\b(?:reviews|kudos|comments|hits|bookmarks|favou?rites|favs|follows|reads)\b\s*[:([]?\s*\d/i,
  /\b(?:complete[d]?|wip|in progress|unfinished|sequel|one-?shot|drabble)\b/i,
  /\b(?:published|updated|posted|added|date)\b|\b(?:19|20)\d\d\b|\d{1,2}[/.-]\d{1,2}[/.-]\d\d/i,
  /\b\w+\/\w+\b/,
];

const aboutWork = ({ about, label }: Entry): number =>
  SAID_OF_A_WORK.filter((said) => said.test(about.slice(0, label.length + 1200))).length;

/** A paragraph that stands in a link. */
const SENTENCE = /^.*\s.*\s.*[.!?…,]["”’')]?$/;

/** Links under what somebody posted: drabbles in a journal stand between them. */
const ANSWER =
  /^\W{0,3}(?:\d{1,5} )?(?:comments?|repl(?:y|ies)|(?:leave|post|add) a(?: new)? comment|comment on this|reply to this|permalink|link|thread|parent)\W{0,3}$/i;

/** Words of one summary at most; what is longer is a story's own text. */
const MOST_OF_ONE = 260;
const MOST_BEFORE = 200;

/** A list of works, a page of links, or neither. The words of a list are spread over its entries; a story's stand together. */
export function listKind(html: string, page: HtmlPage): { what: NonStoryKind; list: ListPage } | undefined {
  const list = listPage(page);
  const { entries, before } = list;
  const blurbs = /<li\b[^>]{0,200}\bclass="[^"]{0,100}\bblurb\b|<div class=['"]?z-list/i.test(html);
  if (entries.length < (blurbs ? 1 : 3)) return undefined;
  if (entries.filter((e) => SENTENCE.test(e.label)).length * 2 > entries.length) return undefined;
  if (entries.filter((e) => ANSWER.test(e.label)).length * 3 > entries.length) return undefined;
  const most = Math.max(...entries.map((e) => e.words));
  const total = entries.reduce((n, e) => n + e.words, before);
  if (most > MOST_OF_ONE || before > MOST_BEFORE) return undefined;
  if (blurbs) return { what: 'works-list', list };
  if (most > 60 && most * 2 > total) return undefined;
  const mean = total / entries.length;
  const told = entries.filter((e) => aboutWork(e) >= 2).length;
  if (told * 10 >= entries.length * 6 && mean <= 160) return { what: 'works-list', list };
  if (before > 120 || before * 2 > total + 20 * entries.length || entries.length < 4 || mean > 45 || most > 120)
    return undefined;
  const abroad = entries.filter((e) => /^(?:https?:)?\/\//i.test(e.href)).length;
  return { what: abroad * 2 >= entries.length || told * 3 < entries.length ? 'links' : 'works-list', list };
}

/** What a page is when it is no story, and its entries where it is a list. */
export interface NonStoryPage {
  readonly what: NonStoryKind;
  readonly entries?: readonly Entry[];
}

/** Tells a list, a folder shown by its server, or what the page's text would be in a file of its own. */
export function nonStoryPage(path: string, html: string, page: HtmlPage, content: string): NonStoryPage | undefined {
  if (/^index of \S*\//i.test(page.title) && /parent directory|last modified/i.test(content))
    return { what: 'listing' };
  // Source in which tags stand was taken for a page.
  if (!/^\s*<(?!\?)/.test(html)) {
    const sample = sampleOf(html);
    const what = kindByShape(sample, tellingOf(sample));
    if (what) return { what };
  }
  const list = listKind(html, page);
  if (list) return { what: list.what, entries: list.list.entries };
  const what = nonStory(path, content, page.title);
  return what && { what };
}
