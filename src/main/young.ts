import { setFlagsFromString } from 'node:v8';

/**
 * Lets this program keep no more room for what lives for milliseconds than its start took: left alone, V8 takes 128 MB for the
 * pages of twenty readers, and they come no sooner.
 */
export const keepYoungSmall = (): void => setFlagsFromString('--semi-space-growth-factor=1');
