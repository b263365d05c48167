import { expect, test } from 'vitest';
import { metricsOf } from './metrics.ts';

test('counters, histograms and figures that are looked up, as Prometheus reads them', async () => {
  const metrics = metricsOf({
    counters: { asked_total: { help: 'Asked.', labels: ['route', 'status'] } },
    histograms: { took_seconds: { help: 'Took.', labels: ['route'], buckets: [0.1, 1] } },
    gauges: [
      () => [{ name: 'works', help: 'Works.', value: 7 }],
      () => {
        throw new Error('The database does not answer.');
      },
      async () => [
        { name: 'jobs', help: 'Jobs.', value: 1, labels: { state: 'failed' } },
        { name: 'jobs', help: 'Jobs.', value: 2, labels: { state: 'waiting' } },
      ],
    ],
  });
  for (const status of ['200', '200', '404']) metrics.count('asked_total', '/works/"x"\n', status);
  for (const seconds of [0.05, 0.1, 0.5, 3]) metrics.time('took_seconds', seconds, '/');
  expect(await metrics.text()).toBe(`# HELP asked_total Asked.
# TYPE asked_total counter
asked_total{route="/works/\\"x\\"\\n",status="200"} 2
asked_total{route="/works/\\"x\\"\\n",status="404"} 1
# HELP took_seconds Took.
# TYPE took_seconds histogram
took_seconds_bucket{route="/",le="0.1"} 2
took_seconds_bucket{route="/",le="1"} 3
took_seconds_bucket{route="/",le="+Inf"} 4
took_seconds_sum{route="/"} 3.65
took_seconds_count{route="/"} 4
# HELP works Works.
# TYPE works gauge
works 7
# HELP jobs Jobs.
# TYPE jobs gauge
jobs{state="failed"} 1
jobs{state="waiting"} 2
`);
});

test('what visitors can make up does not grow without end', async () => {
  const metrics = metricsOf({ counters: { n: { help: 'N.', labels: ['l'] } }, histograms: {}, gauges: [] });
  for (let i = 0; i < 5000; i++) metrics.count('n', String(i));
  expect((await metrics.text()).split('\n').length).toBe(2003);
});
