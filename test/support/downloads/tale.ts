/** A work of an archive, made up for these tests, told to the generators of every download alike. */
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from '../pages/prose.ts';

export interface TaleChapter {
  /** None: the archive calls it by its number. */
  readonly title?: string;
  readonly by?: string;
  readonly summary?: string;
  /** Paragraphs, as all notes. */
  readonly notes?: readonly string[];
  /** Blocks of HTML. */
  readonly body: readonly string[];
  readonly endNotes?: readonly string[];
}

export interface Tale {
  readonly id: number;
  readonly title: string;
  /** "Pen (account)" */
  readonly authors: readonly string[];
  readonly tags: Readonly<Record<string, readonly string[]>>;
  readonly language: string;
  readonly series: readonly (readonly [name: string, place: number])[];
  readonly collections: readonly string[];
  readonly published: string;
  /** Last changed: updated where it is not finished, completed where it is. */
  readonly changed?: string;
  readonly words: string;
  readonly planned: number | '?';
  readonly summary?: readonly string[];
  readonly notes?: readonly string[];
  /** HTML of what other works it has to do with. */
  readonly related?: readonly string[];
  readonly endNotes?: readonly string[];
  /** HTML of works that it inspired. */
  readonly inspired?: readonly string[];
  readonly chapters: readonly TaleChapter[];
}

const text = (...paragraphs: readonly string[]) => paragraphs.map((p) => `<p>${p}</p>`);

export const WORK: Tale = {
  id: 900417,
  title: 'Low Water &amp; Other Tides',
  authors: ['Tansy (tansyquill)', 'brackwater'],
  tags: {
    Rating: ['Explicit'],
    'Archive Warning': ['Graphic Depictions Of Violence', 'Major Character Death'],
    Category: ['F/M', 'Gen'],
    Fandom: ['The Harbour and the Isles - Orla Penn', 'Lights, Lamps &amp; Wicks (TV)'],
    Relationship: ['Orrin Vale/Mara Quill', 'Orrin Vale &amp; The Clerk'],
    Character: ['Orrin Vale', 'Mara Quill, Keeper of the Light'],
    'Additional Tag': ['Slow Burn', 'boats, so many boats', 'Hurt/Comfort'],
  },
  language: 'English',
  series: [
    ['The Lamp', 2],
    ['Tides', 1],
  ],
  collections: ['Winter Harbour 2015', 'Lamps, Lit'],
  published: '2015-01-04',
  changed: '2015-03-19',
  words: '3,218',
  planned: '?',
  summary: ['The light is out.', 'Nobody <em>asked</em> Orrin.'],
  notes: ['For Ida, who likes boats.', 'And for the cat.'],
  related: [
    'Inspired by <a href="http://archiveofourown.org/works/12">High Water</a> by <a rel="author" href="http://archiveofourown.org/users/ida/pseuds/ida">ida</a>.',
    'A translation of [Restricted Work] by <a rel="author" href="http://archiveofourown.org/users/ida/pseuds/ida">ida</a>.',
  ],
  endNotes: ['More in spring.', 'Be well.'],
  inspired: [
    '<a href="http://archiveofourown.org/works/13">Slack Water</a> by <a rel="author" href="http://archiveofourown.org/users/ida/pseuds/ida">ida</a>',
  ],
  chapters: [
    {
      title: 'The Rope',
      summary: 'In which it rains.',
      notes: ['Thanks to my beta.', 'And to the rain.'],
      body: [...text(FOG, `${ROPE} <em>Really</em>.`), '<hr/>', ...text(HAT)],
      endNotes: ['The rope is real.'],
    },
    {
      by: 'brackwater',
      body: [
        '<h3>A Letter</h3>',
        ...text(KETTLE),
        '<blockquote><p>Dear Orrin, come home.</p></blockquote>',
        ...text(STAIRS, '“<strong>Now</strong>,” it said.', LAMP),
      ],
    },
    { title: 'Notes', notes: ['Short one.'], body: text(`${HAT} Twice.`, `${FOG} Summer came.`) },
  ],
};

const { summary: _summary, notes: _notes, related: _related, endNotes: _end, inspired: _inspired, ...bare } = WORK;

export const TALES: Readonly<Record<string, Tale>> = {
  'that is not finished': WORK,
  'that is finished': { ...WORK, planned: WORK.chapters.length },
  'of one chapter': { ...WORK, planned: 1, chapters: [WORK.chapters[0]!] },
  'of one chapter with nothing around it': {
    ...bare,
    authors: ['orphan_account'],
    series: [],
    collections: [],
    planned: 1,
    chapters: [{ body: WORK.chapters[0]!.body }],
  },
  'by nobody who is named': { ...WORK, authors: ['Anonymous'], notes: [], tags: { ...WORK.tags, Relationship: [] } },
  'in German': { ...WORK, language: 'Deutsch', tags: { ...WORK.tags, Rating: ['General Audiences'] } },
};

/** "Fandom" or "Fandoms" */
export const labelFor = (name: string, values: readonly string[]): string =>
  values.length === 1 ? name : name.endsWith('y') ? `${name.slice(0, -1)}ies` : `${name}s`;
