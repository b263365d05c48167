import { languages } from '../languages.ts';
import type { Metrics } from '../log/metrics.ts';
import { wordsFor } from '../words/languages.ts';
import { countAnswers } from './answers.ts';
import type { Serving } from './doing-jobs.ts';
import { tellOfIndex } from './index-news.ts';
import type { Quiet } from './quiet.ts';
import { watchSight } from './sight.ts';

/**
 * Builds the site on a library and listens. Any number of programs may do so on one PostgreSQL.
 * @throws FicariumError `port-in-use`, `bad-setting`
 */
export async function openSite(
  { library, config, log, closing }: Serving,
  measures: Metrics | undefined,
  quiet: Quiet,
) {
  const [{ createSite }, { OWNER }, { startServer }, { keyLink }] = await Promise.all([
    import('../web/site.tsx'),
    import('../library/library.ts'),
    import('../web/server.ts'),
    import('../cli/key.ts'),
  ]);
  const spoken = await languages();
  const answers = countAnswers(library);
  const sight = watchSight(library);
  const site = createSite({
    languages: config.language ? [wordsFor(config.language, spoken)] : spoken,
    library,
    sight,
    publicUrl: config.publicUrl,
    proxies: config.proxies,
    log,
    closing,
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
  const server = await startServer((request, env) => {
    quiet.heard(new URL(request.url).pathname);
    return site.fetch(request, env);
  }, config);
  const { accounts, index } = library;
  const url = config.publicUrl ?? server.url;
  try {
    if (!config.search) await index.keep(OWNER, (news) => tellOfIndex(log, news));
    return {
      url,
      firstKey: (await accounts.hasNoKeeper()) ? keyLink(url, await accounts.newKey(OWNER)) : undefined,
      async close() {
        await server.close();
        sight.close();
        await answers.close();
        await index.close(OWNER);
      },
    };
  } catch (error) {
    await server.close();
    await answers.close();
    throw error;
  }
}
