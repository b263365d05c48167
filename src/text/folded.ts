/** Words alone, in small letters, one space between them: equal where two lines say the same. */
export const foldWords = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Letters and digits alone, in small letters: equal where two lines say the same, "T H E  F E R R Y" and "The Ferry" too. */
export const squash = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
