import { describe, expect, it, test } from 'vitest';
import { type Code, sentence } from '../../text/sentence.ts';
import { EVERYTHING, type Query, type Words } from './query.ts';
import { type Reading, readQuery } from './read.ts';

/** 2026-11-26; one tag is known. */
const reading: Reading = {
  today: 20_783,
  tagNamed: (name) =>
    /^major character death$/i.test(name) ? { type: 'warning', name: 'Major Character Death' } : null,
};
const read = (text: string) => readQuery(text, reading);
const query = (text: string) => read(text).query;
const codes = (text: string): Code[] => read(text).notes.map((one) => one.code);
const is = (part: Partial<Query>): Query => ({ ...EVERYTHING, ...part });

const word = (one: string, field: string | null = null) => ({ is: 'word', field, word: one });
const phrase = (words: string, field: string | null = null) => ({ is: 'phrase', field, words: words.split(' ') });
const all = (...of: unknown[]) => ({ is: 'all', of });
const any = (...of: unknown[]) => ({ is: 'any', of });
const not = (of: unknown) => ({ is: 'not', of });
const tag = (type: string | null, name: string) => ({ is: 'tag', tag: { type, name } });

describe('words', () => {
  it.each<[string, unknown]>([
    ['', null],
    ['lamp', word('lamp')],
    ['Lamp  HARBOR', all(word('lamp'), word('harbor'))],
    ['"the drowned bell"', phrase('the drowned bell')],
    ['“the drowned bell”', phrase('the drowned bell')],
    ['«the drowned bell»', phrase('the drowned bell')],
    ['lamp -rain', all(word('lamp'), not(word('rain')))],
    ['lamp NOT rain', all(word('lamp'), not(word('rain')))],
    ['lamp OR lantern', any(word('lamp'), word('lantern'))],
    ['lamp || lantern', any(word('lamp'), word('lantern'))],
    ['lamp or lantern', all(word('lamp'), word('or'), word('lantern'))],
    ['sea lamp OR lantern', all(word('sea'), any(word('lamp'), word('lantern')))],
    ['sea AND lamp OR lantern', any(all(word('sea'), word('lamp')), word('lantern'))],
    ['sea (lamp OR (lantern light))', all(word('sea'), any(word('lamp'), all(word('lantern'), word('light'))))],
    ['-(lamp OR lantern)', not(any(word('lamp'), word('lantern')))],
    ['-(-lamp)', word('lamp')],
    ['harb*', { is: 'word', field: null, word: 'harb', prefix: true }],
    ['post-can*', all(word('post'), { is: 'word', field: null, word: 'can', prefix: true })],
    ['title:lamp', word('lamp', 'title')],
    ['title: "drowned bell"', phrase('drowned bell', 'title')],
    ['title:(lamp OR lantern) sea', all(any(word('lamp', 'title'), word('lantern', 'title')), word('sea'))],
    ['by:Marr', word('marr', 'author')],
    ['creator:"Ilse Marr"', phrase('ilse marr', 'author')],
    ['character:il*', { is: 'word', field: 'character', word: 'il', prefix: true }],
    ['Jim/Frank', phrase('jim frank')],
    ["don't", phrase('don t')],
    ['Ångström', word('ångström')],
    ['ｓｅａ　ｔｉｔｌｅ：ｌａｍｐ', all(word('sea'), word('lamp', 'title'))],
    ['図書館', word('図書館')],
    ['fox & bell', all(word('fox'), word('bell'))],
    ['--- and then -- rain', all(word('and'), word('then'), word('rain'))],
    ['nosuchfield:lamp', phrase('nosuchfield lamp')],
    ['https://example.org/lamp', phrase('https example org lamp')],
    ['"gen"', phrase('gen')],
    ['any:gen', word('gen')],
    ['🦊 -🌊', all(word('🦊'), not(word('🌊')))],
  ])('%s', (text, words) => {
    expect(read(text)).toEqual({ query: is({ words: words as Words | null }), notes: [] });
  });
});

