import type { ApparatusMark } from '../text.ts';

/** A range that stands before or after the story, and what it is. */
export interface Region {
  readonly type: Extract<
    ApparatusMark,
    'header' | 'authors-note' | 'disclaimer' | 'end-mark' | 'signature' | 'navigation'
  >;
  readonly start: number;
  readonly end: number;
  readonly confidence: number;
  /** White space between it and the story, inside one block, that is to become a blank line. */
  readonly gap?: { readonly start: number; readonly end: number };
}

/** A region, with the gap before it where only a line end or spaces part it from what stands above. */
export function region(content: string, type: Region['type'], start: number, end: number, confidence: number): Region {
  let above = start;
  while (above > 0 && /\s/.test(content[above - 1]!)) above--;
  const base = { type, start, end: start + content.slice(start, end).trimEnd().length, confidence };
  const parted = above === 0 || /\n[^\S\n]*\n/.test(content.slice(above, start));
  return parted ? base : { ...base, gap: { start: above, end: start } };
}

/** White space behind a region that parts it from what follows by less than a blank line. */
export function gapAfter(content: string, start: number): Pick<Region, 'gap'> {
  let end = start;
  while (end < content.length && /\s/.test(content[end]!)) end++;
  const parted = end === content.length || /\n[^\S\n]*\n/.test(content.slice(start, end));
  return parted ? {} : { gap: { start, end } };
}
