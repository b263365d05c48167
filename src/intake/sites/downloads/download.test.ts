import { describe, expect, it } from 'vitest';
import { ao3Html } from '../../../../test/support/downloads/ao3.ts';
import { fanficfareText } from '../../../../test/support/downloads/fanficfare.ts';
import { WORK } from '../../../../test/support/downloads/tale.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE } from '../../../../test/support/pages/prose.ts';
import { blocksOf } from '../../../text/tree.ts';
import { readPage } from '../../html/reader.ts';
import { takeIn } from '../../intake.ts';
import { cutBlocks } from '../regions.ts';
import { Claims } from '../site.ts';
import { readDownload } from './download.ts';

function read(html: string) {
  const claims = new Claims('low');
  const { blocks } = readPage(html);
  const parts = readDownload(blocks, claims);
  const said = claims.list.map((c) => `${c.field}: ${c.value}`);
  return { said, story: parts && blocksOf(cutBlocks(blocks, parts).text).map((b) => `${b.type}: ${b.text}`) };
}
const withoutFront = (story: readonly string[] | undefined) => story?.filter((b) => !/^(?:header|navigation)/.test(b));

const POSTED =
  '<p>Low Water</p><p>Posted originally on the Archive of Our Own at http://archiveofourown.org/collections/x/works/12.</p>';

describe('a download told by its words', () => {
  it('may have labels and values in lines, and no links, as a printed page has them', () => {
    const { said, story } = read(
      `<h2>Preface</h2>${POSTED}<p>Rating: Mature<br>Archive Warning: No Archive Warnings Apply<br>Fandoms: The Harbour, Lamps (TV)<br>Series: Part 2 of The Lamp, Low and High, Part 1 of Tides<br>Stats: Published: 2015-01-04 Words: 300<br>Chapters: 2/?</p><h1>Low Water</h1><p>by Tansy (tansyquill), Ida [archived by keeper]</p><p>Summary</p><blockquote>The light is out.</blockquote><p>Notes</p><p>See the end of the work for notes</p><mbp:pagebreak/><h2>The Rope</h2><p>${FOG}<p>${ROPE}<mbp:pagebreak/><h2>Chapter 2</h2><p>Chapter Summary<blockquote>Rain.</blockquote><blockquote>${HAT}</blockquote><p>${LAMP}<p>Chapter End Notes<p>Thanks.<mbp:pagebreak/><h2>Afterword</h2><p>End Notes<blockquote>Bye.</blockquote><p>Please drop by the Archive and comment to let the creator know if you enjoyed their work!`,
    );
    expect(said).toEqual([
      'title: Low Water',
      'source: https://archiveofourown.org/works/12',
      'rating: Mature',
      'warning: No Archive Warnings Apply',
      'fandom: The Harbour',
      'fandom: Lamps (TV)',
      'series: The Lamp, Low and High #2',
      'series: Tides #1',
      'date: 2015-01-04',
      'words: 300',
      'chapters: 2/?',
      'author: Tansy (tansyquill)',
      'author: Ida',
      'summary: The light is out.',
    ]);
    expect(withoutFront(story)).toEqual([
      'heading: The Rope',
      `paragraph: ${FOG}`,
      `paragraph: ${ROPE}`,
      'heading: Chapter 2',
      'authors-note: Rain.',
      // Another quotation is the story's own.
      `quote: ${HAT}`,
      `paragraph: ${LAMP}`,
      'authors-note: Thanks.',
      'authors-note: Bye.',
    ]);
  });

  it('keeps the story of one chapter that begins where the notes end', () => {
    const { said, story } = read(
      `${POSTED}<p>Rating:<p>Explicit<p>Stats:<p>Published: 2015-01-04 Words: 300 Chapters: 1/1<h1>Low Water</h1><p>by Anonymous<p>Notes<blockquote>Hello.</blockquote><p>For three days it rained.<p>${FOG}<p>Notes<p>${ROPE}<p>Chapter End Notes<p>${KETTLE}`,
    );
    expect(said).toContain('rating: Explicit');
    expect(said.some((s) => s.startsWith('author'))).toBe(false);
    expect(withoutFront(story)).toEqual([
      'authors-note: Hello.',
      'paragraph: For three days it rained.',
      `paragraph: ${FOG}`,
      'paragraph: Notes',
      `paragraph: ${ROPE}`,
      'paragraph: Chapter End Notes',
      `paragraph: ${KETTLE}`,
    ]);
  });

  it('is none where a story only speaks of an archive or has labels of its own', () => {
    expect(read(`<h2>Low Water</h2><p>Posted originally on my journal.<p>${FOG}`).story).toBeUndefined();
    expect(
      read(
        `<h2>Low Water by Tansy</h2><p><b>Rating:</b> T<br><b>Pairing:</b> M/O<br><b>Summary:</b> Rain.<br><b>Genre:</b> Drama</p><p>${FOG}`,
      ).story,
    ).toBeUndefined();
  });

  it('may be of any archive with the same software', async () => {
    const html = ao3Html(WORK)
      .replaceAll('Archive of Our Own', 'Harbour Stacks')
      .replaceAll('archiveofourown.org', 'stacks.example');
    const { drafts } = await takeIn({ path: 'low.html', bytes: Buffer.from(html) });
    const said = drafts[0]!.claims.map((c) => `${c.field}: ${c.value}`);
    expect(said).toContain('rating: Explicit');
    expect(said).toContain('source: https://stacks.example/works/900417');
  });
});

describe('a plain text of FanFicFare', () => {
  const claimsOf = async (text: string) =>
    (await takeIn({ path: 'low.txt', bytes: Buffer.from(text) })).drafts[0]!.claims.map(
      (c) => `${c.field}: ${c.value}`,
    );
  const GERMAN: Readonly<Record<string, string>> = {
    Category: 'Kategorie',
    Language: 'Sprache',
    Characters: 'Charaktere',
    Published: 'Veröffentlicht',
    Updated: 'Aktualisiert',
    Packaged: 'Erstellt',
    Rating: 'Altersfreigabe',
    Words: 'Wörter',
    Chapters: 'Kapitel',
    Summary: 'Zusammenfassung',
  };

  it('says the same with the labels that its reader gave it', async () => {
    const plain = await claimsOf(fanficfareText(WORK));
    expect(plain).toContain('rating: Explicit');
    const german = await claimsOf(fanficfareText(WORK, { named: (label) => GERMAN[label] ?? label, end: '\n' }));
    expect(german.filter((s) => !s.startsWith('stats'))).toEqual(plain.filter((s) => !s.startsWith('stats')));
  });

  it('has no tag and no code in it: its signs are words', async () => {
    const text = fanficfareText(WORK, { end: '\n' }).replace(
      FOG.slice(0, 40),
      `${FOG.slice(0, 40)} <sigh> \`so\` &amp; 3\\. `,
    );
    const { drafts } = await takeIn({ path: 'low.txt', bytes: Buffer.from(text) });
    expect(drafts[0]!.text.content).toContain('<sigh> `so` &amp; 3.');
    expect(drafts[0]!.leftOut?.map((l) => l.text)).toContain('http://archiveofourown.org/works/12');
  });
});
