/** Letters of a saved search's name, at most. */
export const LONGEST_SAVED = 150;