describe('tags', () => {
  it.each<[string, Partial<Query>]>([
    ['fandom:Tidewatch', { include: [{ type: 'fandom', name: 'Tidewatch' }] }],
    [
      'fandom:"Glass Orchard" -character:"Ilse Marr"',
      { include: [{ type: 'fandom', name: 'Glass Orchard' }], exclude: [{ type: 'character', name: 'Ilse Marr' }] },
    ],
    ['pairing:Ilse/Joren', { include: [{ type: 'relationship', name: 'Ilse/Joren' }] }],
    ['tag:"5\' 10\\" tall"', { include: [{ type: null, name: '5\' 10" tall' }] }],
    ['author="Ilse Marr"', { include: [{ type: 'author', name: 'Ilse Marr' }] }],
    [
      'rating:teen warning:violence',
      {
        include: [
          { type: 'rating', name: 'Teen And Up Audiences' },
          { type: 'warning', name: 'Graphic Depictions Of Violence' },
        ],
      },
    ],
    ['m/f', { include: [{ type: 'category', name: 'F/M' }] }],
    ['F/F, -m/m', { include: [{ type: 'category', name: 'F/F' }], exclude: [{ type: 'category', name: 'M/M' }] }],
    [
      'gen category:multi',
      {
        include: [
          { type: 'category', name: 'Gen' },
          { type: 'category', name: 'Multi' },
        ],
      },
    ],
    ['-"Major character death"', { exclude: [{ type: 'warning', name: 'Major Character Death' }] }],
    ['fandom:""', { include: [{ type: 'fandom', name: '' }] }],
    ['fandom:tidewatch fandom:Tidewatch', { include: [{ type: 'fandom', name: 'tidewatch' }] }],
  ])('%s', (text, part) => {
    expect(read(text)).toEqual({ query: is(part), notes: [] });
  });

  it('on one side of an OR stand among the words', () => {
    expect(query('m/m OR fandom:Tidewatch OR lamp').words).toEqual(
      any(tag('category', 'M/M'), tag('fandom', 'Tidewatch'), word('lamp')),
    );
  });

  it('are excluded by a quoted name only where there is one, else the words are', () => {
    expect(query('-"minor character death"').words).toEqual(not(phrase('minor character death')));
    expect(query('"Major Character Death"').words).toEqual(phrase('major character death'));
    expect(readQuery('-"Major Character Death"', { today: 0 }).query.words).toEqual(
      not(phrase('major character death')),
    );
  });
});

describe('shortcuts', () => {
  it.each<[string, Partial<Query>]>([
    ['words>1000', { ranges: { words: { from: 1001 } } }],
    ['words > 1,000', { ranges: { words: { from: 1001 } } }],
    ['words:1000-5000', { ranges: { words: { from: 1000, to: 5000 } } }],
    ['words:1000+', { ranges: { words: { from: 1000 } } }],
    ['words=100', { ranges: { words: { from: 100, to: 100 } } }],
    [
      'words:>10k kudos>10 comments<10',
      { ranges: { words: { from: 10_001 }, kudos: { from: 11 }, comments: { to: 9 } } },
    ],
    ['words>1000 words<5000', { ranges: { words: { from: 1001, to: 4999 } } }],
    ['-words>1000', { ranges: { words: { to: 1000 } } }],
    ['chapters:1', { ranges: { chapters: { from: 1, to: 1 } } }],
    ['date:1999..2000', { ranges: { date: { from: 10_592, to: 11_322 } } }],
    ['updated:<7 days ago', { ranges: { updated: { from: 20_777 } } }],
    ['sort by: hits ascending', { sort: { by: 'hits', descending: false } }],
    ['sort:>words', { sort: { by: 'words', descending: false } }],
    ['sort:title', { sort: { by: 'title', descending: false } }],
    ['sorted by: kudos', { sort: { by: 'kudos', descending: true } }],
    ['complete:yes', { complete: true }],
    ['wip:yes', { complete: false }],
    ['-complete:yes', { complete: false }],
    ['crossover:no', { crossover: 'none' }],
    ['crossover:only', { crossover: 'only' }],
    ['main:"Ilse/Joren"', { include: [{ type: 'relationship', name: 'Ilse/Joren', main: true }] }],
    ['-main:Ilse/Joren', { exclude: [{ type: 'relationship', name: 'Ilse/Joren', main: true }] }],
    ['otp:true', { onePairing: true }],
    ['oneshot:yes', { oneShot: true }],
    ['lang:fr,en', { languages: ['fr', 'en'] }],
    ['lang:fr, en, German', { languages: ['fr', 'en', 'de'] }],
    ['language:French -lang:pt-BR', { languages: ['fr'], notLanguages: ['pt-br'] }],
    ['rating<=teen', { rating: { to: 'Teen And Up Audiences' } }],
    ['rating>general', { rating: { from: 'Teen And Up Audiences' } }],
    ['rating:teen-mature', { rating: { from: 'Teen And Up Audiences', to: 'Mature' } }],
    ['-rating>=mature', { rating: { to: 'Teen And Up Audiences' } }],
    ['unread:yes kudosed:no restored:yes', { read: false, kudosed: false, restored: true }],
    ['sure>=90%', { sure: { from: 0.9 } }],
    ['suggested:yes', { suggested: true }],
  ])('%s', (text, part) => {
    expect(read(text)).toEqual({ query: is(part), notes: [] });
  });

  it('stand anywhere among the words, and hold for all of them', () => {
    expect(query('(lamp complete:yes) words>1000 harbor')).toEqual(
      is({ words: all(word('lamp'), word('harbor')) as Words, complete: true, ranges: { words: { from: 1001 } } }),
    );
    expect(read('lamp OR words>1000')).toEqual({
      query: is({ words: word('lamp') as Words, ranges: { words: { from: 1001 } } }),
      notes: [sentence('query.whole', { part: 'words>1000' })],
    });
  });
});

