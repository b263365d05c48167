import { type Analyser, analyser as ours } from '../../finding/terms.ts';
import type { SearchEngine } from '../port.ts';
import { Client } from './client.ts';
import { OpenSearchFeeding } from './feeding.ts';
import { OpenSearchFinder } from './finder.ts';
import { Searching } from './searching.ts';
import type { Layout } from './shape.ts';

/** How a cluster is reached, and what stands there. */
export interface OpenSearchOptions extends Layout {
  /** Of one node or several. */
  readonly urls: readonly string[];
}

/** An OpenSearch, 2 or newer, beside the program. Nothing is asked of it before the first question. */
export function openSearch({ urls, ...layout }: OpenSearchOptions, analyser: Analyser = ours): SearchEngine {
  const client = new Client(urls);
  const searching = new Searching(client, layout.prefix);
  return {
    finder: (book) => new OpenSearchFinder(searching, book, analyser),
    feeding: (book) => new OpenSearchFeeding(client, layout, book, analyser),
  };
}
