import type { Chance } from '../hostile/chance.ts';

/** A file that holds no story, as it might lie in a heap. */
export interface NonStory {
  readonly path: string;
  readonly content: string;
}

/** Makes one file of a kind; `n` counts the variants, so that forms can take turns. */
export type Maker = (chance: Chance, n: number) => NonStory;

const TITLES =
  'Lamplight,The Ferry,Salt and Rope,The Keeper,Low Water,A Tin of Buttons,Nine Bells,The Chart,Fog Signal,Wintering,The Long Stair,Tar'.split(
    ',',
  );
const PENS = 'miravenn,tovin_l,saltwife,Orla Quill,J. Marrow,lampblack,Sefa Dunne,quaydust'.split(',');
const WORDS =
  'harbour,lantern,ledger,window,rope,signal,buffer,reader,index,page,letter,compass,value,count,name,user,item,file,path,token,colour,menu'.split(
    ',',
  );
const SUMMARIES = [
  'Mira has never trusted the sea, and the sea has never forgotten it. When the ferry comes in late, both of them must decide.',
  '“You are early,” he said, and she laughed. A story about waiting, with lamps.',
  'He found the letter in the spring. She had written it in the winter. Neither of them spoke of it again until the night of the storm.',
  'Written for the autumn exchange. Two keepers, one lamp, and a goat that nobody admits to owning.',
  'What if the ferry had never come? Sequel to Nine Bells, but it can be read alone.',
  'They said that the light could not be seen from the land. They were wrong, as she learnt the year she turned eleven.',
];

export const title = (chance: Chance): string => chance.of(TITLES);
export const pen = (chance: Chance): string => chance.of(PENS);
export const word = (chance: Chance): string => chance.of(WORDS);
export const summary = (chance: Chance): string => chance.of(SUMMARIES);
export const number = (chance: Chance, most: number): string => String(1 + chance.below(most));
export const two = (n: number): string => String(n).padStart(2, '0');
export const day = (chance: Chance): string =>
  `${1996 + chance.below(25)}-${two(1 + chance.below(12))}-${two(1 + chance.below(28))}`;

/** `least` to `most` of something. */
export const several = <T>(chance: Chance, least: number, most: number, make: (i: number) => T): T[] =>
  Array.from({ length: least + chance.below(most - least + 1) }, (_, i) => make(i));

export const page = (title: string, body: string, head = ''): string =>
  `<!DOCTYPE html>\n<html lang="en"><head><title>${title}</title>${head}</head>\n<body>${body}</body></html>\n`;
