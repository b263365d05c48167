/** Where a language is spoken in the way of this house: in English the day stands before the month, and no comma before the last "and". */
export const regionOf = (language: string): string => (language === 'en' ? 'en-GB' : language);
