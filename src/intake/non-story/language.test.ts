import { expect, test } from 'vitest';
import { languageOf, languageOfSentences, runsOfLetters } from './language.ts';

const EXAMPLES: { readonly [language: string]: string } = {
  en: 'The ferry left the quay with all of the lamps lit, and Odile stayed in the rain to wait for it.',
  de: 'Die Fähre lag an dem Kai, und Odile wartete mit der Laterne auf den Regen, der nicht kam.',
  fr: 'L’eau du port montait, et d’un pas lent Odile s’en alla dans la nuit pour attendre les autres sur le quai.',
  it: 'All’alba il mare era calmo, e Odile aspettava sul molo con la lanterna che non si spegneva per il vento.',
  pl: 'Odile nie wie, że to jest koniec, ale czeka na nabrzeżu i patrzy na wodę w deszczu.',
};

test('the language of a text is told by its small words, in any case', () => {
  for (const [language, text] of Object.entries(EXAMPLES)) {
    expect(languageOf(text, 20)).toBe(language);
    expect(languageOf(text.toUpperCase(), 20)).toBe(language);
  }
  expect(languageOf('Daß ſie daẞ Feſt nicht ſah, iſt für die ſchöne Odile', 9)).toBe('de');
});

test('what is left out before an apostrophe tells a language, but only before a letter', () => {
  expect(languageOf("l'anse d'or s'ouvre", 3)).toBe('fr');
  expect(languageOf("l' d' s' ' anse orge ouvre", 3)).toBeUndefined();
});

test('a list of names is in no language', () => {
  expect(languageOfSentences('Odile Tarn\nPerrin Quill\nHester Dov', 6)).toBeUndefined();
});

test('letters beyond the first plane are letters', () => {
  expect(runsOfLetters('𝒜the and 😀the')).toBe(3);
  expect(languageOf('𝒜the 𝒜and 𝒜of', 3)).toBeUndefined();
});
