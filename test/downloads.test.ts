/** The same work as every download that archives and programs make of it: one record, one text, one work. */
import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { assemble } from '../src/catalogue/assemble.ts';
import type { Work } from '../src/catalogue/work.ts';
import { planWorks } from '../src/grouping/plan.ts';
import type { Piece } from '../src/library/heaps/piece.ts';
import { restoreFile } from '../src/library/heaps/restore-file.ts';
import { restoredBlocks } from '../src/text/restored.ts';
import { ao3Documents, ao3Epub, ao3Exth, ao3Html, ao3Mobi } from './support/downloads/ao3.ts';
import {
  fanficfareBook,
  fanficfareConvertedMobi,
  fanficfareDocuments,
  fanficfareHtml,
  fanficfareMobi,
  fanficfareText,
} from './support/downloads/fanficfare.ts';
import { makeBothKindles, makeNewerKindle, makeOlderKindle } from './support/downloads/kindle.ts';
import { ao3Pdf } from './support/downloads/pdf.ts';
import { TALES, type Tale, WORK } from './support/downloads/tale.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from './support/pages/prose.ts';

type Files = Readonly<Record<string, Uint8Array>>;

const ao3Files = (tale: Tale): Files => ({
  'low.html': Buffer.from(ao3Html(tale)),
  'low.epub': ao3Epub(tale),
  'low.mobi': makeOlderKindle(ao3Mobi(tale), ao3Exth(tale)),
  'old.mobi': makeOlderKindle(ao3Mobi(tale, true), ao3Exth(tale)),
  'low.azw3': makeNewerKindle(ao3Documents(tale), ao3Exth(tale)),
  'both.mobi': makeBothKindles(ao3Mobi(tale), ao3Documents(tale), ao3Exth(tale)),
  'low.pdf': ao3Pdf(tale),
});

const fanficfareFiles = (tale: Tale): Files => {
  const exth = [
    [100, tale.authors.join(', ')],
    [101, 'archiveofourown.org'],
  ] as const;
  return {
    'fff.html': Buffer.from(fanficfareHtml(tale)),
    'fff.txt': Buffer.from(fanficfareText(tale)),
    'fff.epub': fanficfareBook(tale, fanficfareDocuments(tale)),
    'fff.mobi': makeOlderKindle(fanficfareMobi(tale), exth),
    'converted.epub': fanficfareBook(tale, fanficfareDocuments(tale, 'calibre')),
    'converted.azw3': makeNewerKindle(fanficfareDocuments(tale, 'calibre'), exth),
    'converted.mobi': makeOlderKindle(fanficfareConvertedMobi(tale), exth),
  };
};

async function piecesOf(files: Files): Promise<Map<string, Piece>> {
  const pieces = new Map<string, Piece>();
  for (const [path, bytes] of Object.entries(files)) {
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    for (const piece of (await restoreFile({ path, bytes, sha256 }, {})).pieces) pieces.set(piece.key, piece);
  }
  return pieces;
}

async function worksOf(pieces: ReadonlyMap<string, Piece>): Promise<Work[]> {
  const plans = await planWorks(
    [...pieces.values()].map(({ card }) => card),
    (key) => pieces.get(key)!,
  );
  return plans.map((plan) =>
    assemble(plan, (key) => ({ ...pieces.get(key)!, blocks: restoredBlocks(pieces.get(key)!) })),
  );
}

/** What a record says, without where it was read. */
const said = ({ record }: Piece): Readonly<Record<string, unknown>> => ({
  title: record.title?.value,
  authors: record.authors?.value,
  part: record.part,
  ...Object.fromEntries(Object.entries(record.fields).map(([name, field]) => [name, field.value])),
});

/** The chapters of a file taken alone. */
const chaptersOf = async (piece: Piece) =>
  (await worksOf(new Map([[piece.key, piece]])))[0]!.chapters.map(({ title, blocks }) => ({
    title,
    blocks: blocks.map((b) => `${b.type}: ${b.text}`),
  }));

/** A rule is drawn on a printed page, and no letter. */
const withoutRules = ({ title, blocks }: { title: string | null; blocks: readonly string[] }) => ({
  title,
  blocks: blocks.filter((b) => !b.startsWith('scene-break')),
});

