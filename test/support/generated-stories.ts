/**
 * Stories without end for benches and crash tests: made from a small grammar of our own, the same for the same seed,
 * with dialogue, scene breaks and chapters, in the forms in which heaps hold them.
 */
const NAMES = [
  'Ilse',
  'Marrow',
  'Tam',
  'Odile',
  'Brannoch',
  'Perrin',
  'Sefa',
  'Quill',
  'Hester',
  'Joss',
  'Anneke',
  'Dov',
];
const THINGS = [
  'lantern',
  'ledger',
  'kettle',
  'map',
  'oar',
  'compass',
  'coat',
  'letter',
  'rope',
  'clock',
  'basket',
  'ladder',
  'violin',
  'spoon',
  'window',
];
const PLACES = [
  'the harbour',
  'the glasshouse',
  'the signal room',
  'the long stair',
  'the orchard',
  'the ferry',
  'the attic',
  'the salt road',
  'the mill',
];
const VERBS = [
  'found',
  'hid',
  'mended',
  'counted',
  'dropped',
  'painted',
  'carried',
  'forgot',
  'borrowed',
  'remembered',
  'sold',
  'polished',
  'weighed',
];
const HOW = [
  'slowly',
  'at once',
  'without a word',
  'twice',
  'in the dark',
  'badly',
  'with both hands',
  'before breakfast',
  'against all advice',
];
const SAID = ['said', 'asked', 'whispered', 'answered', 'called', 'muttered'];
const WEATHER = ['Rain', 'Fog', 'Snow', 'Wind', 'Moonlight', 'Dust', 'Sunlight'];

export type Dice = () => number;

/** A small repeatable source of chance (mulberry32). */
export function dice(seed: number): Dice {
  let s = seed >>> 0;
  return () => {
    s = (s + 0x6d2b79f5) >>> 0;
    let t = Math.imul(s ^ (s >>> 15), 1 | s);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const pick = <T>(roll: Dice, list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;

function sentence(roll: Dice): string {
  const number = Math.floor(roll() * 900 + 2);
  const forms = [
    () =>
      `${pick(roll, NAMES)} ${pick(roll, VERBS)} the ${pick(roll, THINGS)} ${pick(roll, HOW)}, and ${pick(roll, NAMES)} ${pick(roll, VERBS)} ${number} more near ${pick(roll, PLACES)}.`,
    () =>
      `${pick(roll, WEATHER)} came over ${pick(roll, PLACES)} while the ${pick(roll, THINGS)} and the ${pick(roll, THINGS)} stood where ${pick(roll, NAMES)} had left them.`,
    () =>
      `Nobody ${pick(roll, VERBS)} the ${pick(roll, THINGS)} of ${pick(roll, NAMES)} ${number} times ${pick(roll, HOW)}.`,
    () =>
      `It was ${pick(roll, PLACES)} that ${pick(roll, NAMES)} thought of, not the ${pick(roll, THINGS)}, and ${pick(roll, NAMES)}’s ${pick(roll, THINGS)} least of all.`,
  ];
  return pick(roll, forms)();
}

function paragraph(roll: Dice): string {
  if (roll() < 0.5) return Array.from({ length: 1 + Math.floor(roll() * 5) }, () => sentence(roll)).join(' ');
  const line = sentence(roll);
  return roll() < 0.6
    ? `“${line.slice(0, -1)},” ${pick(roll, NAMES)} ${pick(roll, SAID)}. “${sentence(roll)}”`
    : `“${line}”`;
}

/** Paragraphs of one story; `***` stands for a scene break. */
export function story(seed: number, paragraphs = 60): string[] {
  const roll = dice(seed);
  return Array.from({ length: paragraphs }, (_, i) =>
    i > 5 && i < paragraphs - 1 && roll() < 0.04 ? '***' : paragraph(roll),
  );
}

export const straight = (s: string): string => s.replace(/[“”]/g, '"').replace(/[‘’]/g, "'");

export function wrap(text: string, width: number): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line && line.length + word.length + 1 > width) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  return [...lines, line].join('\n');
}

/** The forms in turn: one line, wrapped with a Usenet head, old web page, clean text. `name` is the file's. */
export function storyFile(seed: number, paragraphs = 60): { name: string; content: string } {
  const parts = story(seed, paragraphs);
  const number = String(seed).padStart(6, '0');
  switch (seed % 4) {
    case 0:
      return { name: `${number}_dump.txt`, content: parts.filter((p) => p !== '***').join(' ') };
    case 1:
      return {
        name: `${number}.msg`,
        content: `From: writer${seed % 97}@example.org (Writer ${seed % 97})\nSubject: FIC: Story ${seed} (1/1)\nDate: ${1 + (seed % 28)} Mar 1998 10:00:00 GMT\n\nTitle: Story ${seed}\nAuthor: Writer ${seed % 97}\nFandom: World ${seed % 13}\nRating: PG\n\n${parts.map((p) => wrap(straight(p), 72)).join('\n\n')}\n\nThe End\n`,
      };
    case 2:
      return {
        name: `${number}.html`,
        content: `<html><head><title>Story ${seed}</title></head><body><p><a href=index.html>Home</a> | <a href=new.html>New</a></p>${parts.map((p) => (p === '***' ? '<hr>' : `<p>${p}`)).join('\n')}</body></html>`,
      };
    default:
      return { name: `${number}.txt`, content: `${parts.join('\n\n')}\n` };
  }
}
