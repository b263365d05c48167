import type { Work } from '../../catalogue/work.ts';
import type { Tier } from '../../people/cast.ts';
import { castOfWork, isTold } from './cast-of-work.ts';

/** A stretch of direct speech, where it stands in a work, and who says it. */
export interface Quote {
  /** Index into the work's chapters, and into the blocks of that chapter. */
  readonly chapter: number;
  readonly block: number;
  /** Offsets into the block's text, marks included: from and to. */
  readonly at: readonly [number, number];
  readonly text: string;
  /** Index into the speakers; null where nobody could be named. */
  readonly speaker: number | null;
  /** What the speaker rests on. */
  readonly by: Tier;
  /** 0-1: how often such a quote is given to the right speaker, as measured. */
  readonly confidence: number;
}

/** Who speaks in a work. */
export interface Speaker {
  readonly name: string;
  /** Every other name they are called by, the most used first. */
  readonly aliases: readonly string[];
  readonly gender: 'f' | 'm' | null;
  /** `noun`: without a name, "the old woman"; `narrator`: the one who tells; `group`: several who speak as one. */
  readonly kind: 'named' | 'noun' | 'narrator' | 'group';
}

/** All direct speech of a work in reading order, and who speaks, those who say most first. Every chapter opens a scene; notes are no story. */
export function quotesOf(work: Pick<Work, 'chapters'>): { speakers: Speaker[]; quotes: Quote[] } {
  const places: { chapter: number; block: number; start: number }[] = [];
  let start = 0;
  for (const [chapter, { blocks }] of work.chapters.entries())
    for (const [block, own] of blocks.entries()) {
      if (!isTold(own) || own.type === 'heading' || own.type === 'scene-break') continue;
      places.push({ chapter, block, start });
      start += own.text.length + '\n\n'.length;
    }
  const cast = castOfWork(work);
  const speaking = cast.characters.map((_, i) => i).filter((i) => cast.characters[i]!.speaks > 0);
  speaking.sort((a, b) => cast.characters[b]!.speaks - cast.characters[a]!.speaks || a - b);
  const indexOf = new Map(speaking.map((c, i) => [c, i]));
  let at = 0;
  const quotes = cast.quotes.map(({ start: from, end, speaker, tier, confidence }): Quote => {
    while (at + 1 < places.length && places[at + 1]!.start <= from) at++;
    const place = places[at]!;
    const text = work.chapters[place.chapter]!.blocks[place.block]!.text;
    const range = [from - place.start, Math.min(end - place.start, text.length)] as const;
    return {
      chapter: place.chapter,
      block: place.block,
      at: range,
      text: text.slice(...range),
      speaker: speaker === null ? null : (indexOf.get(speaker) ?? null),
      by: tier,
      confidence,
    };
  });
  return {
    speakers: speaking.map((i) => {
      const { name, aliases, gender, kind } = cast.characters[i]!;
      return { name, aliases, gender, kind };
    }),
    quotes,
  };
}
