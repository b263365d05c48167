/** What the engine's own cutting of words leaves whole. */
const LONGEST = 200;

/** A term as it is kept and asked for: of a word that is longer than words are, its beginning. */
export const termOf = (term: string): string => (term.length > LONGEST ? term.slice(0, LONGEST).toWellFormed() : term);