describe('what cannot be read is told, and the rest is read', () => {
  it.each<[string, Code[], unknown]>([
    ['"drowned bell', ['query.quote'], phrase('drowned bell')],
    ['(lamp', ['query.bracket-open'], word('lamp')],
    ['lamp) sea', ['query.bracket-close'], all(word('lamp'), word('sea'))],
    ['lamp OR', ['query.beside'], word('lamp')],
    ['OR lamp', ['query.beside'], word('lamp')],
    ['lamp AND NOT', ['query.beside', 'query.beside'], word('lamp')],
    ['lamp title:', ['query.beside'], word('lamp')],
    ['words:love lamp', ['query.number'], word('lamp')],
    ['chapters:1/1 lamp', ['query.number'], word('lamp')],
    ['words>100km lamp', ['query.number'], word('lamp')],
    ['date:whenever lamp', ['query.date'], word('lamp')],
    ['date:1999-02-31', ['query.date'], null],
    ['rating<=blue', ['query.rating'], null],
    ['lang:klingonese', ['query.language'], null],
    ['sure>a', ['query.sure'], null],
    ['complete:perhaps', ['query.yes-or-no'], null],
    ['sort:colour lamp', ['query.sort'], word('lamp')],
    ['-sort:words', ['query.not'], null],
    ['-words:10-20', ['query.not'], null],
    ['lamp -(rain complete:yes)', ['query.not'], all(word('lamp'), not(word('rain')))],
    ['la*mp a*', ['query.star'], all(phrase('la mp'), word('a'))],
    ['bad~query!!!', ['query.sign'], phrase('bad query')],
    ['- * lamp', ['query.star'], word('lamp')],
    ['-… lamp', ['query.beside'], word('lamp')],
  ])('%s', (text, notes, words) => {
    expect([codes(text), query(text).words]).toEqual([notes, words]);
  });

  it('brackets upon brackets are read as deep as anybody means them', () => {
    expect(codes(`${'-('.repeat(500)}lamp${')'.repeat(500)}`)).toEqual(['query.deep']);
    expect(codes(`${'a OR ('.repeat(100)}a`)).toEqual(['query.deep', 'query.bracket-open']);
  });

  it('more words than anybody types are left out', () => {
    const { query, notes } = read(Array.from({ length: 501 }, (_, i) => `lamp${i}`).join(' '));
    expect(notes.map((one) => one.code)).toEqual(['query.long']);
    expect(query.words?.is === 'all' && query.words.of.length).toBe(500);
  });
});

test('no more than a hundred tags are read', () => {
  const { query, notes } = read(Array.from({ length: 101 }, (_, i) => `fandom:number${i}`).join(' '));
  expect([query.include.length, notes.map((one) => one.code)]).toEqual([100, expect.arrayContaining(['query.long'])]);
});

test('absurd numbers and dates are the last there are', () => {
  expect(query('words<99999999999999999999 date>99999999999 updated:<99999999 years ago').ranges).toEqual({
    words: { to: 2_147_483_646 },
    updated: { from: -719_161 },
  });
});
