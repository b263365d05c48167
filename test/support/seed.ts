import type { Field, Fields, Work } from '../../src/catalogue/work.ts';
import { chancesOf } from '../../src/restoration/restore.ts';
import type { Edition, EditionPart } from '../../src/store/reader.ts';
import { apply, type Change, type Ledger, mapper } from '../../src/text/change.ts';
import { type MarkType, plain, type Text } from '../../src/text/text.ts';
import { type Block, blocksOf, storyBlocks } from '../../src/text/tree.ts';
import { ARABIC, HEBREW, LETTER, story, VERSE } from './stories.ts';

/** How a story was damaged before it came to us. */
type Damage = 'none' | 'one-line' | 'wrapped';
type Spec = string | null | { readonly type: MarkType; readonly text: string };

interface Edit {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly after: string;
  readonly confidence: number;
  readonly mark?: MarkType;
}

const ORDER = ['unwrap-lines', 'scene-breaks', 'quotes', 'dashes', 'ellipses', 'paragraph-turn', 'apparatus'];
const STRAIGHT: readonly (readonly [string, string, string])[] = [
  ['“', '"', 'quotes'],
  ['”', '"', 'quotes'],
  ['’', "'", 'quotes'],
  ['—', '--', 'dashes'],
  ['. . .', '...', 'ellipses'],
];

/** Damages a story and writes down how each damage is undone: a draft, the text restored from it, and the ledger between. */
export function damaged(
  specs: readonly Spec[],
  damage: Damage,
  header = '',
): { original: string; text: Text; ledger: Ledger } {
  const edits: Edit[] = [];
  let draft = '';
  let luck = 7;
  const chance = (low: number) => {
    luck = (luck * 16807) % 2147483647;
    return low + (1 - low) * Math.sqrt((luck % 1000) / 1000);
  };
  const put = (before: string, after: string, rule: string, confidence: number) => {
    edits.push({ rule, start: draft.length, end: draft.length + before.length, after, confidence });
    draft += before;
  };
  const said = (type: MarkType, start: number) =>
    edits.push({ rule: 'apparatus', start, end: draft.length, after: '', confidence: chance(0.8), mark: type });
  const gap = () => {
    if (damage === 'one-line') put(' ', '\n\n', 'paragraph-turn', chance(0.55));
    else draft += '\n\n';
  };
  if (header) {
    draft += header;
    said('header', 0);
    draft += '\n\n';
  }
  specs.forEach((spec, i) => {
    if (i) gap();
    const start = draft.length;
    if (spec === null) {
      if (damage === 'none') draft += '* * *';
      else put('~~~', '* * *', 'scene-breaks', chance(0.9));
      said('scene-break', start);
      return;
    }
    const text = typeof spec === 'string' ? spec : spec.text;
    let column = 0;
    for (let at = 0; at < text.length; ) {
      const straight = damage === 'none' ? undefined : STRAIGHT.find(([after]) => text.startsWith(after, at));
      if (straight) {
        put(straight[1], straight[0], straight[2], chance(straight[2] === 'quotes' ? 0.93 : 0.85));
        at += straight[0].length;
      } else if (damage === 'wrapped' && text[at] === ' ' && column > 58) {
        put('\n', ' ', 'unwrap-lines', chance(0.97));
        column = 0;
        at++;
      } else draft += text[at++];
      column++;
    }
    if (typeof spec !== 'string') said(spec.type, start);
  });
  return { original: draft, ...restoredFrom(draft, edits) };
}

function restoredFrom(draft: string, edits: readonly Edit[]): { text: Text; ledger: Ledger } {
  let text = plain(draft);
  const ledger: { rule: string; changes: Change[] }[] = [];
  const forward: ReturnType<typeof mapper>[] = [];
  for (const rule of ORDER) {
    const changes = edits
      .filter((e) => e.rule === rule)
      .map((e): Change => {
        const start = forward.reduce((at, map) => map(at, 1), e.start);
        const end = Math.max(
          start,
          forward.reduce((at, map) => map(at, -1), e.end),
        );
        const before = text.content.slice(start, end);
        return {
          rule,
          start,
          end,
          before,
          after: e.mark ? before : e.after,
          confidence: e.confidence,
          ...(e.mark ? { mark: { type: e.mark } } : {}),
        };
      });
    if (changes.length === 0) continue;
    text = apply(text, changes);
    ledger.push({ rule, changes });
    forward.push(mapper(changes));
  }
  return { text, ledger };
}

const given = <T>(value: T): Field<T> => ({ value, confidence: 1, given: true, evidence: [] });
const guessed = <T>(value: T, confidence: number, path: string, text: string): Field<T> => ({
  value,
  confidence,
  given: false,
  evidence: [{ path, text }],
});

