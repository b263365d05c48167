import { createServer } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Config } from '../config.ts';
import { FicariumError } from '../errors.ts';
import type { Library } from '../library/library.ts';
import { OWNER } from '../library/library.ts';
import { type Gauge, type Metrics, metricsOf } from '../log/metrics.ts';
import type { OpenLibrary } from '../open.ts';
import { sentence } from '../text/sentence.ts';

const SECONDS = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is measured of a library that is open. Names, words and addresses stand in none of it. */
export function measuresOf(library: Library, { store }: OpenLibrary, version: string): Metrics {
  const delay = monitorEventLoopDelay();
  delay.enable();
  const began = Date.now() / 1000 - process.uptime();
  return metricsOf({
    counters: {
      ficarium_requests_total: { help: 'Requests that were answered.', labels: ['method', 'route', 'status'] },
    },
    histograms: {
      ficarium_request_seconds: { help: 'Seconds until a request was answered.', labels: ['route'], buckets: SECONDS },
    },
    gauges: [
      () => {
        const { rss, heapUsed } = process.memoryUsage();
        const { userCPUTime, systemCPUTime } = process.resourceUsage();
        const slowest = delay.percentile(99) / 1e9;
        delay.reset();
        const { total, idle, waiting } = store.connections();
        return [
          gauge('ficarium_info', 'Which Ficarium this is.', 1, { version, node: process.versions.node }),
          gauge('process_resident_memory_bytes', 'Memory that the program holds.', rss),
          gauge('nodejs_heap_size_used_bytes', 'Memory that its values take.', heapUsed),
          gauge('process_cpu_seconds', 'Processor time since it began.', (userCPUTime + systemCPUTime) / 1e6),
          gauge('process_start_time_seconds', 'When it began, since 1970.', began),
          gauge('nodejs_eventloop_lag_p99_seconds', 'How late it comes to its work, since it was last asked.', slowest),
          gauge('ficarium_database_connections', 'Connections to the database.', total - idle, { state: 'in use' }),
          gauge('ficarium_database_connections', 'Connections to the database.', idle, { state: 'idle' }),
          gauge('ficarium_database_waiting', 'Questions that wait for a connection.', waiting),
        ];
      },
      async () => {
        const jobs = await library.jobs.list(OWNER);
        return (['running', 'waiting', 'again', 'failed'] as const).map((state) =>
          gauge('ficarium_jobs', 'Jobs behind the pages.', jobs.filter((job) => job.state === state).length, { state }),
        );
      },
      async () => {
        const { works, files, refused } = await library.works.counts(OWNER);
        return [
          gauge('ficarium_works', 'Works in the library.', works),
          gauge('ficarium_files', 'Files that it was made from.', files),
          gauge('ficarium_files_refused', 'Files that were left aside.', refused),
        ];
      },
      async () => {
        const findings = await library.keeping.findings(OWNER);
        return (['bad', 'look'] as const).map((level) =>
          gauge('ficarium_findings', 'What the doctor finds amiss.', findings.filter((f) => f.level === level).length, {
            level,
          }),
        );
      },
      async () => {
        const { last } = await library.backups.now(OWNER);
        return last
          ? [
              gauge(
                'ficarium_last_backup_timestamp_seconds',
                'When the last backup was made, since 1970.',
                last.endedAt.getTime() / 1000,
              ),
            ]
          : [];
      },
    ],
  });
}

const gauge = (name: string, help: string, value: number, labels?: Gauge['labels']): Gauge => ({
  name,
  help,
  value,
  ...(labels && { labels }),
});

/** Gives them to whoever asks at an address of their own, which visitors of the library do not reach. @throws FicariumError `port-in-use` */
export async function giveMeasures(
  metrics: Metrics,
  { host, port }: NonNullable<Config['metrics']>,
): Promise<{ close(): void }> {
  const server = createServer(async (request, answer) => {
    if (request.method !== 'GET' || request.url !== '/metrics') return void answer.writeHead(404).end();
    const text = await metrics.text();
    answer.writeHead(200, { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' }).end(text);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new FicariumError('port-in-use', sentence('error.port', { port: String(port) }), sentence('setting.metrics'), {
          cause,
        }),
      ),
    );
    server.listen(port, host, resolve);
  });
  return {
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}
