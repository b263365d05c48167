import type { Source } from '../../catalogue/work.ts';

/** Sources with every place at which the same bytes lie, the one that was read first. */
export const everyPlace = (
  sources: readonly Source[],
  placesOf: (source: Source) => readonly string[],
): readonly Source[] =>
  sources.flatMap((source) => [...new Set([source.path, ...placesOf(source)])].map((path) => ({ ...source, path })));
