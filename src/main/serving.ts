import { setTimeout as sleep } from 'node:timers/promises';
import { FicariumError } from '../errors.ts';
import { type OpenLibrary, openScratch } from '../open.ts';
import { english } from '../words/words.ts';
import { doJobs } from './doing-jobs.ts';
import type { Given } from './given.ts';
import { giveMeasures, measuresOf } from './metrics.ts';
import { Quiet } from './quiet.ts';
import { surroundingsOf } from './surroundings.ts';
import { openSite } from './web.ts';
import { keepYoungSmall } from './young.ts';

/** What a program does on a library: pages, what is done behind them, or both. Of each there may be several, on one PostgreSQL. */
export type Role = 'web' | 'jobs';

/**
 * Does it until it is closed.
 * @returns `url`: where the pages are, if it shows them. `firstKey`: the link whose opener becomes the keeper, where there is none yet
 * @throws FicariumError `port-in-use`, `bad-setting`: then nothing goes on
 */
export async function serve(given: Given, open: OpenLibrary, roles: ReadonlySet<Role>) {
  const { config, version } = given;
  const log = await given.log();
  const [{ libraryOn }, { findConverter }, { secondReadersIn }] = await Promise.all([
    import('../library/library.ts'),
    import('../library/books/convert.ts'),
    import('../library/second-reader/apart.ts'),
  ]);
  // Hears the readers of this program alone: what is read beside pages that others show has the lowest priority, and no more.
  const quiet = new Quiet();
  const library = libraryOn({
    ...open,
    engine: config.search && (await import('../search/opensearch/engine.ts')).openSearch(config.search),
    program: version,
    workers: config.workers,
    carriesOut: 'behind',
    mail: config.mail,
    converter: config.calibre ?? findConverter(config.programs),
    ...surroundingsOf(config),
    scratch: openScratch,
    second:
      config.model === undefined
        ? undefined
        : { readers: secondReadersIn(config.model), quiet: (signal) => quiet.wait(signal) },
  });
  let told = '';
  /** What people can do something about in one sentence, mistakes with their cause; the same again and again is said once. */
  const report = (error: Error) => {
    const says = error instanceof FicariumError ? english.say(error.told) : `${error.stack}`;
    if (says === told) return;
    told = says;
    if (error instanceof FicariumError) log.warn(`Behind the pages: ${says}`);
    else log.error('Behind the pages: Ficarium made a mistake of its own.', error);
  };
  const closing = new AbortController();
  const serving = { library, open, config, log, report, closing: closing.signal };
  const measures = config.metrics && measuresOf(library, open, version);
  const isReady = () =>
    library.answers().then(
      () => !closing.signal.aborted,
      () => false,
    );
  const giving = measures && (await giveMeasures(measures, config.metrics!, isReady));
  keepYoungSmall();
  // A promise that nobody waited for is told like any mistake; readers and what comes in lose nothing by it.
  process.on('unhandledRejection', (error) => report(error instanceof Error ? error : new Error(String(error))));
  let site: Awaited<ReturnType<typeof openSite>> | undefined;
  let jobs: Awaited<ReturnType<typeof doJobs>> | undefined;
  const closed = async () => {
    closing.abort();
    try {
      await Promise.all([site?.close(), jobs?.stop()]);
    } finally {
      // After the pages, so that books under way are still given out. A port that stays open would keep the program from ending.
      await library.books.close().finally(() => giving?.close());
    }
  };
  try {
    if (roles.has('web')) site = await openSite(serving, measures, quiet);
    if (roles.has('jobs')) jobs = await doJobs(serving, measures);
  } catch (error) {
    await closed();
    throw error;
  }
  return {
    url: site?.url,
    firstKey: site?.firstKey,
    async close() {
      // Whoever sends visitors here is told first; jobs are given back meanwhile.
      closing.abort();
      await Promise.all([jobs?.stop(), site && sleep(config.drain * 1000)]).finally(closed);
    },
  };
}
