import { FicariumError } from '../errors.ts';
import { languages } from '../languages.ts';
import { type OpenLibrary, openScratch } from '../open.ts';
import { wordsFor } from '../words/languages.ts';
import { english } from '../words/words.ts';
import { countAnswers } from './answers.ts';
import type { Given } from './given.ts';
import { tellOfIndex } from './index-news.ts';
import { giveMeasures, measuresOf } from './metrics.ts';
import { surroundingsOf } from './surroundings.ts';
import { keepYoungSmall } from './young.ts';

/** Builds the site on a library, listens, and does what is due behind the pages. */
export async function listen({ config, version, ...given }: Given, open: OpenLibrary) {
  const { store } = open;
  const log = await given.log();
  const [{ createSite }, { libraryOn, OWNER }, { startServer }, { keyLink }, { tasksOn }, { findConverter }] =
    await Promise.all([
      import('../web/site.tsx'),
      import('../library/library.ts'),
      import('../web/server.ts'),
      import('../cli/key.ts'),
      import('../jobs/jobs.ts'),
      import('../library/books/convert.ts'),
    ]);
  const engine = config.search && (await import('../search/opensearch/engine.ts')).openSearch(config.search);
  const library = libraryOn({
    ...open,
    engine,
    program: version,
    workers: config.workers,
    carriesOut: 'behind',
    mail: config.mail,
    converter: config.calibre ?? findConverter(config.programs),
    ...surroundingsOf(config),
    scratch: openScratch,
  });
  const spoken = await languages();
  const closing = new AbortController();
  const measures = config.metrics && measuresOf(library, open, version);
  const answers = countAnswers(library);
  const site = createSite({
    languages: config.language ? [wordsFor(config.language, spoken)] : spoken,
    library,
    publicUrl: config.publicUrl,
    proxies: config.proxies,
    log,
    closing: closing.signal,
    limit: config.limit,
    measure: (answer) => {
      answers.measure(answer);
      if (!measures) return;
      const { method, route, status, seconds } = answer;
      measures.count('ficarium_requests_total', method, route, String(status));
      measures.time('ficarium_request_seconds', seconds, route);
    },
    report: (error, { method, url }) => log.error(`${method} ${new URL(url).pathname}: no page could be made.`, error),
  });
  const giving = measures && (await giveMeasures(measures, config.metrics!));
  keepYoungSmall();
  const server = await startServer(site.fetch, config);
  let told = '';
  /** What people can do something about in one sentence, mistakes with their cause; the same again and again is said once. */
  const report = (error: Error) => {
    const says = error instanceof FicariumError ? english.say(error.told) : `${error.stack}`;
    if (says === told) return;
    told = says;
    if (error instanceof FicariumError) log.warn(`Behind the pages: ${says}`);
    else log.error('Behind the pages: Ficarium made a mistake of its own.', error);
  };
  const { accounts, behind, find, heaps, index } = library;
  // A promise that nobody waited for is told like any mistake; readers and what comes in lose nothing by it.
  process.on('unhandledRejection', (error) => report(error instanceof Error ? error : new Error(String(error))));
  if (!engine) await index.keep(OWNER, (news) => tellOfIndex(log, news));
  await library.takings.pickUp(OWNER);
  const jobs = store.runJobs(
    tasksOn(behind, report, log, (...job) => measures?.time('ficarium_job_seconds', job[1], job[0], job[2])),
    report,
  );
  const inbox = { folder: config.inbox ?? '', onTrouble: report, signal: closing.signal };
  const feeding = find.keepFed(OWNER, { onTrouble: report, signal: closing.signal });
  const watching = config.inbox === undefined ? undefined : heaps.watch(OWNER, inbox);
  return {
    url: config.publicUrl ?? server.url,
    firstKey: (await accounts.hasNoKeeper())
      ? keyLink(config.publicUrl ?? server.url, await accounts.newKey(OWNER))
      : undefined,
    async close() {
      closing.abort();
      giving?.close();
      await Promise.all([server.close(), jobs.stop(), watching, feeding]);
      // Last, so that books under way are still given out.
      await library.books.close();
      await answers.close();
      await index.close(OWNER);
    },
  };
}