interface Sample {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly path: string;
  readonly damage: Damage;
  readonly fields: Fields;
  /** One entry per chapter. */
  readonly chapters: readonly { readonly title: string | null; readonly specs: readonly Spec[] }[];
  readonly header?: string;
  readonly missingParts?: readonly number[];
  readonly warnings?: readonly string[];
}

const RIVER = ['Eleven Rivers'];
const MANY_TAGS = Array.from(
  { length: 300 },
  (_, i) =>
    `${['a lamp', 'a letter', 'goats', 'found rope', 'slow boats', 'salt'][i % 6]} ${['mended', 'weighed', 'lost', 'kept', 'lent'][i % 5]} ${i + 1}`,
);
const LONG =
  'The Most Truthful and Entire Account of How the Lamp at the Ferry Stairs Was Weighed, Found Wanting, Carried Down Eleven Rivers in a Basket with a Lid, and Brought Home Again by Somebody Else';

/** The works of a shelf that has seen some weather. */
export const SAMPLES: readonly Sample[] = [
  {
    title: 'Eleven Grains Too Light',
    authors: ['Marit Oldwater'],
    path: 'salt-road/eleven-grains.txt',
    damage: 'one-line',
    header: 'Title: Eleven Grains Too Light Author: Marit Oldwater <marit@oldwater.example> Rating: PG',
    fields: {
      rating: given('General Audiences'),
      fandoms: given(RIVER),
      warnings: given(['No Archive Warnings Apply']),
      categories: guessed(['Gen'], 0.71, 'salt-road/eleven-grains.txt', 'the two of them ate and said nothing'),
      characters: guessed(
        ['Ansa', 'Joren', 'Pip'],
        0.84,
        'salt-road/eleven-grains.txt',
        '"It\'s only a river," Ansa said aloud',
      ),
      summary: given(
        'A lamp that has never left its hook is found to be too light. Somebody has to carry it down the river and ask.',
      ),
      language: given('en'),
      date: given('1994-03-13'),
      notes: given([
        'Thanks to everybody on the list who put up with the goats. Feedback to marit@oldwater.example is kept and answered.',
        'The End (for now).',
      ]),
    },
    chapters: [
      {
        title: null,
        specs: [
          ...story(2400, 0, ['Ansa', 'Joren', 'Pip']),
          { type: 'verse', text: VERSE },
          { type: 'letter', text: LETTER },
          'Nobody burned it.',
        ],
      },
    ],
  },
  {
    title: LONG,
    authors: ['Teodor Vash', 'the Salt Carrier'],
    path: 'lists/2001-11.mbox#14',
    damage: 'wrapped',
    fields: {
      rating: given('Teen And Up Audiences'),
      fandoms: given([...RIVER, 'The Weighing House']),
      warnings: given(['Creator Chose Not To Use Archive Warnings']),
      relationships: given(['Ansa & Joren', 'Ansa & the Lamp']),
      characters: given(['Ansa', 'Joren', 'Pip', 'the Weigher']),
      freeforms: given(MANY_TAGS),
      summary: given('Told by those who were there, and corrected by those who were not.'),
      language: given('en'),
      date: given('2001-11'),
    },
    chapters: Array.from({ length: 6 }, (_, i) => ({
      title:
        i === 3
          ? null
          : ['The Stairs', 'A Shoe, Red', 'What the Salt Brought', '', 'The House on the Rock', 'Ring Twice'][i]!,
      specs: story(1500, i * 5, ['Ansa', 'Joren', 'Pip']),
    })),
    missingParts: [4],
    warnings: ['Three letters of the file were lost before it came to us; they are shown as \ufffd.'],
  },
  {
    title: '🕯️🐐✨',
    authors: ['goatherd_of_the_roof'],
    path: 'pages/candle.html',
    damage: 'none',
    fields: {
      fandoms: guessed(RIVER, 0.62, 'pages/candle.html', 'a country with one road and eleven rivers'),
      language: given('en'),
      date: given('2004'),
    },
    chapters: [{ title: null, specs: story(1600, 12, ['Imre', 'Sunniva', 'the goat']) }],
  },
  {
    title: 'מנורה על מדרגות המים',
    authors: ['נועה בן־נהר'],
    path: 'dump/9f3c1a.txt',
    damage: 'none',
    fields: {
      rating: given('General Audiences'),
      fandoms: given(['שנים־עשר הנהרות']),
      summary: given('מנורה אחת, נהר אחד, ונעל.'),
      language: given('he'),
    },
    chapters: [{ title: null, specs: [...HEBREW, null, ...HEBREW, ...HEBREW] }],
  },
  {
    title: 'مصباح العبّارة',
    authors: ['سلمى النهر'],
    path: 'dump/a01b77.txt',
    damage: 'none',
    fields: { rating: given('General Audiences'), language: given('ar') },
    chapters: [{ title: null, specs: [...ARABIC, null, ...ARABIC] }],
  },
  {
    title: null,
    authors: [],
    path: 'dump/44d0ab.txt',
    damage: 'one-line',
    fields: {},
    chapters: [{ title: null, specs: story(1100, 20, ['Ilse', 'Bram', 'Wren']) }],
  },
  ...[
    'The Third Stair',
    'A Line of Straw',
    'Whoever Keeps the Lamp',
    'Goats, and Other Weather',
    'The Weigher’s Daughter',
    'Oil',
    'Finders',
    'Banked Fires',
    'Low Water',
    'The Knot',
    'A Coil of Good Rope',
    'Hop',
    'Salt Post',
    'Moth',
    'Half a Cheese',
    'Brown Ink',
    'The Carrier’s Year',
    'Home by Supper',
  ].map(
    (title, i): Sample => ({
      title,
      authors: [['Marit Oldwater', 'Teodor Vash', 'Q. Fenn', 'Lio'][i % 4]!],
      path: `lists/${1993 + i}.txt`,
      damage: (['wrapped', 'one-line', 'none'] as const)[i % 3]!,
      fields: {
        rating: given(['General Audiences', 'Teen And Up Audiences', 'Not Rated'][i % 3]!),
        fandoms: given([['Eleven Rivers', 'Glasshouse Lane', 'The Tin Orchestra'][i % 3]!]),
        ...(i % 2
          ? {
              warnings: given(['No Archive Warnings Apply']),
              categories: given(['Gen']),
              characters: given(['Ansa', 'Joren']),
            }
          : {}),
        ...(i % 3 === 1
          ? {
              summary: given(
                [
                  'Joren counts the stairs and comes to a different number each time.',
                  'Nobody *means* to keep a lamp. One stands too near it once.',
                  'What the straw said, and to whom.',
                ][i % 3 ? (i >> 1) % 3 : 0]!,
              ),
            }
          : {}),
        language: given('en'),
        date: given(`${1993 + i}-0${1 + (i % 9)}-1${i % 10}`),
      },
      chapters: [{ title: null, specs: story(700 + 260 * (i % 6), i * 2, ['Ansa', 'Joren', 'Pip']) }],
    }),
  ),
];

