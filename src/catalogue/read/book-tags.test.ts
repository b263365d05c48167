import { describe, expect, it } from 'vitest';
import { bookTags } from './book-tags.ts';

const sorted = (...tags: string[]) => bookTags(tags).map((found) => found.map((t) => `${t.field}: ${t.value}`));

describe('the tags of a book’s head', () => {
  it('are sorted where an archive put all kinds of them into one list', () => {
    expect(
      sorted('Fanworks', 'Explicit', 'Rape/Non-Con', 'No Archive Warnings Apply', 'Gen', 'F/M', 'Lamps', 'Mara/Orrin'),
    ).toEqual([
      [],
      ['rating: Explicit'],
      ['warning: Rape/Non-Con'],
      ['warning: No Archive Warnings Apply'],
      ['category: Gen'],
      ['category: F/M'],
      ['freeform: Lamps'],
      ['freeform: Mara/Orrin'],
    ]);
    expect(sorted('Teen And Up Audiences, Lamps, Gen')).toEqual([
      ['rating: Teen And Up Audiences', 'freeform: Lamps', 'category: Gen'],
    ]);
  });

  it('say whether it is finished and when it was updated, where FanFicFare saved it', () => {
    expect(
      sorted('FanFiction', 'Drama', 'Last Update Year/Month: 2015/03', 'Last Update: 2015/03/19', 'In-Progress'),
    ).toEqual([[], ['freeform: Drama'], [], ['updated: 2015-03-19'], ['status: In-Progress']]);
  });

  it('are words like others elsewhere', () => {
    expect(sorted('Gen', 'Other', 'Teen', 'General', 'fanfiction', 'a mature river, slow')).toEqual([
      ['freeform: Gen'],
      ['freeform: Other'],
      ['freeform: Teen'],
      ['freeform: General'],
      ['freeform: fanfiction'],
      ['freeform: a mature river, slow'],
    ]);
  });
});
