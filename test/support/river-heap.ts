import { ARABIC, HEBREW, story, VERSE } from './stories.ts';

/** A small heap as it might lie in a folder: path → content. Everything in it is invented. */
export type Heap = Readonly<Record<string, string | Uint8Array>>;

type Body = readonly (string | null)[];

const straight = (text: string): string =>
  text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replaceAll('—', '--').replaceAll('. . .', '...');

/** Every paragraph on one long line after the other, as database dumps have it. */
const oneLine = (body: Body): string => body.map((text) => straight(text ?? '* * *')).join(' ');

/** Wrapped at 66 letters with blank lines between, as mailing lists had it. */
const wrapped = (body: Body): string => body.map((text) => wrap(straight(text ?? '* * *'))).join('\n\n');

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1)!.length + word.length > 66) lines.push(word);
    else lines[lines.length - 1] += `${lines.at(-1) ? ' ' : ''}${word}`;
  }
  return lines.join('\n');
}

const page = (
  title: string,
  author: string,
  body: Body,
  lang = 'en',
): string => `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8">
<title>${title}</title><meta name="author" content="${author}"></head><body><h1>${title}</h1>
${body.map((text) => (text === null ? '<hr>' : `<p>${text.replace(/\*([^*]+)\*/g, '<em>$1</em>')}</p>`)).join('\n')}</body></html>`;

const head = (fields: Readonly<Record<string, string>>): string =>
  `${Object.entries(fields)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n')}\n\n`;

const PEOPLE = ['Ansa', 'Joren', 'Pip'] as const;

export const LONG_TITLE =
  'The Most Truthful and Entire Account of How the Lamp at the Ferry Stairs Was Weighed, Found Wanting, Carried Down Eleven Rivers in a Basket with a Lid, and Brought Home Again by Somebody Else';
export const ADDRESS = 'marit@oldwater.example';
export const MANY_TAGS = Array.from(
  { length: 140 },
  (_, i) => `${['goats', 'found rope', 'slow boats', 'salt'][i % 4]} ${i + 1}`,
);

const SHORT =
  'The Third Stair|A Line of Straw|Whoever Keeps the Lamp|Goats, and Other Weather|The Daughter of the Weigher|Oil|Finders|Banked Fires|Low Water|The Knot|A Coil of Good Rope|Hop|Salt Post|Moth|Half a Cheese|Brown Ink|The Year of the Carrier|Home by Supper'.split(
    '|',
  );

/** Stories of every kind that a page must stand: long titles, emoji, right to left, none at all, very many tags, a part lost. */
export function riverHeap(): Heap {
  const heap: Record<string, string | Uint8Array> = {
    'salt-road/eleven-grains.txt': `${head({ Title: 'Eleven Grains Too Light', Author: `Marit Oldwater <${ADDRESS}>`, Fandom: 'Eleven Rivers', Rating: 'PG', Characters: PEOPLE.join(', '), Summary: 'A lamp that has never left its hook is found to be too light. Somebody has to carry it down the river and ask.', Date: '13 March 1994' })}${oneLine(story(2400, 0, PEOPLE))}`,
    'pages/candle.html': page('🕯️🐐✨', 'goatherd_of_the_roof', story(1600, 12, ['Imre', 'Sunniva', 'Nib'])),
    'pages/hebrew.html': page('מנורה על מדרגות המים', 'נועה בן־נהר', [...HEBREW, null, ...HEBREW, ...HEBREW], 'he'),
    'pages/arabic.html': page('مصباح العبّارة', 'سلمى النهر', [...ARABIC, null, ...ARABIC], 'ar'),
    'dump/44d0ab.txt': oneLine(story(1100, 20, ['Ilse', 'Bram', 'Wren'])),
    'lists/tags.txt': `${head({ Title: 'Salt in Everything', Author: 'Lio', Fandom: 'Glasshouse Lane', Rating: 'G', Tags: MANY_TAGS.join(', ') })}${wrapped([...story(700, 3, ['Una', 'Per', 'Kit']), VERSE])}`,
    'lists/grown.txt': `${head({ Title: 'For Grown Lamps Only', Author: 'Lio', Fandom: 'Glasshouse Lane', Rating: 'NC-17' })}${wrapped(story(500, 7, ['Una', 'Per', 'Kit']))}`,
    'misc/empty.txt': '',
    'misc/picture.jpg': new Uint8Array([
      0xff, 0xd8, 0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0, 0xff, 0xd9,
    ]),
  };
  for (const part of [1, 2, 3, 5, 6]) {
    heap[`lists/account-${part}.txt`] =
      `${head({ Title: `${LONG_TITLE} (${part}/6)`, Author: 'Teodor Vash', Fandom: 'Eleven Rivers', Rating: 'PG-13' })}${wrapped(story(1500, part * 5, PEOPLE))}`;
  }
  SHORT.forEach((title, i) => {
    const fields = {
      Title: title,
      Author: ['Marit Oldwater', 'Teodor Vash', 'Q. Fenn'][i % 3]!,
      Fandom: ['Eleven Rivers', 'Glasshouse Lane', 'The Tin Orchestra'][i % 3]!,
      ...(i % 2 ? { Rating: 'G', Warnings: 'none' } : {}),
    };
    // Each in words of its own, so that none is taken for another version of the next.
    const body = story(500 + 140 * (i % 6), i * 2, [`Ansa${i}`, `Joren${i}`, `Pip${i}`]).filter(
      (_, n) => (n * 7 + i) % 5 !== 0,
    );
    heap[`shelf/${i}.txt`] = `${head(fields)}${[oneLine, wrapped][i % 2]!(body)}`;
  });
  return heap;
}
