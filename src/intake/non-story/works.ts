import { folderIn } from '../../text/places.ts';
import type { ListedWork, ListOfWorks } from '../list-of-works.ts';
import { resolvePath } from '../paths.ts';
import type { Entry } from './list-page.ts';

const MOST = 2000;

/** Archives whose lists lead from the root of their site. */
const HOMES: readonly (readonly [titled: RegExp, home: string])[] = [
  [/\barchive of our own\b/i, 'https://archiveofourown.org/'],
  [/\bfan ?fiction(?:\.net)?$|\bfanfiction archive\b/i, 'https://www.fanfiction.net/'],
];

/** The address that a page of a known archive has by its title. */
export const homeOf = (title: string): string | undefined => HOMES.find(([titled]) => titled.test(title))?.[1];

/** @param base the page's own address on the web, where it names it */
export function worksIn(path: string, entries: readonly Entry[], base: string | undefined): ListOfWorks | undefined {
  const here = folderIn(path);
  const works = entries.slice(0, MOST).flatMap(({ href, label, about }): ListedWork[] => {
    const title = titleIn(label);
    if (!title) return [];
    const said = `${label}\n${about.startsWith(label) ? about.slice(label.length) : about}`;
    const file = resolvePath(path, href, base);
    const address = addressOf(href, base);
    return [
      {
        title,
        author: authorIn(said),
        ...(address ? { address } : {}),
        ...(file?.startsWith(here) && file !== path ? { file: file.slice(here.length) } : {}),
        said: said.replace(/\s+/g, ' ').trim().slice(0, 200),
      },
    ];
  });
  return works.length > 0 ? { path, works } : undefined;
}

const IN_TEXT = /^(.{2,90}?)[\s,–—-]+by:?\s+(.{2,60}?)(?=\s+[([]|\s*$|\s{2,}|\s\d)(.*)$/i;
const FILE = /(?:^|[\s(<])([^\s/()<>]{1,80}\.(?:txt|html?|zip|doc|rtf))\b/i;

/** Lines of a plain list: title, writer, and the file where it names one. */
export function worksInText(path: string, content: string): ListOfWorks | undefined {
  const works = content
    .slice(0, 400_000)
    .split('\n', 2 * MOST)
    .flatMap((line): ListedWork[] => {
      const [, name, author, rest] = line.length < 220 ? (IN_TEXT.exec(line.trim()) ?? []) : [];
      const title = name && titleIn(name);
      if (!title) return [];
      const file = FILE.exec(rest ?? '')?.[1];
      return [{ title, author: nameIn(author!), ...(file ? { file } : {}), said: line.trim().slice(0, 200) }];
    });
  return works.length > 0 ? { path, works } : undefined;
}

function addressOf(href: string, base: string | undefined): string | undefined {
  try {
    const url = new URL(href, base);
    return /^https?:$/.test(url.protocol) ? url.href.slice(0, 300) : undefined;
  } catch {
    return undefined;
  }
}

const titleIn = (label: string): string => {
  const title = label
    .replace(/\s+/g, ' ')
    .replace(/^(?:fic|story|new)\s*:\s*/i, '')
    .replace(/^[\s"“”*_~•·-]+|[\s"“”*_~,:;–—-]+$/g, '');
  return title.length <= 120 && /\p{L}/u.test(title) ? title : '';
};

/** "by NAME" right behind the title, or a label for it. */
const authorIn = (said: string): string | null =>
  nameIn(/^[^\n]{0,140}\n?\s*[,–—-]?\s*(?:by|author):?\s+([^\n|([–—]{2,60})/i.exec(said)?.[1] ?? '') ??
  nameIn(/^\s*(?:by|author):?\s+([^\n|([–—]{2,60})$/im.exec(said)?.[1] ?? '');

function nameIn(said: string): string | null {
  const name = said
    .replace(/\s(?:reviews?|rated|rating|fandoms?|posted|on|in|\d).*$/i, '')
    .replace(/\s*[<({[@].*$/, '')
    .replace(/[\s,.:;–—-]+$/, '')
    .trim();
  return name === '' || name.split(' ').length > 5 || /@|https?:/.test(name) ? null : name;
}