/** A sample as the first edition of a work. */
export function editionOf(sample: Sample, n: number): Edition {
  const id = `w${(0xa1b2c3d4e5 + n * 7919).toString(16).padStart(12, '0')}`;
  const parts = sample.chapters.map(({ specs }, i): EditionPart => {
    const sha256 = (n * 100 + i + 1).toString(16).padStart(64, '0');
    const how = damaged(specs, sample.damage, i === 0 ? sample.header : '');
    return {
      draftId: `${sha256}#${i + 1}`,
      path: sample.path,
      sha256,
      format: 'text',
      encoding: 'windows-1252',
      encodingEvidence: 'bytes 0x93 and 0x94 stand around speech',
      ...how,
    };
  });
  return {
    workId: id,
    number: 1,
    madeAt: new Date(Date.UTC(2026, 9, 1 + n)),
    reason: 'taken in',
    parts,
    work: workOf(sample, id, parts),
  };
}

function workOf(sample: Sample, id: string, parts: readonly EditionPart[]): Work {
  const blocks = parts.map((part): Block[] => blocksOf(part.text, chancesOf(part.text, part.ledger)));
  const byRule: Record<string, number> = {};
  for (const part of parts)
    for (const { rule, changes } of part.ledger) byRule[rule] = (byRule[rule] ?? 0) + changes.length;
  return {
    id,
    title: sample.title,
    authors: sample.authors.map((name) => ({ name, contact: 'marit@oldwater.example' })),
    fields: sample.fields,
    chapters: sample.chapters.map(({ title }, i) => ({ title, blocks: storyBlocks(blocks[i]!) })),
    sources: parts.map(({ path, sha256, encoding, format }) => ({ path, sha256, encoding, format })),
    missingParts: sample.missingParts ?? [],
    relations: [],
    words: blocks.flat().reduce((sum, block) => sum + block.text.split(/\s+/).length, 0),
    changes: { count: Object.values(byRule).reduce((a, b) => a + b, 0), byRule },
    warnings: sample.warnings ?? [],
  };
}