describe.each(Object.entries(TALES))('a work %s', (_, tale) => {
  it.each([
    ['downloaded from its archive', ao3Files],
    ['saved by FanFicFare', fanficfareFiles],
  ])('%s is the same in every format', async (_, filesOf) => {
    const pieces = await piecesOf(filesOf(tale));
    const [page, ...others] = [...pieces.values()];
    expect(others).toHaveLength(Object.keys(filesOf(tale)).length - 1);
    const chapters = await chaptersOf(page!);
    expect(chapters).toHaveLength(tale.chapters.length);
    for (const other of others) {
      expect([other.draft.path, said(other)]).toEqual([other.draft.path, said(page!)]);
      const isPrinted = other.draft.format === 'pdf';
      expect([other.draft.path, await chaptersOf(other)]).toEqual([
        other.draft.path,
        isPrinted ? chapters.map(withoutRules) : chapters,
      ]);
    }
    const works = await worksOf(pieces);
    expect(works.map((w) => w.sources.map((s) => s.path).sort())).toEqual([Object.keys(filesOf(tale)).sort()]);
  });

  it('is one work, whoever saved it, with one record as far as both tell', async () => {
    const both = { 'low.mobi': ao3Files(tale)['low.mobi']!, 'fff.txt': fanficfareFiles(tale)['fff.txt']! };
    const pieces = await piecesOf(both);
    const [ours, theirs] = [...pieces.values()].map(said);
    for (const field of SHARED) expect([field, theirs![field]]).toEqual([field, ours![field]]);
    const works = await worksOf(pieces);
    expect(works.map((w) => w.sources.map((s) => s.path).sort())).toEqual([['fff.txt', 'low.mobi']]);
  });
});

const SHARED = ['title', 'rating', 'warnings', 'language', 'date', 'completed', 'source', 'permission'] as const;

describe('the record of a download', () => {
  it('has each tag by its type and each note apart from the story', async () => {
    const [piece] = (await piecesOf({ 'low.mobi': ao3Files(WORK)['low.mobi']! })).values();
    expect(said(piece!)).toEqual({
      title: 'Low Water & Other Tides',
      authors: [{ name: 'Tansy', account: 'tansyquill' }, { name: 'brackwater' }],
      part: undefined,
      rating: 'Explicit',
      warnings: ['Graphic Depictions Of Violence', 'Major Character Death'],
      categories: ['F/M', 'Gen'],
      fandoms: ['The Harbour and the Isles - Orla Penn', 'Lights, Lamps & Wicks (TV)'],
      relationships: ['Orrin Vale/Mara Quill', 'Orrin Vale & The Clerk'],
      characters: ['Orrin Vale', 'Mara Quill, Keeper of the Light'],
      freeforms: ['Slow Burn', 'boats, so many boats', 'Hurt/Comfort'],
      language: 'en',
      series: 'The Lamp #2; Tides #1',
      collections: ['Winter Harbour 2015', 'Lamps, Lit'],
      date: '2015-01-04',
      updated: '2015-03-19',
      completed: false,
      stats: ['Words: 3,218', 'Chapters: 3/?'],
      source: 'https://archiveofourown.org/works/900417',
      summary: 'The light is out. Nobody *asked* Orrin.',
      notes: [
        'For Ida, who likes boats.',
        'And for the cat.',
        'Inspired by High Water by ida.',
        'A translation of [Restricted Work] by ida.',
        'In which it rains.',
        'Thanks to my beta.',
        'And to the rain.',
        'The rope is real.',
        'Short one.',
        'More in spring.',
        'Be well.',
      ],
    });
    expect(await chaptersOf(piece!)).toEqual([
      {
        title: 'The Rope',
        blocks: [`paragraph: ${FOG}`, `paragraph: ${ROPE} *Really*.`, 'scene-break: * * *', `paragraph: ${HAT}`],
      },
      {
        title: 'Chapter 2: A Letter',
        blocks: [
          `paragraph: ${KETTLE}`,
          'quote: Dear Orrin, come home.',
          `paragraph: ${STAIRS}`,
          'paragraph: “**Now**,” it said.',
          `paragraph: ${LAMP}`,
        ],
      },
      { title: 'Notes', blocks: [`paragraph: ${HAT} Twice.`, `paragraph: ${FOG} Summer came.`] },
    ]);
  });
});
