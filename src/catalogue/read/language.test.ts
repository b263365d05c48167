import { expect, test } from 'vitest';
import { languageNamed, readLanguage } from './language.ts';

const ENGLISH =
  'The lamp was out when she came to the door, and there was nobody in the house but the cat and the clock. ';
const GERMAN = 'Die Lampe war aus, als sie an die Tür kam, und es war niemand im Haus außer der Katze und der Uhr. ';
const FRENCH =
  'La lampe était éteinte quand elle arriva à la porte, et il n’y avait personne dans la maison que le chat. ';

test('the language of a text is read from windows of it', () => {
  expect(readLanguage(ENGLISH.repeat(20))).toEqual({ code: 'en', confidence: 1 });
  expect(readLanguage(GERMAN.repeat(20))).toEqual({ code: 'de', confidence: 1 });
  expect(readLanguage(FRENCH)?.code).toBe('fr');
});

test('a list of names or a song at the top of English is English', () => {
  const names = 'Mags Venn, Eli Orrin, Captain Tovin Hale, Wilmot Ash, Lady Quill, '.repeat(16);
  expect(readLanguage(names + ENGLISH.repeat(60))).toEqual({ code: 'en', confidence: 1 });
  expect(readLanguage('La la la, ma belle étoile. '.repeat(40) + ENGLISH.repeat(60))?.code).toBe('en');
});

test('a script that parts no words', () => {
  expect(
    readLanguage('灯台の灯りは消えていた。彼女がドアに着いたとき、家には猫と時計のほかに誰もいなかった。'.repeat(3))
      ?.code,
  ).toBe('ja');
});

test('a text in two languages says so by its confidence, a few words say nothing', () => {
  expect(readLanguage(ENGLISH.repeat(150) + GERMAN.repeat(150))?.confidence).toBeLessThan(0.9);
  expect(readLanguage(ENGLISH.repeat(150) + GERMAN.repeat(150))?.also).toBeDefined();
  expect(readLanguage('Lamp. Out.')).toBeUndefined();
});

test('languages are named in words and in codes', () => {
  expect([
    languageNamed('English'),
    languageNamed('deutsch (Rechtschreibung alt)'),
    languageNamed('en-gb'),
    languageNamed('Klingon'),
  ]).toEqual(['en', 'de', 'en-GB', undefined]);
});
