/** Signs that people write instead of words: emoji, hearts, stars, notes; not the rules and blocks that pages are ruled with. */
const SIGN = /(?![©®™°\u2500-\u259f])[\p{So}\p{RI}]/u;

/** Does the text hold a sign that stands for something, as in a title "🌊🚢" or a name "🦊"? */
export const hasEmoji = (text: string): boolean => SIGN.test(text);

/** Words of letters and digits, and each emoji as a word of its own, in the order of the text. */
export const wordsAndEmoji = (text: string): string[] =>
  text.match(/[\p{L}\p{N}]+|(?![©®™°\u2500-\u259f])[\p{So}\p{RI}]/gu) ?? [];
