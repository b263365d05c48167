/** Advisory locks of a library's database: any numbers that nobody else uses. */

/** Whoever holds it changes the schema; others wait. */
export const SCHEMA = 740_233_961;
/** Whoever holds it has the library alone: takes in a heap, puts works together, erases. */
export const LIBRARY = 740_233_962;
/** Whoever holds it says a word about works; others wait. */
export const WORD = 740_233_963;
/** Whoever holds it does the jobs of the library, alone. */
export const RUNNING = 740_233_964;
/** Whoever holds it takes what comes into the watched folder. */
export const WATCHING = 740_233_966;
/** Whoever holds it writes a backup into a folder. */
export const BACKING_UP = 740_233_965;
