import type { Work } from '../work.ts';

/** How a story begins and ends: by it a person knows it again. */
export interface Ends {
  readonly first: string;
  readonly last: string;
  /** Of the file in which it begins. */
  readonly path: string;
}

const LETTERS = 220;

/** The first and the last lines of a story, a sentence or two of each. */
export function endsOf({ chapters, sources }: Pick<Work, 'chapters' | 'sources'>): Ends {
  const first = chapters[0]?.blocks.find(isProse);
  const last = chapters.findLast(({ blocks }) => blocks.some(isProse))?.blocks.findLast(isProse);
  const end = (last === first ? '' : (last?.text ?? '')).replace(/\s+/g, ' ').trim();
  return {
    first: cut((first?.text ?? '').replace(/\s+/g, ' ').trim()),
    last:
      end.length <= LETTERS
        ? end
        : `…${end.slice(end.indexOf(' ', end.length - LETTERS) + 1 || -LETTERS)}`.toWellFormed(),
    path: sources[0]?.path ?? '',
  };
}

const isProse = ({ type, text }: { readonly type: string; readonly text: string }): boolean =>
  type !== 'heading' && type !== 'scene-break' && /\p{L}/u.test(text);

const cut = (text: string): string =>
  text.length <= LETTERS
    ? text
    : `${text.slice(0, text.lastIndexOf(' ', LETTERS) + 1 || LETTERS).trimEnd()}…`.toWellFormed();
