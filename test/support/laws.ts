import fc from 'fast-check';

/**
 * The laws are tried on the same texts in every run, so that a failure means a change and not a throw of the dice.
 * `FC_SEED=random npm test` tries others; a number repeats a run.
 */
const wanted = process.env['FC_SEED'];
fc.configureGlobal({ seed: wanted === 'random' ? Date.now() >>> 0 : Number(wanted ?? 20_261_122) });
