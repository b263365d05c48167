/** The bucket in which originals lie goes away in the middle of load, in every way in which one does: readers notice nothing, what comes in waits. */
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { freshDatabase } from '../../support/database.ts';
import { type Fault, faulty, nothingLost, openFolder, underLoad } from '../../support/faults/program.ts';
import { type Fault as Answer, smallS3 } from '../../support/s3/small-s3.ts';

const LASTS_MS = 3000;

test('a bucket that is gone, busy, breaks off or says nothing at all', async () => {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  const s3 = await smallS3('');
  const { bucket, endpoint, region, key, secret } = s3.settings;
  const it = await faulty({
    DATABASE_URL: url,
    FICARIUM_DATA: openFolder(),
    FICARIUM_FILES: `s3://${bucket}`,
    FICARIUM_S3_ENDPOINT: endpoint,
    FICARIUM_S3_REGION: region,
    FICARIUM_S3_KEY: key,
    FICARIUM_S3_SECRET: secret,
  });
  /** @param answers given by turns */
  const lasting = (name: string, ...answers: readonly Answer[]): Fault => ({
    name,
    // No page needs an original.
    goesOn: /./,
    async happens() {
      let n = 0;
      s3.fault = () => answers[n++ % answers.length];
      const began = performance.now();
      const keeping = await it.get('/keeping');
      expect([keeping.status, keeping.body.includes('does not answer')], name).toEqual([200, name !== 'it breaks off']);
      expect(performance.now() - began, name).toBeLessThan(20_000);
      await sleep(LASTS_MS);
      s3.fault = () => undefined;
    },
  });
  for (const fault of [
    lasting('it is gone, or busy', 'gone', 503),
    lasting('it breaks off', 'half'),
    lasting('it says nothing', 'silent', 'stuck'),
  ])
    await underLoad(it, fault);
  await nothingLost(it);
  expect(s3.objects.size).toBe(it.works.length + it.sent.stories.acknowledged.size);
  expect(await it.program.end()).toBe(0);
}, 300_000);
