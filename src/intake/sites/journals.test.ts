import { describe, expect, it } from 'vitest';
import { DREAMWIDTH, LIGHT, NEW, OLD_TABLES, OLD_TALK } from '../../../test/support/pages/journals.ts';
import { FOG, HAT, KETTLE, LAMP, ROPE, STAIRS } from '../../../test/support/pages/prose.ts';
import { blocksOf } from '../../text/tree.ts';
import { takeIn } from '../intake.ts';

const taken = async (html: string) => {
  const { claims, text } = (await takeIn({ path: 'entry.html', bytes: Buffer.from(html) })).drafts[0]!;
  const told = blocksOf(text).filter((b) => b.type !== 'header' && b.type !== 'navigation');
  return {
    claims: claims.map((c) => [c.field, c.value]),
    told: told.map((b) => (b.type === 'authors-note' ? `note: ${b.text}` : b.text)),
  };
};

describe('an entry of a journal', () => {
  it('on Dreamwidth: subject, writer, community, tags; mood and music are notes, comments no story', async () => {
    const { claims, told } = await taken(DREAMWIDTH);
    expect(claims).toEqual([
      ['subject', 'Fic: "Low Water" (Orrin/Mara, PG-13)'],
      ['author', 'tansyquill'],
      ['collection', 'harbour_fic'],
      ['date', 'Feb. 14th, 2011'],
      ['freeform', 'fic'],
      ['freeform', 'fish and chips'],
      ['source', 'https://harbour-fic.dreamwidth.org/4711.html'],
    ]);
    expect(told[0]!.split('\n')).toContain('**Fandom:** The Harbour and the Isles');
    expect(told.slice(1)).toEqual([
      FOG,
      ROPE,
      '* * *',
      HAT,
      KETTLE,
      'note: Current Mood: foggy',
      'note: Current Music: rain on a roof',
    ]);
  });

  it('on the plain page of LiveJournal', async () => {
    const { claims, told } = await taken(LIGHT);
    expect(claims).toEqual([
      ['subject', 'Low Water, part 2/3'],
      ['author', 'tansyquill'],
      ['collection', 'harbour_fic'],
      ['date', '2005-03-12'],
    ]);
    expect(told).toEqual([
      'note: Current mood: quiet',
      'note: Current music: kettle',
      'note: Current Location: the lamp room',
      STAIRS,
      LAMP,
      KETTLE,
    ]);
  });

  it('in the tables of the first years', async () => {
    const { claims, told } = await taken(OLD_TABLES);
    expect(claims).toEqual([
      ['subject', 'Fic: Low Water, 1/2'],
      ['author', 'tansyquill'],
      ['date', 'March 12th, 2004'],
    ]);
    expect(told).toEqual([FOG, ROPE, '* * *', HAT, KETTLE, 'note: Current Mood: foggy', 'note: Current Music: rain']);
  });

  it('above its comments in those years', async () => {
    const { claims, told } = await taken(OLD_TALK);
    expect(claims).toEqual([
      ['subject', 'Low Water, part 2'],
      ['author', 'tansyquill'],
      ['collection', 'harbour_fic'],
      ['date', '2002-03-12'],
    ]);
    expect(told).toEqual(['note: Current mood: quiet', STAIRS, LAMP, KETTLE, FOG]);
  });

  it('among many on a page is left to be read like any page', async () => {
    const second = OLD_TABLES.slice(
      OLD_TABLES.indexOf('<tr bgcolor'),
      OLD_TABLES.indexOf('</table></body>'),
    ).replaceAll('4711', '4712');
    const { claims } = await taken(OLD_TABLES.replace('</table></body>', `${second}</table></body>`));
    expect(claims.map(([field]) => field)).not.toContain('subject');
  });

  it('in its newest style', async () => {
    const { claims, told } = await taken(NEW);
    expect(claims).toEqual([
      ['subject', 'Low Water'],
      ['author', 'tansyquill'],
      ['date', 'February 14 2011'],
      ['freeform', 'fic'],
      ['source', 'https://tansyquill.livejournal.com/9001.html'],
    ]);
    expect(told).toEqual([FOG, STAIRS, HAT]);
  });
});
