import { describe, expect, test } from 'vitest';
import type { Claim } from '../../intake/draft.ts';
import { indexCanons, starterCanons } from './canons.ts';
import { suggestFandom } from './fandom.ts';
import { namesIn } from './names-found.ts';
import { signsOf } from './signs.ts';

const RAIN = 'The rain went on all night over the roofs of the town, and in the morning the street was quiet again. ';
const of = (content: string, signs = signsOf({ path: 'a.txt', claims: [] })) =>
  suggestFandom({ path: 'a.txt', content, from: 0, signs });
const claim = (field: Claim['field'], value: string): Claim => ({
  field,
  value,
  evidence: { path: 'a.txt', text: value },
});
const signed = (...claims: Claim[]) => signsOf({ path: 'a.txt', claims });

const BRIDGE = `Spock looked up when Kirk came in with the tea. “Captain,” he said. ${RAIN}“Has McCoy been here?” asked Kirk. ${RAIN}Uhura laughed. “He has, and Spock hid.” `;

describe('a story among its canon’s people', () => {
  test('is suggested with its fandom, its characters by their full names and the passages', () => {
    const { fandoms, characters } = of(BRIDGE)!;
    expect(fandoms).toMatchObject({ value: ['Star Trek: The Original Series'], given: false });
    expect(fandoms.confidence).toBeGreaterThanOrEqual(0.5);
    expect(characters!.value).toEqual(expect.arrayContaining(['Spock', 'James T. Kirk']));
    for (const { text, at } of fandoms.evidence) expect(text).toContain(BRIDGE.slice(...at!));
    expect(fandoms.evidence.map((e) => BRIDGE.slice(...e.at!))).toEqual(['Spock', 'Kirk', 'Uhura']);
  });

  test('is surer the more of them it names', () => {
    const more = of(`${BRIDGE}Chekov and Sulu sat with Scotty and Christine Chapel. `)!;
    expect(more.fandoms.confidence).toBeGreaterThan(of(BRIDGE)!.fandoms.confidence);
  });
});

describe('nothing is suggested', () => {
  test.each([
    [
      'by names that anybody bears',
      `John met Sam and Jack. Daniel was with Rose, and Will sat by Grace. ${RAIN}`.repeat(6),
    ],
    ['by one name however often', `Hermione read. ${RAIN}`.repeat(20)],
    ['by people who are only mentioned', `“You are no Mulder,” said Ansel, “and I am no Scully.” ${RAIN.repeat(150)}`],
    [
      'by words that begin a sentence',
      `Spike the drink. Angel food. Data is lost. Spike it. Angel hair. Data again. ${RAIN}`.repeat(5),
    ],
    [
      'by words that the text writes small too',
      `He saw the Oz of spikes and a Spike of data, and Data of angels. spike data `.repeat(6),
    ],
    ['where they stand far apart', ['Spock', 'McCoy', 'Uhura', 'Sulu'].map((n) => n + RAIN.repeat(90)).join(' ')],
    ['for a story of nobody’s', `Ansel and Rook kept the lamp. Mara Venn rowed out. ${RAIN}`.repeat(20)],
  ])('%s', (_why, content) => {
    expect(of(content)).toBeUndefined();
  });
});

describe('signs from outside', () => {
  const scully = `Scully waited in the car. ${RAIN}`;
  test('a newsgroup with one name that bears it out is sure', () => {
    const found = of(scully.repeat(3), signed(claim('publisher', 'alt.tv.x-files.creative')));
    expect(found!.fandoms).toMatchObject({ value: ['The X-Files'] });
    expect(found!.fandoms.confidence).toBeGreaterThanOrEqual(0.85);
    expect(found!.fandoms.evidence[0]!.text).toBe('alt.tv.x-files.creative');
  });

  test('a list’s tag in the subject counts by itself, a folder only with a name', () => {
    expect(of(RAIN, signed(claim('subject', '[SGA] Rain on the Pier (1/2)')))!.fandoms).toMatchObject({
      value: ['Stargate Atlantis'],
      confidence: 0.7,
    });
    const folder = signsOf({ path: 'old/Star Trek TOS/rain.txt', claims: [] });
    expect(of(RAIN, folder)).toBeUndefined();
    expect(of(`Uhura sang. ${RAIN}`, folder)!.fandoms.value).toEqual(['Star Trek: The Original Series']);
  });

  test('ordinary words in brackets say nothing', () => {
    expect(signed(claim('subject', 'Rain (lost) [new] Angel: a story'))).toEqual([]);
  });
});

test('canons of the library’s own tags are found as the starter’s are', () => {
  const own = indexCanons([
    ...starterCanons().all,
    {
      name: 'The Long Harbour',
      codes: [],
      characters: ['Ansel Quay', 'Rook Tallow', 'Mara Venn'].map((name) => ({ name, aliases: [] })),
    },
  ]);
  const content = `Ansel rowed and Rook steered. Tallow laughed at Venn. ${RAIN}`.repeat(3);
  const found = suggestFandom({ path: 'a.txt', content, from: 0, signs: [] }, own);
  expect(found!.fandoms.value).toEqual(['The Long Harbour']);
});

test('names are taken at their longest, across a line end, and with a possessive', () => {
  const content = 'I saw James T.\nKirk, Kirk’s ship and Mr. Spock; and Obi-Wan’s cloak.';
  expect(namesIn(content, 0, starterCanons()).map((n) => content.slice(n.start, n.end))).toEqual([
    'James T.\nKirk',
    'Kirk',
    'Mr. Spock',
    'Obi-Wan',
  ]);
});

describe('the tables', () => {
  const { all, byCode } = starterCanons();
  test('hold at least 250 canons, each once, each with people', () => {
    expect(all.length).toBeGreaterThan(250);
    expect(new Set(all.map((c) => c.name)).size).toBe(all.length);
    for (const canon of all) expect(canon.characters.length, canon.name).toBeGreaterThanOrEqual(3);
  });

  test.each([
    ['TOS', 'Star Trek: The Original Series'],
    ['HP', 'Harry Potter - J. K. Rowling'],
    ['BtVS', 'Buffy the Vampire Slayer'],
    ['SGA', 'Stargate Atlantis'],
    ['XF', 'The X-Files'],
    ['LOTR', 'The Lord of the Rings - J. R. R. Tolkien'],
    ['DBZ', 'Dragon Ball'],
  ])('%s', (code, name) => {
    expect(all[byCode.get(code.toLowerCase())!]!.name).toBe(name);
  });
});
