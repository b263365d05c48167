import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Config } from '../config.ts';
import { WITHIN_MS } from '../library/keeping/answers.ts';
import type { Library } from '../library/library.ts';
import { OWNER } from '../library/library.ts';
import { type Gauge, type Metrics, metricsOf } from '../log/metrics.ts';
import type { OpenLibrary } from '../open.ts';
import { listenTrouble } from '../web/server.ts';
import { t } from '../words/words.ts';

/** Jobs take up to hours. */
const JOB_SECONDS = [0.1, 1, 10, 60, 600, 3600];
const A_MINUTE = 60_000;

/** What is measured of a library that is open. Names, words and addresses stand in none of it. */
export function measuresOf(library: Library, { store }: OpenLibrary, version: string): Metrics {
  return metricsOf({
    counters: {
      ficarium_requests_total: { help: 'Requests that were answered.', labels: ['method', 'route', 'status'] },
    },
    histograms: {
      ficarium_request_seconds: {
        help: 'Seconds until a request was answered.',
        labels: ['route'],
        buckets: WITHIN_MS.map((ms) => ms / 1000),
      },
      ficarium_job_seconds: {
        help: 'Seconds that a job took, done or failed.',
        labels: ['task', 'outcome'],
        buckets: JOB_SECONDS,
      },
    },
    gauges: [
      program(version),
      () => {
        const { total, idle, waiting } = store.connections();
        return [
          gauge('ficarium_database_connections', 'Connections to the database.', total - idle, { state: 'in use' }),
          gauge('ficarium_database_connections', 'Connections to the database.', idle, { state: 'idle' }),
          gauge('ficarium_database_waiting', 'Questions that wait for a connection.', waiting),
        ];
      },
      async () => {
        const jobs = await library.jobs.list(OWNER);
        const of = (state: string, imports: boolean) =>
          jobs.filter((job) => job.state === state && (job.task === 'take-in') === imports).length;
        return (['running', 'waiting', 'again', 'failed'] as const).flatMap((state) => [
          gauge('ficarium_jobs', 'Jobs behind the pages, imports aside.', of(state, false), { state }),
          gauge('ficarium_imports', 'Heaps that are taken in behind the pages.', of(state, true), { state }),
        ]);
      },
      seldom(A_MINUTE, async () => {
        const { works, files, refused } = await library.works.counts(OWNER);
        return [
          gauge('ficarium_works', 'Works in the library.', works),
          gauge('ficarium_files', 'Files that it was made from.', files),
          gauge('ficarium_files_refused', 'Files that were left aside.', refused),
        ];
      }),
      async () => {
        const stand = await library.index.stand(OWNER);
        if (!stand) return [];
        return [
          gauge('ficarium_index_works', 'Works that the index of finding knows.', stand.works),
          gauge('ficarium_index_unread_works', 'Works whose words it has not read yet.', stand.unread),
          gauge('ficarium_index_lag_seconds', 'Seconds since it was last as the library is.', stand.secondsBehind),
        ];
      },
      // The doctor looks at disks, the database's own tables, and a certificate over the network.
      seldom(5 * A_MINUTE, async () => {
        const findings = await library.keeping.findings(OWNER);
        return (['bad', 'look'] as const).map((level) =>
          gauge('ficarium_findings', 'What the doctor finds amiss.', findings.filter((f) => f.level === level).length, {
            level,
          }),
        );
      }),
      async () => {
        const { last } = await library.backups.now(OWNER);
        if (!last) return [];
        const at = last.endedAt.getTime() / 1000;
        return [
          gauge('ficarium_last_backup_timestamp_seconds', 'When the last backup was made, since 1970.', at),
          gauge('ficarium_last_backup_bytes', 'How large it is, without originals beside it.', last.bytes),
        ];
      },
    ],
  });
}

/** What the program itself takes. */
function program(version: string): () => readonly Gauge[] {
  const delay = monitorEventLoopDelay();
  delay.enable();
  const began = Date.now() / 1000 - process.uptime();
  return () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    const { userCPUTime, systemCPUTime } = process.resourceUsage();
    const slowest = delay.percentile(99) / 1e9;
    delay.reset();
    const cpu = (userCPUTime + systemCPUTime) / 1e6;
    return [
      gauge('ficarium_info', 'Which Ficarium this is.', 1, { version, node: process.versions.node }),
      gauge('process_resident_memory_bytes', 'Memory that the program holds.', rss),
      gauge('nodejs_heap_size_used_bytes', 'Memory that its values take.', heapUsed),
      gauge('nodejs_external_memory_bytes', 'Memory outside of these: buffers, the index of finding.', external),
      { ...gauge('process_cpu_seconds_total', 'Processor time since it began.', cpu), counts: true },
      gauge('process_start_time_seconds', 'When it began, since 1970.', began),
      gauge('nodejs_eventloop_lag_p99_seconds', 'How late it comes to its work, since it was last asked.', slowest),
    ];
  };
}

const gauge = (name: string, help: string, value: number, labels?: Gauge['labels']): Gauge => ({
  name,
  help,
  value,
  ...(labels && { labels }),
});

/**
 * Gives them to whoever asks at an address of their own, which visitors of the library do not reach; and says there whether the program
 * runs (`/livez`) and can do its work (`/readyz`), which one without pages can say nowhere else.
 * @param isReady does not throw
 * @throws FicariumError `port-in-use`, `bad-setting`
 */
export async function giveMeasures(
  metrics: Metrics,
  { host, port }: NonNullable<Config['metrics']>,
  isReady: () => Promise<boolean>,
): Promise<{ close(): void }> {
  const server = createServer(async ({ method, url }, answer) => {
    const say = (status: number, text: string) =>
      void answer.writeHead(status, { 'Content-Type': PLAIN, 'Cache-Control': 'no-store' }).end(text);
    if (method !== 'GET' && method !== 'HEAD') return say(405, '');
    if (url === '/metrics') return say(200, await metrics.text());
    if (url === '/livez') return say(200, 'ok\n');
    if (url === '/readyz') return (await isReady()) ? say(200, 'ok\n') : say(503, `${t('lost.database')}\n`);
    return say(404, '');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) => reject(listenTrouble(error, host, port)));
    server.listen(port, host, resolve);
  });
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

const PLAIN = 'text/plain; version=0.0.4; charset=utf-8';

/** What costs something to look up, as it was when it was last looked up: Prometheus asks every few seconds. */
function seldom(everyMs: number, look: () => Promise<Gauge[]>): () => Promise<Gauge[]> {
  let last: { readonly at: number; readonly figures: Promise<Gauge[]> } | undefined;
  return () => {
    if (last && performance.now() - last.at < everyMs) return last.figures;
    const figures = look();
    last = { at: performance.now(), figures };
    // What could not be looked up is looked up again.
    figures.catch(() => {
      last = undefined;
    });
    return figures;
  };
}
