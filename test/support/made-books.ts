import type { Chapter, Work } from '../../src/catalogue/work.ts';
import type { Block, BlockType } from '../../src/text/tree.ts';
import { block, given, work } from '../books/works.ts';
import { story } from './generated-stories.ts';

/** Words of other scripts than the stories', of our own: what a title, a name and a paragraph may be written in. */
const TONGUES = [
  { language: 'en-GB', title: 'Oil & <Lamps> "Two"', writer: 'Tansy <b>Merriweather</b>', text: '' },
  {
    language: 'ar',
    title: 'المنارة المتجولة 🏮',
    writer: 'هدى النهرية',
    text: 'مشت المنارة على الضفة، ولم يسألها أحد (Lamp 12) إلى أين.',
  },
  { language: 'he', title: 'המגדלור הנודד', writer: 'טל ים', text: '„שלום”, אמרה המנורה. איש לא ענה.' },
  {
    language: 'ja',
    title: '夜の灯台と、海を渡る手紙 🏳️‍🌈',
    writer: '白浜ともり',
    text: '「灯りはまだある」と彼女は言った。誰も答えなかった。',
  },
  { language: 'zh-Hant', title: '河上的燈 ]]> &amp;', writer: '林岸', text: '「燈還亮著。」她說。沒有人回答。' },
  {
    language: 'el',
    title: 'Ο Φάρος — και το ποτάμι',
    writer: 'Ελένη Ποταμού',
    text: '«Το φως μένει», είπε. Κανείς δεν απάντησε.',
  },
  {
    language: 'ru',
    title: 'Маяк <!-- на реке -->',
    writer: 'Вера Речная',
    text: '— Свет ещё горит, — сказала она. Никто не ответил.',
  },
  {
    language: 'fr',
    title: 'La lampe ; l’eau : « deux »',
    writer: 'Odile Rivage',
    text: '« La lampe brûle encore ! » dit-elle ; personne ne répondit.',
  },
] as const;

const TYPES: readonly BlockType[] = [
  'verse',
  'letter',
  'quote',
  'note',
  'preformatted',
  'heading',
  'scene-break',
  'paragraph',
];

/** A block of any type, in any words. */
function odd(n: number, text: string): Block {
  const type = TYPES[n % TYPES.length]!;
  if (type === 'verse') return block('verse', `${text}\n  ${text} & *so* <on>\n\t🏮`);
  if (type === 'heading') return block('heading', text.slice(0, 60), { level: 1 + (n % 6) });
  if (type === 'preformatted') return block('preformatted', `  +---+\n  | <&> | ${text}\n  +---+ ]]>`);
  return block(type, type === 'scene-break' ? '' : `${text} **strong *both***, \\*stars\\*\nand a line.`);
}

/**
 * Works with everything in them, the same for the same number: every kind of block, scripts of both directions, titles of mark-up and
 * emoji; one in twenty has 300 chapters, one in ten a chapter of several files.
 */
export function madeBook(n: number): Work {
  const { language, title, writer, text } = TONGUES[n % TONGUES.length]!;
  const words = story(n + 1, 12);
  const many = n % 20 === 7 ? 300 : 1 + (n % 5);
  const chapters = Array.from({ length: many }, (_, c): Chapter => {
    const own = words.slice((c * 5) % words.length).slice(0, many > 50 ? 3 : 30);
    const blocks = own.flatMap((one, i) => [
      block('paragraph', text ? `${text} ${one}` : one),
      odd(n + c + i, text || one),
    ]);
    const long =
      n % 10 === 3 && c === 0
        ? Array.from({ length: 2500 }, (_, i) => block('paragraph', words[i % words.length]!))
        : [];
    return { title: (n + c) % 3 === 0 ? null : `${title} ${(n + c) % 4}`, blocks: [...blocks, ...long] };
  });
  return work({
    id: `w${n.toString(16).padStart(12, '0')}`,
    title: n % 9 === 4 ? '🏮👩‍🚀✨<i>&</i>' : title,
    authors: [{ name: writer }, ...(n % 3 === 0 ? [{ name: 'Yarrow & Co. <yarrow@example.org>' }] : [])],
    fields: {
      language: given(language),
      fandoms: given(['The Wandering Light', title]),
      summary: given(`${text}\n\n${words[0]} <em>&</em>`, n % 2 ? {} : { given: false }),
      rating: given('General Audiences'),
      characters: given(['Ansa', writer]),
      freeforms: given(['river <stairs>', '🐈']),
      series: given(`${title}, #${1 + (n % 7)}`),
      date: given(['1994-11-06', '1994', '1999-02-31', 'spring'][n % 4]!),
    },
    chapters,
    missingParts: n % 6 === 0 ? [2, 5] : [],
    words: 1000,
  });
}
