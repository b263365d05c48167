import { oneOfField } from '../../catalogue/field-names.ts';
import { nameOfField } from '../../library/desk/fields.ts';
import { say } from '../../words/words.ts';

export { choiceWords, fieldLabel, inShort, isAdult, yesOrNo } from '../../books/parts/field-words.ts';

/** In a sentence: "writer" for `authors`, "pairings" for `relationships`. */
export const fieldName = (field: string): string => say(nameOfField(field));

/** One of its values, in a sentence: "pairing". */
export const fieldOne = (field: string): string => say(oneOfField(field));
